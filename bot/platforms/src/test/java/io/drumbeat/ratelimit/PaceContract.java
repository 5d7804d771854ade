package io.drumbeat.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every pace promises; runs on the one in memory and on Redis. Nothing here lasts long enough for time to matter. */
public abstract class PaceContract {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Gate APP = Gate.of("test:app");
    private static final Gate API =
            Gate.of("test:app:create", Limit.of(5, LONG), new Limit(8, LONG.multipliedBy(2), 4));
    private static final Gate MEI = Gate.of("test:to:mei", Limit.of(2, LONG));
    private static final Gate DING = Gate.of("test:to:ding", Limit.of(2, LONG));

    protected abstract Pace pace();

    /** Another instance, if there can be one; otherwise the same. */
    protected abstract Pace other();

    private boolean enters(Gate... gates) {
        return pace().enter(List.of(gates), true) instanceof Turn.Go;
    }

    @Test
    void asManyAsAreAllowedGoThroughAndTheNextWaits() {
        for (var n = 0; n < 5; n++) {
            assertThat(enters(APP, API)).isTrue();
        }
        assertThat(pace().enter(List.of(APP, API), true))
                .isInstanceOfSatisfying(
                        Turn.Wait.class, wait -> assertThat(wait.at()).isEqualTo(API.name()));
    }

    @Test
    void aPlaceIsHeldWhileTheCallLastsAndForTheWindowAfterItsAnswer() {
        var go = (Turn.Go) pace().enter(List.of(MEI), true);
        assertThat(enters(MEI)).isTrue();
        assertThat(((Turn.Wait) pace().enter(List.of(MEI), true)).most()).isEqualTo(LocalPace.SOON);
        pace().answered(go);
        assertThat(((Turn.Wait) pace().enter(List.of(MEI), true)).most())
                .isBetween(LONG.minusSeconds(20), LONG.plusSeconds(1));
    }

    @Test
    void whoIsStoppedAtOneGateTakesNoPlaceAtAnother() {
        assertThat(enters(API, MEI)).isTrue();
        assertThat(enters(API, MEI)).isTrue();
        for (var n = 0; n < 10; n++) {
            assertThat(enters(API, MEI)).isFalse();
        }
        assertThat(enters(API, DING)).isTrue();
    }

    @Test
    void aShareIsKeptForReplies() {
        var tight = Gate.of("test:tight", new Limit(10, LONG, 2));
        for (var n = 0; n < 8; n++) {
            assertThat(pace().enter(List.of(tight), false)).isInstanceOf(Turn.Go.class);
        }
        assertThat(pace().enter(List.of(tight), false)).isInstanceOf(Turn.Wait.class);
        assertThat(enters(tight)).isTrue();
    }

    @Test
    void aShutGateStopsEverybodyForAsLongAsThePlatformSaid() {
        pace().shut(APP.name(), Duration.ofMinutes(5));
        pace().shut(APP.name(), Duration.ofSeconds(1));
        assertThat(other().enter(List.of(APP, API), true)).isInstanceOfSatisfying(Turn.Wait.class, wait -> {
            assertThat(wait.at()).isEqualTo(APP.name());
            assertThat(wait.most()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        });
        assertThat(enters(MEI)).isTrue();
    }

    @Test
    void instancesShareTheLimits() {
        assertThat(enters(MEI)).isTrue();
        assertThat(other().enter(List.of(MEI), true)).isInstanceOf(Turn.Go.class);
        assertThat(enters(MEI)).isFalse();
        assertThat(other().enter(List.of(MEI), true)).isInstanceOf(Turn.Wait.class);
    }
}
