package io.drumbeat.reach;

import io.drumbeat.calendar.Period;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The months that are over, the last first, back to the first in which somebody did anything at all. */
final class PastMonths {
    private static final int MOST = 24;
    private static final int A_YEAR = 12;

    private PastMonths() {}

    /** What is called the last twelve months wherever a target is derived or bargained for: those that are over. */
    static Period year(LocalDate today) {
        var last = YearMonth.from(today).minusMonths(1);
        return new Period("", last.minusMonths(A_YEAR - 1L).atDay(1), last.atEndOfMonth());
    }

    /**
     * What was done by a measure in each. A month in which somebody visited and signed nothing is one of nothing signed, and
     * not one of which nothing is known.
     */
    static List<Long> of(Indicator measure, String person, LocalDate today, Tally tally, Known known) {
        var months = new ArrayList<Long>();
        var worked = 0;
        for (var back = 1; back <= MOST; back++) {
            var month = Period.of(YearMonth.from(today).minusMonths(back));
            var done = tally.done(measure, person, month, known);
            months.add(done);
            worked = done != 0 || isActive(person, month, tally, known) ? back : worked;
        }
        return List.copyOf(months.subList(0, worked));
    }

    private static boolean isActive(String person, Period month, Tally tally, Known known) {
        return Arrays.stream(Measure.values())
                .filter(Measure::addsUp)
                .anyMatch(measure -> tally.done(measure, person, month, known) != 0);
    }
}
