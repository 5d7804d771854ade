package io.drumbeat.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.config.Yaml;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.likelihood.Likelihood;
import io.drumbeat.likelihood.Likelihoods;
import io.drumbeat.likelihood.Prospect;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.People;
import io.drumbeat.people.PeopleFile;
import io.drumbeat.people.Person;
import io.drumbeat.quota.Targets;
import io.drumbeat.stage.Stages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How likely the sample company's reps were to reach their month, asked on every eighth morning of two years that are over. */
class ChancesTests {
    private static final LocalDate END = LocalDate.of(2026, 10, 12);
    /** Near the end of the made-up years everything is over, as it never is. */
    private static final LocalDate LAST = END.minusDays(50);

    private static final Set<Integer> ASKED = Set.of(1, 8, 15, 22);
    private static final long TARGET = 400_000_00;

    /** What was said on a morning, and whether it came true. */
    private record Said(Likelihood likelihood, boolean came) {
        int percent() {
            return likelihood.percent();
        }
    }

    private static final List<Said> SAID = said();

    private static People people() {
        try {
            var file = Yaml.parse(Files.readString(Path.of("../../config/people.yml")), "people.yml");
            return PeopleFile.read(file, ZoneId.of("Asia/Shanghai"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Map<String, Long>> each(People people) {
        return people.all().stream()
                .filter(Person::sells)
                .collect(Collectors.toMap(Person::id, _ -> Map.of(Measure.REVENUE.id(), TARGET)));
    }

    private static List<Said> said() {
        var people = people();
        var tally = new Tally(new Targets(each(people), Map.of()), WorkingCalendar.WEEKDAYS);
        var told = PastYears.before(END, 1, people, WorkingCalendar.WEEKDAYS);
        Known known = FoldedLedgers.empty(() -> people, Stages.USUAL);
        var whole = known.supposing(told, Instant.EPOCH);
        var likelihoods = new Likelihoods(tally);
        var said = new ArrayList<Said>();
        var next = 0;
        for (var day = END.minusYears(2).withMonth(12).withDayOfMonth(1); day.isBefore(LAST); day = day.plusDays(1)) {
            if (!ASKED.contains(day.getDayOfMonth())) {
                continue;
            }
            var since = new ArrayList<Told>();
            while (told.get(next).noted().date().isBefore(day)) {
                since.add(told.get(next++));
            }
            known = known.supposing(since, Instant.EPOCH);
            for (var rep : people.all()) {
                if (rep.sells() && likelihoods.of(rep, day, known) instanceof Prospect.Likely(var likelihood)) {
                    var month = tally.done(Measure.REVENUE, rep.id(), Period.monthOf(day), whole);
                    said.add(new Said(likelihood, month >= TARGET));
                }
            }
        }
        return List.copyOf(said);
    }

    private static List<Said> between(int from, int to) {
        return SAID.stream()
                .filter(one -> one.percent() >= from && one.percent() < to)
                .toList();
    }

    private static double came(List<Said> said) {
        return 100.0 * said.stream().filter(Said::came).count() / said.size();
    }

    @Test
    void ofWhatWasGivenSoManyPercentAboutAsManyWereReached() {
        assertThat(SAID).hasSizeGreaterThan(500);
        for (var from = 0; from < 60; from += 10) {
            var some = between(from, from + 10);
            var said = some.stream().mapToInt(Said::percent).average().orElseThrow();
            var doubt = 200 * Math.sqrt(said / 100 * (1 - said / 100) / some.size());
            assertThat(came(some))
                    .as("given %.0f %% on %d mornings", said, some.size())
                    .isCloseTo(said, within(4 + doubt));
        }
    }

    @Test
    void whoIsGivenMoreReachesItMoreOften() {
        assertThat(came(between(0, 20))).isLessThan(10);
        assertThat(came(between(40, 100))).isGreaterThan(40);
    }

    /** Four visits and two quotes are a good day's work, and one day of twenty. */
    @Test
    void aDaysWorkMovesItALittleAndNeverBack() {
        for (var one : SAID) {
            var moved = one.likelihood().percentAfter(4, 2) - one.percent();
            assertThat(moved).as("from %d", one.percent()).isBetween(0, 15);
        }
        var moved = SAID.stream()
                .mapToInt(one -> one.likelihood().percentAfter(4, 2) - one.percent())
                .average();
        assertThat(moved.orElseThrow()).isBetween(0.5, 4.0);
    }
}
