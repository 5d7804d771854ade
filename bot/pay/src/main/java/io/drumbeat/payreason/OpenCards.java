package io.drumbeat.payreason;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.ledger.Known;
import io.drumbeat.payout.MonthlyPay;
import io.drumbeat.payslip.OpenAmount;
import io.drumbeat.payslip.PayStatement;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What stands open at the end of a month, unfolded: what it is made of, and of which records. */
final class OpenCards {
    private static final Sentences SENTENCES = Sentences.beside(OpenCards.class);

    private OpenCards() {}

    static PrivateCard of(MonthlyPay pay, OpenAmount.Kind kind, Person reader, Known known) {
        var statement = pay.statement();
        var amount = statement.money(statement.balances().of(kind)).toString();
        var month = Period.of(pay.month()).label();
        var parts =
                statement.open().stream().filter(part -> part.kind() == kind).toList();
        var elements = new ArrayList<Element>();
        elements.add(new Element.Headline(
                amount, Wanted.NAMES.getOrDefault(kind, List.of("")).getFirst()));
        var said = Map.of("who", pay.person().name(), "month", month, "amount", amount);
        elements.add(new Element.Text(
                switch (kind) {
                    case DRAW -> SENTENCES.say("openDraw", said);
                    case HELD -> SENTENCES.say("openHeld", said);
                    case DEFERRED -> SENTENCES.say("openDeferred", said);
                }));
        elements.add(byReason(statement, parts));
        elements.addAll(CountedFacts.of(facts(parts), reader, known));
        elements.add(Element.Buttons.of(Button.of(
                SENTENCES.say("whole"), "提成 %s %s".formatted(pay.person().name(), month))));
        var title = SENTENCES.say("whyTitle", Map.of("amount", amount));
        return new PrivateCard(
                new Card(title, Card.Tone.INFO, elements), pay.person().id());
    }

    private static List<String> facts(List<OpenAmount> parts) {
        return parts.stream()
                .map(OpenAmount::fact)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Element byReason(PayStatement statement, List<OpenAmount> parts) {
        var sums = new LinkedHashMap<String, Long>();
        parts.forEach(part -> sums.merge(part.reason(), part.amount(), Long::sum));
        return new Element.Table(
                List.of(SENTENCES.say("line"), SENTENCES.say("amount")),
                sums.entrySet().stream()
                        .map(sum -> List.of(
                                sum.getKey(), statement.money(sum.getValue()).toString()))
                        .toList());
    }
}
