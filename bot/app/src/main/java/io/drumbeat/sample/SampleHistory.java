package io.drumbeat.sample;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.config.ConfigError;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Recorder;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.workday.StateCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The sample company's past: years that are made up, then sentences its people said some working days ago, understood by the same
 * grammar and commands as today's, but announced to nobody. They are answered from a book of their own and recorded in a few
 * transactions: the first start does not wait for two a sentence.
 */
@Component
final class SampleHistory {
    private static final Logger log = LoggerFactory.getLogger(SampleHistory.class);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
    private static final int STRETCH = 2_000;
    private final Bot bot;
    private final Recorder recorder;
    private final Supplier<FoldedLedger> empty;
    private final People people;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SampleHistory(
            Bot bot,
            Recorder recorder,
            Supplier<FoldedLedger> empty,
            People people,
            StateCalendar calendar,
            Clock clock) {
        this.bot = bot;
        this.recorder = recorder;
        this.empty = empty;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A sentence somebody said a number of working days ago. */
    record Line(int number, int ago, String person, String words) {}

    /** Fills an empty ledger; one in which anybody told anything is left as it is. */
    void fill(Path file) {
        if (!Files.exists(file) || !recorder.ask(SampleHistory::isUntold)) {
            return;
        }
        var days = pastWorkingDays(
                LocalDate.ofInstant(clock.instant(), people.all().getFirst().zone()));
        var lines = read(file);
        var earliest = lines.stream().mapToInt(Line::ago).max().orElse(1);
        var told = new ArrayList<>(PastYears.before(days.get(earliest - 1), 1, people, calendar));
        Known known = empty.get().supposing(told, clock.instant());
        for (var line : lines) {
            var person = people.withId(line.person())
                    .orElseThrow(() -> wrong(file, line, "people.yml 里没有 \"" + line.person() + "\""));
            var day = days.get(line.ago() - 1);
            var at = day.atTime(AFTERNOON).atZone(person.zone()).toInstant();
            var one = told(line, person, at, known, file).at(at);
            known = known.supposing(one, at);
            told.add(one);
        }
        record(told);
        log.info("样例公司的历史已放进账本");
    }

    /** What the company's files say may stand in it already. */
    private static boolean isUntold(Known known) {
        return known.nextReceipt() == 1;
    }

    /** So much at a time that no one transaction is long. */
    private void record(List<Told> told) {
        for (var from = 0; from < told.size(); from += STRETCH) {
            var some = told.subList(from, Math.min(told.size(), from + STRETCH));
            var first = some.getFirst();
            recorder.tell(first.source(), first.person(), clock.instant(), _ -> some);
        }
    }

    /** What a sentence records. */
    private Told told(Line line, Person person, Instant at, Known known, Path file) {
        var id = "sample:" + line.number();
        var request = new Request(id, "sample", person, new Chat.Direct(person.id()), line.words(), Map.of(), null, at);
        var answer = bot.answer(request, known);
        var note = answer.note();
        if (note == null) {
            var why = answer.says().stream().map(say -> say.card().title()).collect(Collectors.joining());
            throw wrong(file, line, "“%s”记不下来：%s".formatted(line.words(), why));
        }
        return request.telling(note);
    }

    private static List<Line> read(Path file) {
        try {
            var lines = new ArrayList<Line>();
            var number = 0;
            for (var text : Files.readAllLines(file)) {
                number++;
                if (text.isBlank() || text.startsWith("#")) {
                    continue;
                }
                var parts = text.strip().split(" ", 3);
                if (parts.length < 3 || !parts[0].matches("-[1-9]\\d?")) {
                    throw wrong(file, new Line(number, 0, "", ""), "应是“-3 mei 拜访 华为”这样：几个工作日以前，谁，说了什么");
                }
                lines.add(new Line(number, -Integer.parseInt(parts[0]), parts[1], parts[2]));
            }
            return lines;
        } catch (IOException unreadable) {
            throw new ConfigError("%s 读不了：%s".formatted(file, unreadable.getMessage()));
        }
    }

    private List<LocalDate> pastWorkingDays(LocalDate today) {
        return today.minusDays(200)
                .datesUntil(today)
                .filter(calendar::works)
                .toList()
                .reversed();
    }

    private static ConfigError wrong(Path file, Line line, String what) {
        return new ConfigError("%s 第 %d 行：%s".formatted(file, line.number(), what));
    }
}
