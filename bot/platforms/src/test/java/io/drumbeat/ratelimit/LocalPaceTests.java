package io.drumbeat.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalPaceTests extends PaceContract {
    private static final Gate FEISHU = Gate.of("create", Limit.perSecond(50), Limit.of(1000, Duration.ofMinutes(1)));
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final LocalPace pace = new LocalPace(() -> now);

    @Override
    protected Pace pace() {
        return pace;
    }

    @Override
    protected Pace other() {
        return pace;
    }

    private boolean enters() {
        return pace.enter(List.of(FEISHU), false) instanceof Turn.Go;
    }

    @Test
    void howeverSlowTheNetworkNoSecondSeesMoreThanFiftyAndNoMinuteMoreThanAThousand() {
        var random = new Random(7);
        var arrivals = new ArrayList<Instant>();
        var start = now;
        record Flying(Turn.Go call, Instant arrives, Instant answered) {}
        var flying = new ArrayList<Flying>();
        while (arrivals.size() < 3000) {
            flying.removeIf(one -> {
                var done = !one.answered().isAfter(now);
                if (done) {
                    pace.answered(one.call());
                }
                return done;
            });
            if (pace.enter(List.of(FEISHU), false) instanceof Turn.Go go) {
                var there = now.plusMillis(random.nextInt(200));
                arrivals.add(there);
                flying.add(new Flying(go, there, there.plusMillis(random.nextInt(200))));
            } else {
                now = now.plusMillis(4);
            }
        }
        arrivals.sort(null);
        assertThat(most(arrivals, Duration.ofSeconds(1))).isLessThanOrEqualTo(50);
        assertThat(most(arrivals, Duration.ofMinutes(1))).isLessThanOrEqualTo(1000);
        assertThat(Duration.between(start, now)).isLessThan(Duration.ofSeconds(120 + 26));
    }

    /** The most that arrived within any stretch of so long. */
    private static int most(List<Instant> sorted, Duration within) {
        var most = 0;
        for (int first = 0, last = 0; last < sorted.size(); last++) {
            while (!sorted.get(first).plus(within).isAfter(sorted.get(last))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    @Test
    void aCallWhoseAnswerNeverCameGivesItsPlaceBackAfterAWhile() {
        for (var n = 0; n < 50; n++) {
            assertThat(enters()).isTrue();
        }
        now = now.plus(LocalPace.LONGEST_CALL);
        assertThat(enters()).isFalse();
        now = now.plusMillis(1100);
        assertThat(enters()).isTrue();
    }

    @Test
    void aShutGateOpensByItself() {
        pace.shut("create", Duration.ofSeconds(17));
        now = now.plusSeconds(16);
        assertThat(enters()).isFalse();
        now = now.plusSeconds(1);
        assertThat(enters()).isTrue();
    }

    @Test
    void severalInstancesThatCannotAgreeUseTheirShare() {
        for (var n = 0; n < 16; n++) {
            assertThat(pace.enter(List.of(FEISHU), true, 3)).isInstanceOf(Turn.Go.class);
        }
        assertThat(pace.enter(List.of(FEISHU), true, 3)).isInstanceOf(Turn.Wait.class);
        assertThat(pace.enter(List.of(FEISHU), true, 1)).isInstanceOf(Turn.Go.class);
    }
}
