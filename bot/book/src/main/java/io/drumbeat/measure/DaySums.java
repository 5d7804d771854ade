package io.drumbeat.measure;

import io.drumbeat.fold.ByMonth;
import io.drumbeat.fold.PersonMonth;
import io.drumbeat.fold.Shared;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** What each measure came to, by person and day. An open one is written to by whoever opened it and read by nobody else. */
final class DaySums {
    static final DaySums NONE = new DaySums(Shared.none());

    private final Map<String, ByMonth<MonthSums>> people;

    private DaySums(Map<String, ByMonth<MonthSums>> people) {
        this.people = people;
    }

    DaySums open() {
        return new DaySums(Shared.open(people));
    }

    DaySums closed() {
        return new DaySums(Shared.closed(people));
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
        var month = PersonMonth.of(person, day).month();
        var before = people.getOrDefault(person, ByMonth.none());
        var now = change.of(Objects.requireNonNullElse(before.of(month), MonthSums.NONE));
        var all = before.with(month, now.isEmpty() ? null : now);
        if (all.isEmpty()) {
            people.remove(person);
        } else {
            people.put(person, all);
        }
    }

    /** What a measure came to in these days, both included. */
    long total(Measure measure, String person, LocalDate from, LocalDate to) {
        var months = people.get(person);
        var sum = 0L;
        if (months != null) {
            var behind = months.behind(to);
            for (var place = months.firstFrom(from); place < behind; place++) {
                sum += months.at(place).total(measure, from, to);
            }
        }
        return sum;
    }
}
