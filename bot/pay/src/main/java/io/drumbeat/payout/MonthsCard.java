package io.drumbeat.payout;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.money.Money;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What several whole months pay: each, and all of them together.
 *
 * @param said how the one who asks calls them
 * @param whole those of them that have begun
 */
record MonthsCard(String said, List<YearMonth> whole, LocalDate today) {
    private static final Sentences SENTENCES = Sentences.beside(MonthsCard.class);

    /** The months of a span; it is none of months where it begins or ends within one, or is of one alone. */
    static MonthsCard of(Period span, LocalDate today) {
        var first = YearMonth.from(span.from());
        var last = YearMonth.from(span.to());
        var isWhole = span.from().getDayOfMonth() == 1 && span.to().equals(last.atEndOfMonth()) && first.isBefore(last);
        var begun = YearMonth.from(today);
        return new MonthsCard(
                span.label(),
                isWhole
                        ? Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                                .filter(month -> !month.isAfter(begun))
                                .toList()
                        : List.of(),
                today);
    }

    /** The month that a shorter span is in: of the week that is running, the one of today. */
    static YearMonth month(Period span, LocalDate today) {
        return YearMonth.from(span.contains(today) ? today : span.from());
    }

    boolean isNone() {
        return whole.isEmpty();
    }

    /**
     * @param who whose they are
     * @param opening what opens the card of one month
     * @param paid what a month pays as of a day, in every currency
     */
    Card card(String who, String opening, BiFunction<YearMonth, LocalDate, List<Money>> paid) {
        var amounts = new LinkedHashMap<String, List<Money>>();
        for (var month : whole) {
            amounts.put(Period.of(month).label(), PayTable.sums(paid.apply(month, asOf(month))));
        }
        var all = PayTable.sums(amounts.values().stream().flatMap(List::stream).toList());
        var elements = new ArrayList<Element>();
        elements.add(new Element.Headline(said(all), SENTENCES.say("together", Map.of("months", whole.size()))));
        elements.add(new Element.Table(
                List.of(SENTENCES.say("month"), SENTENCES.say("amount")),
                amounts.entrySet().stream()
                        .map(each -> List.of(each.getKey(), said(each.getValue())))
                        .toList()));
        elements.add(new Element.Buttons(amounts.keySet().stream()
                .map(month -> Button.of(month, opening + " " + month))
                .toList()));
        elements.add(new Element.Text(SENTENCES.say("asOf", Map.of("day", ReceiptFields.day(asOf(whole.getLast()))))));
        return new Card(SENTENCES.say("months", Map.of("who", who, "span", said)), Card.Tone.INFO, elements);
    }

    private LocalDate asOf(YearMonth month) {
        var end = month.atEndOfMonth();
        return end.isBefore(today) ? end : today;
    }

    private static String said(List<Money> amounts) {
        return amounts.isEmpty() ? "—" : amounts.stream().map(Money::toString).collect(Collectors.joining("、"));
    }
}
