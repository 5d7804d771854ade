package io.drumbeat.promise;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.StepLines;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(19)
final class GiveTask implements Command {
    private static final Sentences SENTENCES = Sentences.beside(GiveTask.class);
    private final Closing closing;

    GiveTask(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("派活", "派任务"),
                        List.of("assign"),
                        SENTENCES.say("taskHelp"),
                        SENTENCES.say("taskExample"))
                .needing(Mention.SLOT, Slot.PERSON, Slot.NEXT)
                .onlyFor(Role.MANAGER)
                .being(Trait.ASSIGNS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var person = said.the(Slot.PERSON);
        var today = closing.today(request);
        if (!person.sells() || !known.people().on(today).maySee(request.who(), person.id())) {
            return Answer.of(request, Card.warn(SENTENCES.say("notYourRep", Map.of("who", person.name()))));
        }
        var next = said.get(Slot.NEXT);
        if (next.isEmpty()) {
            return Answer.of(
                    request,
                    Card.warn(
                            SENTENCES.say("whatByWhen", Map.of("who", person.name())),
                            new Element.Text(SENTENCES.say("taskExample"))));
        }
        if (next.get().date().isBefore(today)) {
            return Answer.of(
                    request,
                    Card.warn(SENTENCES.say(
                            "past", Map.of("day", ReceiptFields.day(next.get().date())))));
        }
        return given(person, said.the(Mention.SLOT), next.get(), request, known);
    }

    private Answer given(Person person, Mention customer, Fact.NextStep next, Request request, Known known) {
        var receipt = known.nextReceipt();
        var facts = new ArrayList<Fact>(customer.introducing(receipt));
        facts.add(new ActivityFact.StepPlanned(customer.id(receipt), null, next));
        var news = Map.of(
                "who",
                request.who().name(),
                "customer",
                customer.name(),
                "step",
                Closing.shown(next),
                "number",
                receipt);
        var card = Card.info(SENTENCES.say("taskForYou", news), new Element.Buttons(StepLines.buttons(receipt)));
        return Answer.of(request, receipt(person, customer, next, receipt))
                .recordingFor(person.id(), new Noted(closing.today(request), false, facts))
                .also(Say.to(new Chat.Direct(person.id()), Say.Kind.REMINDER, card));
    }

    private static Card receipt(Person person, Mention customer, Fact.NextStep next, long receipt) {
        return Card.good(
                SENTENCES.say("taskGiven", Map.of("number", receipt)),
                Element.Fields.of(
                        new Field(SENTENCES.say("customer"), customer.name()),
                        new Field(SENTENCES.say("taskWho"), person.name()),
                        new Field(SENTENCES.say("step"), Closing.shown(next))),
                new Element.Text(SENTENCES.say("taskTold", Map.of("who", person.name()))),
                Element.Buttons.of(
                        Button.of(SENTENCES.say("move"), "改期 #" + receipt),
                        Button.of(SENTENCES.say("drop"), "不做了 #" + receipt)));
    }
}
