package io.drumbeat.measure;

import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Projection;
import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How much everybody did each day, by the measures that count for whoever did it. */
public final class Actions implements Projection<Subject.PersonDay> {
    private static final Measure[] MEASURES = Measure.values();
    private final DaySums sums;

    public Actions() {
        this(DaySums.NONE);
    }

    private Actions(DaySums sums) {
        this.sums = sums;
    }

    @Override
    public Class<Subject.PersonDay> subject() {
        return Subject.PersonDay.class;
    }

    @Override
    public Actions fresh() {
        return new Actions();
    }

    @Override
    public boolean minds(Fact fact) {
        for (var measure : MEASURES) {
            if (!measure.isCredited() && measure.of(fact) != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Actions refolded(Map<Subject.PersonDay, List<Entry>> standing) {
        var open = sums.open();
        standing.forEach((day, did) -> open.set(day.person(), day.day(), totals(did)));
        return new Actions(open.closed());
    }

    @Override
    public Actions grown(Map<Subject.PersonDay, List<Entry>> added, Function<Subject.PersonDay, List<Entry>> standing) {
        var open = sums.open();
        added.forEach((day, did) -> open.add(day.person(), day.day(), totals(did)));
        return new Actions(open.closed());
    }

    private static long[] totals(List<Entry> did) {
        var totals = new long[MEASURES.length];
        for (var entry : did) {
            for (var measure : MEASURES) {
                totals[measure.place()] += measure.isCredited() ? 0 : measure.of(entry.fact());
            }
        }
        return totals;
    }

    /** How much of it one did in these days, both included. */
    long total(Measure measure, String person, LocalDate from, LocalDate to) {
        return sums.total(measure, person, from, to);
    }
}
