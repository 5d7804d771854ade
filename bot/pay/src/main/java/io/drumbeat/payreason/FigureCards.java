package io.drumbeat.payreason;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.payout.MonthlyPay;
import io.drumbeat.payout.Prospects.Figure;
import io.drumbeat.payout.Prospects.What;
import io.drumbeat.payslip.Compared;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A figure of what a month may come to, unfolded: what has to happen for it, and what every rule pays then. */
final class FigureCards {
    private static final Sentences SENTENCES = Sentences.beside(FigureCards.class);

    private FigureCards() {}

    /** @param all those of the card on which it stands */
    static PrivateCard of(Figure figure, List<Figure> all, Known known) {
        var pay = figure.pay();
        var earned = all.getFirst();
        var elements = new ArrayList<Element>();
        elements.add(new Element.Headline(figure.money().toString(), figure.label()));
        elements.add(new Element.Text(said(figure, earned, known)));
        if (figure.what() == What.EARNED) {
            return WhyCards.whole(pay);
        }
        Compared.lines(earned.pay().statement(), pay.statement()).forEach(line -> elements.add(new Element.Text(line)));
        var month = Period.of(pay.month()).label();
        elements.add(Element.Buttons.of(Button.of(
                SENTENCES.say("whole"), "提成 %s %s".formatted(pay.person().name(), month))));
        var title = SENTENCES.say("whyTitle", Map.of("amount", figure.money().toString()));
        return new PrivateCard(
                new Card(title, Card.Tone.INFO, elements), pay.person().id());
    }

    /** What a month pays beside an earlier one, line by line. */
    static PrivateCard beside(MonthlyPay earlier, MonthlyPay later) {
        var was = earlier.statement();
        var is = later.statement();
        var elements = new ArrayList<Element>();
        var before = Period.of(earlier.month()).label();
        var month = Period.of(later.month()).label();
        elements.add(new Element.Headline(
                Compared.plus(is.money().minus(was.money())),
                SENTENCES.say(
                        "beside",
                        Map.of(
                                "before",
                                before,
                                "was",
                                was.money().toString(),
                                "month",
                                month,
                                "is",
                                is.money().toString()))));
        Compared.lines(was, is).forEach(line -> elements.add(new Element.Text(line)));
        var who = later.person().name();
        elements.add(Element.Buttons.of(
                Button.of(before, "提成 %s %s".formatted(who, before)),
                Button.of(month, "提成 %s %s".formatted(who, month))));
        var title = SENTENCES.say("besideTitle", Map.of("who", who, "month", month, "before", before));
        return new PrivateCard(
                new Card(title, Card.Tone.INFO, elements), later.person().id());
    }

    private static String said(Figure figure, Figure earned, Known known) {
        var pay = figure.pay();
        var amount = figure.money().toString();
        return switch (figure.what()) {
            case EARNED -> amount;
            case CONFIRMED ->
                SENTENCES.say("figureConfirmed", Map.of("earned", earned.money().toString(), "amount", amount));
            case COLLECTED ->
                SENTENCES.say(
                        "figureCollected",
                        Map.of(
                                "earned", earned.money().toString(),
                                "owed", owed(figure, known),
                                "amount", amount));
            case LIKELY ->
                SENTENCES.say(
                        "figureLikely",
                        Map.of("collected", pay.statement().money().toString(), "amount", amount));
        };
    }

    private static String owed(Figure figure, Known known) {
        return Receivables.owedTo(
                        Set.of(figure.pay().person().id()), figure.pay().asOf(), known)
                .stream()
                .map(one -> one.outstanding())
                .filter(one -> one.currency().equals(Money.CNY))
                .reduce(Money.fen(0), Money::plus)
                .toString();
    }
}
