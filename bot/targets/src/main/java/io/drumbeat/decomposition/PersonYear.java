package io.drumbeat.decomposition;

import io.drumbeat.apportion.Apportion;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** One person's year: months into days, and days and months together into weeks, quarters and the year. */
final class PersonYear {
    private final String person;
    private final WorkingYear year;
    private final long[] weeks;
    private final List<Node> days = new ArrayList<>();

    PersonYear(String person, WorkingYear year) {
        this.person = person;
        this.year = year;
        this.weeks = new long[year.weeks().size()];
    }

    /**
     * The year, its quarters, months, weeks and days, in this order.
     *
     * @param amounts of each month
     * @param there the days of each month among which its amount is parted
     */
    List<Node> tree(long[] amounts, List<List<LocalDate>> there) {
        var nodes = new ArrayList<Node>();
        var whole = 0L;
        for (var month = 0; month < amounts.length; month++) {
            whole += amounts[month];
            month(amounts[month], there.get(month));
        }
        nodes.add(node(Integer.toString(year.year()), whole));
        for (var quarter = 0; quarter < amounts.length / 3; quarter++) {
            var sum = amounts[3 * quarter] + amounts[3 * quarter + 1] + amounts[3 * quarter + 2];
            nodes.add(node("%d-Q%d".formatted(year.year(), quarter + 1), sum));
        }
        for (var month = 0; month < amounts.length; month++) {
            nodes.add(node(YearMonth.of(year.year(), month + 1).toString(), amounts[month]));
        }
        for (var week = 0; week < weeks.length; week++) {
            nodes.add(node(year.weeks().get(week), weeks[week]));
        }
        nodes.addAll(days);
        return nodes;
    }

    private void month(long amount, List<LocalDate> there) {
        for (var i = 0; i < there.size(); i++) {
            var of = Apportion.firstDays(amount, there.size(), i + 1) - Apportion.firstDays(amount, there.size(), i);
            days.add(node(there.get(i).toString(), of));
            weeks[year.weekOf(there.get(i))] += of;
        }
    }

    private Node node(String period, long amount) {
        return new Node(person, period, amount);
    }
}
