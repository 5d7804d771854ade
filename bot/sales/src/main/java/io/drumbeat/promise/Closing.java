package io.drumbeat.promise;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Field;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.ActivityFact.PromiseFact;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.Step;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Records what became of a promise, and tells whoever asked for it. */
@Component
final class Closing {
    private static final Sentences SENTENCES = Sentences.beside(Closing.class);
    private final BusinessDays days;

    Closing(BusinessDays days) {
        this.days = days;
    }

    LocalDate today(Request request) {
        return days.of(request.at(), request.who().zone());
    }

    /**
     * @param shown what it is, before and after
     * @param remark what was said beside it; empty if nothing
     */
    record Closed(Step step, PromiseFact fact, String shown, String remark) {}

    static String shown(NextStep next) {
        return ReceiptFields.day(next.date()) + " " + next.what();
    }

    Answer recorded(Closed closed, Request request, Known known) {
        var receipt = known.nextReceipt();
        var customer = known.the(Customers.class).nameOf(closed.step().customer());
        var fields = new ArrayList<Field>();
        fields.add(new Field(SENTENCES.say("customer"), customer));
        fields.add(new Field(SENTENCES.say("step"), closed.shown()));
        if (!closed.remark().isEmpty()) {
            fields.add(new Field(SENTENCES.say("remark"), closed.remark()));
        }
        var title = title(closed.fact(), receipt);
        var answer = Answer.of(request, Card.good(title, new Element.Fields(fields), ReceiptFields.undo(receipt)))
                .recording(new Noted(today(request), false, List.of(closed.fact())));
        for (var other : concerned(closed.step(), request)) {
            var words = news(closed, request.who().name(), customer);
            answer = answer.also(Say.to(new Chat.Direct(other), Say.Kind.REMINDER, Card.info(words)));
        }
        return answer;
    }

    private static String title(PromiseFact fact, long receipt) {
        var number = Map.of("number", receipt);
        return switch (fact) {
            case PromiseFact.StepDone _ -> SENTENCES.say("done", number);
            case PromiseFact.StepMoved _ -> SENTENCES.say("moved", number);
            case PromiseFact.StepDropped _ -> SENTENCES.say("dropped", number);
        };
    }

    private static String news(Closed closed, String who, String customer) {
        var told = Map.of(
                "who",
                who,
                "customer",
                customer,
                "step",
                closed.shown(),
                "number",
                closed.step().number());
        return switch (closed.fact()) {
            case PromiseFact.StepDone _ -> SENTENCES.say("doneBy", told);
            case PromiseFact.StepMoved _ -> SENTENCES.say("movedBy", told);
            case PromiseFact.StepDropped _ -> SENTENCES.say("droppedBy", told);
        };
    }

    /** Whose it is, and who asked for it, but for the one who says so. */
    private static List<String> concerned(Step step, Request request) {
        return Stream.of(step.who(), step.promised().teller())
                .distinct()
                .filter(person -> !person.equals(request.who().id()))
                .filter(_ -> step.isTask() || !step.who().equals(request.who().id()))
                .toList();
    }
}
