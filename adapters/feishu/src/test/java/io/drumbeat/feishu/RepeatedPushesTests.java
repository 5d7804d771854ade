package io.drumbeat.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.Events;
import io.drumbeat.feishu.stub.MovedClock;
import io.drumbeat.fold.Everything;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The platform pushes the same again after 15 s, 5 min, 1 h and 6 h, also to a bot that was started anew meanwhile. */
class RepeatedPushesTests {
    private static final List<Duration> AGAIN = List.of(
            Duration.ZERO, Duration.ofSeconds(15), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(6));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final MovedClock clock = new MovedClock(Company.CLOCK);
    private final Rehearsal rehearsal = new Rehearsal();

    @ParameterizedTest
    @EnumSource
    void aMessageIsRecordedOnceAndAnsweredAlike(WayIn.Kind kind) {
        var visit = Events.direct("om_1", "ou_mei", "拜访 华为 谈续约");
        var acks = pushedAgain(kind, visit);
        assertThat(acks).hasSize(AGAIN.size() * 2).containsOnly("200 {}");
        assertThat(recorded()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPressIsRecordedOnceAndShowsTheSame(WayIn.Kind kind) {
        var press = Events.press("ou_mei", "oc_p2p", Map.of("words", "拜访 华为 谈续约", "card", "", "v", "0"), Map.of());
        assertThat(pushedAgain(kind, press).stream().distinct()).hasSize(1);
        assertThat(recorded()).isEqualTo(1);
    }

    /** Before a restart and after it; a message comes under another event id each time, a press under its own. */
    private List<String> pushedAgain(WayIn.Kind kind, String event) {
        var acks = new ArrayList<String>();
        for (var start = 0; start < 2; start++) {
            try (var desk = new Desk(rehearsal.people(), rehearsal.recorder(), clock);
                    var way = kind.to(desk, clock)) {
                for (var after : AGAIN) {
                    clock.move(Company.NOW.plus(after));
                    var id = event.contains("om_1") ? "ev-" + start + after : "ev-1";
                    acks.add(way.receives(event.replace("ev-1", id)));
                }
            }
        }
        return acks;
    }

    private long recorded() {
        return rehearsal.recorder().ask(known -> Everything.between(DAY, DAY.plusDays(1), known).stream()
                .filter(entry -> entry.messageId().startsWith("feishu:"))
                .count());
    }
}
