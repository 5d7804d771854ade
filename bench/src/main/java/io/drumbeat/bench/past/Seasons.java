package io.drumbeat.bench.past;

import io.drumbeat.workday.CompanyDays;
import io.drumbeat.workday.StateCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How much of the past falls on which working day: slow around the spring festival, busy when a month or year ends, growing. */
final class Seasons {
    private static final double[] MONTHS = {0.9, 0.6, 1.15, 0.95, 1.0, 1.2, 0.9, 0.9, 1.1, 0.9, 1.1, 1.35};
    private static final double MONTH_END = 1.3;
    private static final double GROWTH = 0.5;

    private Seasons() {}

    /** @param upTo how many facts there are when this day is over */
    record Day(LocalDate date, int upTo) {}

    static List<Day> of(Size size, Random random) {
        var days = workingDays(size);
        var weights = new ArrayList<Double>();
        for (var n = 0; n < days.size(); n++) {
            weights.add(weight(days, n) * (0.85 + 0.3 * random.nextDouble()));
        }
        var all = weights.stream().mapToDouble(Double::doubleValue).sum();
        var quotas = new ArrayList<Day>();
        var soFar = 0.0;
        for (var n = 0; n < days.size(); n++) {
            soFar += weights.get(n);
            var last = n == days.size() - 1;
            quotas.add(new Day(days.get(n), last ? size.facts() : (int) (size.facts() * soFar / all)));
        }
        return quotas;
    }

    static List<LocalDate> workingDays(Size size) {
        var from = size.until().minusMonths(size.months()).plusDays(1);
        return new StateCalendar(CompanyDays.NONE).daysIn(from, size.until());
    }

    private static double weight(List<LocalDate> days, int n) {
        var date = days.get(n);
        var ending = n + 3 >= days.size() || days.get(n + 3).getMonth() != date.getMonth();
        var season = MONTHS[date.getMonthValue() - 1] * (ending ? MONTH_END : 1);
        return season * (1 + GROWTH * n / days.size());
    }
}
