package io.drumbeat.wish;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.clock.RhythmChat;
import io.drumbeat.ledger.Known;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.schedule.Push;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not wanted for a time does not come in it, and comes before and after: every push, every span. */
class SpansTests {
    private static final WorkingCalendar DAYS = WorkingCalendar.WEEKDAYS;
    private final RhythmChat chat = new RhythmChat("budget: 3");

    /** It is Tuesday, 2026-11-24; in the morning nothing of the day has come, in the evening all of it. */
    @ParameterizedTest
    @CsvSource({
        "今天别发{kind}, 2026-11-24, 2026-11-24",
        "明天别发{kind}, 2026-11-25, 2026-11-25",
        "{kind}周五不用发, 2026-11-27, 2026-11-27",
        "这周别发{kind}, 2026-11-24, 2026-11-29",
        "下周别发{kind}, 2026-11-30, 2026-12-06",
        "{kind}下个月不要发, 2026-12-01, 2026-12-31",
        "{kind}停到12月3号, 2026-11-24, 2026-12-03",
        "11月30日到12月2日别发{kind}, 2026-11-30, 2026-12-02",
        "以后都别发{kind}了, 2026-11-24, +999999999-12-31"
    })
    void itDoesNotComeInItAndComesOtherwise(String words, LocalDate from, LocalDate to) {
        for (var hour : List.of(7, 20)) {
            chat.at("2026-11-24", hour);
            for (var push : pushes()) {
                var said = chat.says("小美", words.replace("{kind}", push.kind().name()));
                assertThat(said.outcome().recorded())
                        .as("%s %s", words, push.name())
                        .hasSize(1);
                var silent = chat.recorder().ask(known -> silent(push, known));
                assertThat(silent)
                        .as("%s %s", words, push.name())
                        .isEqualTo(times(push).stream()
                                .filter(at -> !day(at).isBefore(from) && !day(at).isAfter(to))
                                .toList());
                chat.says("小美", "恢复提醒 " + push.kind().name());
            }
        }
    }

    private List<Push> pushes() {
        return chat.part(Kinds.class).optional().toList();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(RhythmChat.SHANGHAI).toLocalDate();
    }

    private static List<Instant> times(Push push) {
        return push.schedule()
                .between(
                        Instant.parse("2026-11-23T16:00:00Z"),
                        Instant.parse("2027-01-31T16:00:00Z"),
                        RhythmChat.SHANGHAI,
                        DAYS);
    }

    private static List<Instant> silent(Push push, Known known) {
        var wishes = Wishes.of("mei", known);
        return times(push).stream()
                .filter(at -> wishes.isMuted(push.name(), at, RhythmChat.SHANGHAI))
                .toList();
    }
}
