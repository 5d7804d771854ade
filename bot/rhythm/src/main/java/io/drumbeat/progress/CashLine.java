package io.drumbeat.progress;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element;
import io.drumbeat.credit.Credits;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.CashFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.margin.Margin;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Unsettled;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.undecided.Undecided;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of the money of a month, what is confirmed and what is not, what belongs to no contract, and what is not counted. */
public final class CashLine {
    private static final Sentences SENTENCES = Sentences.beside(CashLine.class);

    private final Collection<String> people;
    private final LocalDate day;
    private final Tally tally;
    private final Known known;
    private final boolean whole;

    /** @param people whose money it is */
    public CashLine(Collection<String> people, LocalDate day, Tally tally, Known known) {
        this(people, day, tally, known, false);
    }

    private CashLine(Collection<String> people, LocalDate day, Tally tally, Known known, boolean whole) {
        this.people = people;
        this.day = day;
        this.tally = tally;
        this.known = known;
        this.whole = whole;
    }

    /** The same of all the money of the company, whether it counts for somebody or not. */
    public CashLine whole() {
        return new CashLine(people, day, tally, known, true);
    }

    /** One text for each; none where all of it counts. */
    public List<Element> of(Period month) {
        var lines = new ArrayList<Element>();
        var undecided = new Undecided(month, day, known);
        var confirmed = done(Measure.COLLECTED, month, undecided);
        var reported = done(Measure.REPORTED, month, undecided);
        if (reported != 0 || (confirmed != 0 && MoneyRules.cash(day, known).confirms())) {
            lines.add(new Element.Text("回款：已确认 %s，已报待确认 %s"
                    .formatted(Measure.COLLECTED.show(confirmed), Measure.REPORTED.show(reported))));
        }
        undecided(undecided).ifPresent(lines::add);
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

    private long done(Measure measure, Period month, Undecided undecided) {
        var counted = people.stream()
                .mapToLong(person -> tally.done(measure, person, month, known))
                .sum();
        return counted + (whole ? undecided.of(measure, _ -> true) : 0);
    }

    /** Of one person's money, the receipts say it; of several people's nothing else does. */
    private Optional<Element> undecided(Undecided undecided) {
        if (people.size() < 2) {
            return Optional.empty();
        }
        var sums = Stream.of(Measure.REVENUE, Measure.COLLECTED, Measure.REPORTED)
                .filter(measure -> sum(measure, undecided) != 0)
                .map(measure -> measure.label() + " " + measure.show(sum(measure, undecided)))
                .collect(Collectors.joining("、"));
        return sums.isEmpty()
                ? Optional.empty()
                : Optional.of(new Element.Text(
                        whole
                                ? SENTENCES.say("undecidedOf", Map.of("sums", sums))
                                : SENTENCES.say("undecided", Map.of("sums", sums))));
    }

    private long sum(Measure measure, Undecided undecided) {
        return undecided.of(measure, person -> whole || people.contains(person));
    }

    private String words(Cash cash) {
        var customer = Objects.requireNonNull(cash.told().fact().customer());
        return "%s %s（#%d）".formatted(known.the(Customers.class).nameOf(customer), cash.free(), cash.receipt());
    }

    private void uncounted(Period month, List<Element> lines) {
        var entries = people.stream()
                .flatMap(person -> Credits.concerning(person, month.from(), month.to(), known).stream())
                .toList();
        returned(entries, lines);
        for (var measure : List.of(Measure.REVENUE, Measure.COLLECTED)) {
            var sums = new Undecided(month, day, known).unrated(measure, entries.stream(), people);
            if (!sums.isEmpty()) {
                lines.add(new Element.Text("%s里 %s 没有汇率，未计入".formatted(measure.label(), words(sums))));
            }
        }
    }

    /** Pay goes by what is left of a contract, and what was signed is told as it was signed: which of both is said where they differ. */
    private void returned(List<Entry> entries, List<Element> lines) {
        var sums = new TreeMap<String, Money>();
        entries.stream()
                .filter(entry -> people.contains(entry.person()))
                .map(Entry::fact)
                .filter(fact -> fact instanceof CashFact.RefundGiven back && back.deal() != null)
                .map(fact -> ((CashFact.RefundGiven) fact).amount())
                .forEach(amount -> sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
        if (!sums.isEmpty()) {
            lines.add(new Element.Text(SENTENCES.say("returned", Map.of("sums", words(sums)))));
        }
    }

    private static String words(Map<String, Money> sums) {
        return sums.values().stream().map(Money::toString).collect(Collectors.joining("、"));
    }
}
