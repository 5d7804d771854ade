package io.drumbeat.monthend;

import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody's earlier months still brought in once as large a part of their working days was over as is of the month of a day.
 * It holds what no open deal shows: what was opened and signed within the month.
 */
public final class MonthEnds {
    private static final int MOST = 24;

    private final List<Span> spans;
    private final Tally tally;

    /**
     * An earlier month, from its first day and from the day after the one that is like today.
     *
     * @param whole all of it
     * @param rest null where nothing of it was left
     */
    private record Span(YearMonth month, Period whole, Period rest) {}

    /**
     * What a month brought in.
     *
     * @param rest of it what came in after the day that is like today, in fen
     * @param whole in fen
     */
    public record End(YearMonth month, long rest, long whole) {}

    public MonthEnds(LocalDate day, Tally tally, Known known) {
        var now = YearMonth.from(day);
        this.tally = tally;
        var calendar = tally.calendar(known);
        var days = calendar.countIn(now.atDay(1), now.atEndOfMonth());
        var over = calendar.countIn(now.atDay(1), day);
        this.spans = new ArrayList<>();
        for (var back = 1; back <= MOST; back++) {
            var month = now.minusMonths(back);
            var last = like(over, days, month, calendar);
            spans.add(new Span(month, Period.of(month), new Period("", last.plusDays(1), month.atEndOfMonth())));
        }
    }

    /** The last day of a month's working days of which as large a part is over; the day before the first where none is. */
    private static LocalDate like(int over, int days, YearMonth month, WorkingCalendar calendar) {
        var first = month.atDay(1);
        var left = days == 0
                ? 0
                : Math.floorDiv(2 * over * calendar.countIn(first, month.atEndOfMonth()) + days, 2 * days);
        var day = first.minusDays(1);
        while (left > 0) {
            day = day.plusDays(1);
            left -= calendar.works(day) ? 1 : 0;
        }
        return day;
    }

    /** The newest first; what lies before the first that brought anything in is not among them. */
    public List<End> of(String person, Known known) {
        var ends = new ArrayList<End>();
        for (var span : spans) {
            var whole = tally.done(Measure.REVENUE, person, span.whole(), known);
            var rest = whole == 0 ? 0 : tally.done(Measure.REVENUE, person, span.rest(), known);
            ends.add(new End(span.month(), Math.max(0, rest), whole));
        }
        while (!ends.isEmpty() && ends.getLast().whole() == 0) {
            ends.removeLast();
        }
        return List.copyOf(ends);
    }
}
