package io.drumbeat.measure;

import io.drumbeat.fold.PersonMonth;
import io.drumbeat.fold.Shared;
import java.time.LocalDate;
import java.util.Map;

/** What each measure came to, by person and day. An open one is written to by whoever opened it and read by nobody else. */
final class DaySums {
    static final DaySums NONE = new DaySums(Shared.none(), LocalDate.MAX, LocalDate.MIN);

    private final Map<PersonMonth, MonthSums> months;
    private LocalDate first;
    private LocalDate last;

    private DaySums(Map<PersonMonth, MonthSums> months, LocalDate first, LocalDate last) {
        this.months = months;
        this.first = first;
        this.last = last;
    }

    DaySums open() {
        return new DaySums(Shared.open(months), first, last);
    }

    DaySums closed() {
        return new DaySums(Shared.closed(months), first, last);
    }

    /** Adds to what a measure came to on a day; what takes it back has the other sign. */
    void add(String person, LocalDate day, Measure measure, long value) {
        change(person, day, month -> month.plus(day, measure, value));
    }

    /** Adds to what each measure came to on a day, in the order of the measures. */
    void add(String person, LocalDate day, long[] values) {
        for (var measure : Measure.values()) {
            if (values[measure.place()] != 0) {
                add(person, day, measure, values[measure.place()]);
            }
        }
    }

    /** Forgets a day and sets down what each measure came to on it, in the order of the measures. */
    void set(String person, LocalDate day, long[] values) {
        change(person, day, month -> month.with(day, values));
    }

    private interface Change {
        MonthSums of(MonthSums month);
    }

    private void change(String person, LocalDate day, Change change) {
        first = first.isBefore(day) ? first : day;
        last = last.isAfter(day) ? last : day;
        var key = PersonMonth.of(person, day);
        var now = change.of(months.getOrDefault(key, MonthSums.NONE));
        if (now.isEmpty()) {
            months.remove(key);
        } else {
            months.put(key, now);
        }
    }

    /** What a measure came to in these days, both included. */
    long total(Measure measure, String person, LocalDate from, LocalDate to) {
        var start = from.isAfter(first) ? from : first;
        var end = to.isBefore(last) ? to : last;
        var sum = 0L;
        if (!start.isAfter(end)) {
            var newest = PersonMonth.of(person, end);
            for (var month = PersonMonth.of(person, start); month.month() <= newest.month(); month = month.next()) {
                var sums = months.get(month);
                if (sums != null) {
                    sum += sums.total(measure, start, end);
                }
            }
        }
        return sum;
    }
}
