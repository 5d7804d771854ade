package io.drumbeat.progress;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element;
import io.drumbeat.credit.Credits;
import io.drumbeat.customer.Customers;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Known;
import io.drumbeat.margin.Margin;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Unsettled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Of the money of a month, what is confirmed and what is not, what belongs to no contract, and what is not counted. */
public final class CashLine {
    private final Collection<String> people;
    private final LocalDate day;
    private final Tally tally;
    private final Known known;

    /** @param people whose money it is */
    public CashLine(Collection<String> people, LocalDate day, Tally tally, Known known) {
        this.people = people;
        this.day = day;
        this.tally = tally;
        this.known = known;
    }

    /** One text for each; none where all of it counts. */
    public List<Element> of(Period month) {
        var lines = new ArrayList<Element>();
        var confirmed = done(Measure.COLLECTED, month);
        var reported = done(Measure.REPORTED, month);
        if (reported != 0 || (confirmed != 0 && MoneyRules.cash(day, known).confirms())) {
            lines.add(new Element.Text("回款：已确认 %s，已报待确认 %s"
                    .formatted(Measure.COLLECTED.show(confirmed), Measure.REPORTED.show(reported))));
        }
        var free = Unsettled.unallocated(known).stream()
                .filter(cash -> people.contains(cash.told().person())
                        && !cash.told().date().isAfter(day))
                .toList();
        if (!free.isEmpty()) {
            lines.add(new Element.Text("未分配：%s；分到签下的单子以后才计提成"
                    .formatted(free.stream().map(this::words).collect(Collectors.joining("、")))));
        }
        uncounted(month, lines);
        Margin.together(people, month, known).map(Element.Text::new).ifPresent(lines::add);
        return lines;
    }

    private long done(Measure measure, Period month) {
        return people.stream()
                .mapToLong(person -> tally.done(measure, person, month, known))
                .sum();
    }

    private String words(Cash cash) {
        var customer = Objects.requireNonNull(cash.told().fact().customer());
        return "%s %s（#%d）".formatted(known.the(Customers.class).nameOf(customer), cash.free(), cash.receipt());
    }

    private void uncounted(Period month, List<Element> lines) {
        for (var measure : List.of(Measure.REVENUE, Measure.COLLECTED)) {
            var sums = new TreeMap<String, Money>();
            for (var person : people) {
                for (var entry : Credits.concerning(person, month.from(), month.to(), known)) {
                    measure.uncounted(entry, known)
                            .ifPresent(money -> sums.merge(money.currency().getCurrencyCode(), money, Money::plus));
                }
            }
            if (!sums.isEmpty()) {
                lines.add(new Element.Text("%s里 %s 没有汇率，未计入".formatted(measure.label(), words(sums))));
            }
        }
    }

    private static String words(Map<String, Money> sums) {
        return sums.values().stream().map(Money::toString).collect(Collectors.joining("、"));
    }
}
