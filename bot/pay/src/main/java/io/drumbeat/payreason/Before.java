package io.drumbeat.payreason;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.payout.MonthlyPay;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The months before the one that is asked of: somebody who looks at the card of an older one asks of what stands there.
 *
 * @param reading what a month pays
 */
record Before(Person person, YearMonth month, Function<YearMonth, MonthlyPay> reading) {
    private static final Sentences SENTENCES = Sentences.beside(Before.class);
    private static final int MONTHS = 12;

    /** A line or a month of the last year, or several months that make up a quarter, half of a year or a year. */
    Optional<PrivateCard> find(Wanted wanted, Person reader, Known known) {
        var all = new ArrayList<MonthlyPay>();
        all.add(reading.apply(month));
        for (var i = 1; i <= MONTHS; i++) {
            var pay = reading.apply(month.minusMonths(i));
            var line = wanted.among(pay);
            if (wanted.isTotal(pay) && line.filter(wanted::isAllOf).isEmpty()) {
                return Optional.of(WhyCards.whole(pay));
            }
            if (line.isPresent()) {
                return Optional.of(WhyCards.line(pay, line.get(), reader, known));
            }
            all.add(pay);
        }
        return wanted.amount() == null ? Optional.empty() : together(wanted, all);
    }

    private Optional<PrivateCard> together(Wanted wanted, List<MonthlyPay> all) {
        for (var length : List.of(3, 6, 12)) {
            var spans = all.stream()
                    .collect(Collectors.groupingBy(pay ->
                            pay.month().getYear() * 12 / length + (pay.month().getMonthValue() - 1) / length));
            for (var span : spans.values()) {
                var sum = sum(span);
                if (span.size() > 1 && wanted.is(sum)) {
                    return Optional.of(card(sum, span.reversed()));
                }
            }
        }
        return Optional.empty();
    }

    private static Money sum(List<MonthlyPay> span) {
        return span.stream()
                .map(pay -> pay.statement().money())
                .reduce(Money::plus)
                .orElseThrow();
    }

    private PrivateCard card(Money sum, List<MonthlyPay> span) {
        var parts = span.stream()
                .map(pay ->
                        Period.of(pay.month()).label() + " " + pay.statement().money())
                .collect(Collectors.joining(" + "));
        var title = SENTENCES.say("whyTitle", Map.of("amount", sum.toString()));
        var from = Period.of(span.getFirst().month()).label();
        var to = Period.of(span.getLast().month()).label();
        var text = SENTENCES.say("span", Map.of("who", person.name(), "span", from + "–" + to, "parts", parts));
        var buttons = span.stream()
                .map(pay -> Period.of(pay.month()).label())
                .map(label -> Button.of(label, "提成 %s %s".formatted(person.name(), label)))
                .toList();
        return new PrivateCard(
                new Card(
                        title,
                        Card.Tone.INFO,
                        List.of(
                                new Element.Headline(sum.toString(), from + "–" + to),
                                new Element.Text(text),
                                new Element.Buttons(buttons))),
                person.id());
    }
}
