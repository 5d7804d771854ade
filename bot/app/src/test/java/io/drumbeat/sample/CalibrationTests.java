package io.drumbeat.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.config.Yaml;
import io.drumbeat.fact.DealFact.DealWon;
import io.drumbeat.people.PeopleFile;
import io.drumbeat.reach.Chance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is said of the sample company's targets comes as often as it is said, by its own past. */
class CalibrationTests {
    private static final LocalDate END = LocalDate.of(2026, 10, 12);
    private static final int PAST = 24;

    /** What was signed by person and month, in fen. */
    private static Map<String, TreeMap<YearMonth, Long>> signed(int seed) throws IOException {
        var file = Yaml.parse(Files.readString(Path.of("../../config/people.yml")), "people.yml");
        var people = PeopleFile.read(file, ZoneId.of("Asia/Shanghai"));
        var signed = new HashMap<String, TreeMap<YearMonth, Long>>();
        for (var told : PastYears.before(END, seed, people, WorkingCalendar.WEEKDAYS)) {
            for (var fact : told.noted().facts()) {
                var month = YearMonth.from(told.noted().date());
                if (month.isBefore(YearMonth.from(END))) {
                    var months = signed.computeIfAbsent(told.person(), _ -> new TreeMap<>());
                    months.merge(
                            month, fact instanceof DealWon won ? won.amount().minor() : 0L, Long::sum);
                }
            }
        }
        return signed;
    }

    /** How many were given 60 to 70 %, and how many of them were reached. */
    private record Told(int given, int reached) {}

    private static Told told(int seed) throws IOException {
        var given = 0;
        var reached = 0;
        for (var months : signed(seed).values()) {
            var all = List.copyOf(months.values());
            for (var now = Chance.FEWEST; now < all.size(); now++) {
                var past = all.subList(Math.max(0, now - PAST), now);
                for (var target : new ArrayList<>(past)) {
                    var chance = Chance.of(target, past).orElseThrow();
                    if (chance.percent() >= 60 && chance.percent() <= 70) {
                        given++;
                        reached += all.get(now) >= target ? 1 : 0;
                    }
                }
            }
        }
        return new Told(given, reached);
    }

    @Test
    void ofTargetsThatWereGivenSixtyToSeventyPercentAboutAsManyWereReached() throws IOException {
        var told = told(1);
        assertThat(told.given()).isGreaterThan(100);
        assertThat(100.0 * told.reached() / told.given()).as("%s", told).isBetween(55.0, 75.0);
    }
}
