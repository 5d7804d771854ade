package io.drumbeat.promise;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Form;
import io.drumbeat.card.Element.Input;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.draft.Draft;
import io.drumbeat.fact.ActivityFact.PromiseFact;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.nextstep.Step;
import io.drumbeat.people.Role;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(16)
final class MoveStep implements Command {
    private static final Sentences SENTENCES = Sentences.beside(MoveStep.class);
    private static final int FAR = 14;
    private final Closing closing;
    private final Tally tally;

    MoveStep(Closing closing, Tally tally) {
        this.closing = closing;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("改期"), List.of("move"), SENTENCES.say("moveHelp"), SENTENCES.say("moveExample"))
                .taking(Slot.RECEIPT, Mention.SLOT, Slot.EXPECTED, Slot.NOTE)
                .onlyFor(Role.REP, Role.MANAGER)
                .being(Trait.MOVES);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = closing.today(request);
        return new Chosen(said, request, today, known).then(step -> said.get(Slot.NEXT)
                .or(() -> said.get(Slot.EXPECTED)
                        .map(day -> new NextStep(day, step.next().what())))
                .map(to -> moved(step, to, today, request, known))
                .orElseGet(() -> asked(step, today, request, known)));
    }

    private Answer moved(Step step, NextStep to, LocalDate today, Request request, Known known) {
        if (to.date().isBefore(today)) {
            return Answer.of(request, Card.warn(SENTENCES.say("past", Map.of("day", ReceiptFields.day(to.date())))));
        }
        if (step.isOpen() && to.equals(step.next())) {
            return Answer.of(request, Card.info(SENTENCES.say("same", Map.of("step", Closing.shown(to)))));
        }
        var fact = new PromiseFact.StepMoved(step.customer(), step.number(), step.next(), to);
        var shown = Closing.shown(step.next()) + " → " + Closing.shown(to);
        return closing.recorded(new Closing.Closed(step, fact, shown, ""), request, known);
    }

    /** To which day: the next working ones by a press, any other by a form. */
    private Answer asked(Step step, LocalDate today, Request request, Known known) {
        var words = "改期 #" + step.number();
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var soon = tally.calendar(known).daysIn(today.plusDays(1), today.plusDays(FAR)).stream()
                .limit(2);
        var buttons = Stream.concat(soon, Stream.of(monday, monday.plusWeeks(1)))
                .distinct()
                .sorted()
                .map(day -> Button.of(ReceiptFields.day(day), words + " " + day))
                .toList();
        var title = SENTENCES.say(
                "when",
                Map.of(
                        "customer",
                        known.the(Customers.class).nameOf(step.customer()),
                        "what",
                        step.next().what(),
                        "day",
                        ReceiptFields.day(step.next().date())));
        var day = new Input(Slot.EXPECTED.name(), SENTENCES.say("newDay"), Input.Kind.DATE, true, "", List.of());
        var question = Card.info(
                title,
                new Element.Buttons(buttons),
                new Form(words, SENTENCES.say("move"), List.of(day)),
                new Element.Text(SENTENCES.say("orSay", Map.of("number", step.number()))));
        var heard = new Draft.Heard(request.question(), request.at(), today, words, false);
        return Answer.asking(request, question, heard.asking(question));
    }
}
