package io.drumbeat.payreason;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.payout.Calculator;
import io.drumbeat.payout.MonthlyPay;
import io.drumbeat.payout.Prospects;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Unfolds a number of somebody's pay: the sentence, the rule with its version, the arithmetic and the records. */
@Component
@Order(43)
final class WhyPay implements Command {
    private static final Sentences SENTENCES = Sentences.beside(WhyPay.class);

    private final WhosePay whose;
    private final Prospects prospects;

    WhyPay(WhosePay whose, Prospects prospects) {
        this.whose = whose;
        this.prospects = prospects;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("为什么"), List.of("why"), SENTENCES.say("whyHelp"), SENTENCES.say("whyExample"))
                .being(Trait.LOOKS)
                .being(Trait.READS_THE_REST)
                .taking(Slot.PERSON, Slot.PERIOD, Slot.REST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return whose.of(
                said,
                request,
                known,
                (person, today, calculator) ->
                        answer(said, request, new Asked(person, today, calculator, prospects, known)));
    }

    /** Whose pay, and as of when. */
    private record Asked(Person person, LocalDate today, Calculator calculator, Prospects prospects, Known known) {
        MonthlyPay of(YearMonth month) {
            return MonthlyPay.of(person, month, today, calculator, known);
        }
    }

    private static Answer answer(Utterance said, Request request, Asked asked) {
        var month = said.get(Slot.PERIOD).map(p -> YearMonth.from(p.from())).orElse(YearMonth.from(asked.today()));
        var wanted = Wanted.of(said.get(Slot.REST).orElse(""));
        var statement = asked.of(month);
        if (wanted.isBesideAnother()) {
            return privately(request, beside(wanted, month, asked));
        }
        if (wanted.isNone()) {
            return privately(request, WhyCards.whole(statement));
        }
        var balance = wanted.balance(statement);
        var line = wanted.among(statement);
        if (balance.isPresent() && (line.isEmpty() || wanted.amount() == null)) {
            return privately(request, OpenCards.of(statement, balance.get(), request.who(), asked.known()));
        }
        // The total is looked for before a line that came to as much less, and before another month
        var isTotal = wanted.isTotal(statement);
        line = line.filter(one -> !isTotal || wanted.isAllOf(one)).or(() -> wanted.inWords(asked.of(month)));
        if (line.isEmpty() && isTotal) {
            return privately(request, WhyCards.whole(statement));
        }
        if (line.isPresent()) {
            return privately(request, WhyCards.line(statement, line.get(), request.who(), asked.known()));
        }
        return privately(
                request,
                elsewhere(said, wanted, month, request.who(), asked)
                        .orElseGet(() -> notFound(wanted, asked.of(month))));
    }

    private static PrivateCard beside(Wanted wanted, YearMonth month, Asked asked) {
        var later = wanted.later(month, YearMonth.from(asked.today()));
        var earlier = month.isBefore(later) ? month : later.minusMonths(1);
        return FigureCards.beside(asked.of(earlier), asked.of(later));
    }

    /** Whatever is shown on a card of theirs: the figures of the month, and the months before and what they come to together. */
    private static Optional<PrivateCard> elsewhere(
            Utterance said, Wanted wanted, YearMonth month, Person reader, Asked asked) {
        if (wanted.amount() == null && said.has(Slot.PERIOD)) {
            return Optional.empty();
        }
        var figures = asked.prospects().of(asked.person(), month, asked.today(), asked.known());
        var figure = figures.stream()
                .filter(one -> wanted.is(one.money()) || wanted.isCalled(one.label()))
                .findFirst()
                .or(() -> wanted.isCalled(Prospects.label(Prospects.What.LIKELY))
                        ? Optional.of(figures.getLast())
                        : Optional.empty())
                .map(one -> FigureCards.of(one, figures, asked.known()));
        return figure.isPresent() || said.has(Slot.PERIOD)
                ? figure
                : new Before(asked.person(), month, asked::of).find(wanted, reader, asked.known());
    }

    private static Answer privately(Request request, PrivateCard card) {
        return Answer.privately(request, card);
    }

    /** What is there to be asked about, and where other whys are answered. */
    private static PrivateCard notFound(Wanted wanted, MonthlyPay pay) {
        var text =
                SENTENCES.say("notFound", Map.of("month", Period.of(pay.month()).label(), "said", wanted.said()));
        var whole = WhyCards.whole(pay);
        return new PrivateCard(
                new Card(text, Card.Tone.INFO, whole.card().elements())
                        .and(Element.Buttons.of(
                                Button.of(SENTENCES.say("myTarget"), "为什么我的目标"),
                                Button.of(SENTENCES.say("quiet"), "为什么安静"))),
                pay.person().id());
    }
}
