package io.drumbeat.complaint;

import io.drumbeat.calendar.BusinessDays;
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
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.ActivityFact.PromiseFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(29)
final class HandleComplaint implements Command {
    private static final Sentences SENTENCES = Sentences.beside(HandleComplaint.class);
    private static final int OFFERED = 6;
    private final BusinessDays days;

    HandleComplaint(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("投诉处理完", "处理完投诉", "投诉解决"),
                        List.of("complaint handled"),
                        SENTENCES.say("handleHelp"),
                        SENTENCES.say("handleExample"))
                .taking(Slot.RECEIPT, Mention.SLOT, Slot.NOTE)
                .onlyFor(Role.REP, Role.MANAGER, Role.FINANCE, Role.ADMIN)
                .heard(Turn.FIRST, "投诉处理好、投诉处理好了、投诉处理完了、投诉处理了、投诉解决了、投诉已处理、投诉已解决、投诉搞定了、投诉搞定")
                .heard(
                        Turn.BEHIND_CUSTOMER,
                        "的投诉处理完了、的投诉处理好了、的投诉处理了、的投诉解决了、的投诉已处理、的投诉已解决、的投诉搞定了、的投诉处理完、的投诉已经处理了、的投诉已经解决了、的投诉已经处理好了",
                        "投诉处理完了、投诉处理好了、投诉处理了、投诉解决了、投诉已处理、投诉搞定了、投诉处理完、那个投诉处理好了、那个投诉处理完了、那个投诉解决了");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var number = said.get(Slot.RECEIPT);
        if (number.isPresent()) {
            return OpenSteps.under(number.get(), today, known)
                    .filter(Step::isComplaint)
                    .filter(step -> concerns(step, today, request, known))
                    .map(step -> step.isOpen() ? handled(step, said, today, request, known) : already(step, request))
                    .orElseGet(() -> warn(SENTENCES.say("noneUnder", Map.of("number", number.get())), request));
        }
        var open = open(said, today, request, known);
        if (open.size() == 1) {
            return handled(open.getFirst(), said, today, request, known);
        }
        return open.isEmpty() ? nothing(said, request) : which(open, said, request, known);
    }

    private static List<Step> open(Utterance said, LocalDate today, Request request, Known known) {
        return said
                .get(Mention.SLOT)
                .map(customer -> OpenSteps.openWith(customer.id(0), today, known))
                .orElseGet(() -> OpenSteps.of(request.who().id(), today, known))
                .stream()
                .filter(Step::isComplaint)
                .filter(step -> concerns(step, today, request, known))
                .toList();
    }

    /** It is theirs, they took it, or they lead whose it is. */
    private static boolean concerns(Step step, LocalDate today, Request request, Known known) {
        return step.promised().teller().equals(request.who().id())
                || known.people().on(today).maySee(request.who(), step.who());
    }

    private static Answer nothing(Utterance said, Request request) {
        return warn(
                said.get(Mention.SLOT)
                        .map(customer -> SENTENCES.say("noneWith", Map.of("customer", customer.name())))
                        .orElseGet(() -> SENTENCES.say("noneAtAll")),
                request);
    }

    private static Answer warn(String why, Request request) {
        return Answer.of(request, Card.warn(why, Element.Buttons.of(Button.of(SENTENCES.say("list"), "投诉清单"))));
    }

    private static Answer already(Step step, Request request) {
        return Answer.of(request, Card.info(SENTENCES.say("already", Map.of("number", step.number()))))
                .asOver();
    }

    private static Answer which(List<Step> open, Utterance said, Request request, Known known) {
        var remark = said.get(Slot.NOTE).map(note -> " " + note).orElse("");
        var buttons = open.stream()
                .limit(OFFERED)
                .map(step -> Button.of(
                        "%s：%s"
                                .formatted(
                                        known.the(Customers.class).nameOf(step.customer()),
                                        step.promised().fact().note()),
                        "投诉处理完 #" + step.number() + remark))
                .toList();
        return Answer.of(request, Card.info(SENTENCES.say("which"), new Element.Buttons(buttons)));
    }

    private static Answer handled(Step step, Utterance said, LocalDate today, Request request, Known known) {
        var how = said.get(Slot.NOTE).orElse(null);
        var fact = new PromiseFact.StepDone(
                step.customer(), step.number(), step.next().what(), how);
        var answer =
                Answer.of(request, card(step, how, request, known)).recording(new Noted(today, false, List.of(fact)));
        var news = SENTENCES.say(
                "doneBy",
                Map.of(
                        "who", request.who().name(),
                        "customer", known.the(Customers.class).nameOf(step.customer()),
                        "what", String.valueOf(step.promised().fact().note()),
                        "took", Took.between(step.promised().recordedAt(), request.at())));
        var concerned = Stream.of(step.who(), step.promised().teller()).distinct();
        for (var other :
                concerned.filter(one -> !one.equals(request.who().id())).toList()) {
            answer = answer.also(Say.to(new Chat.Direct(other), Say.Kind.REMINDER, Card.info(news)));
        }
        return answer;
    }

    private static Card card(Step step, @Nullable String how, Request request, Known known) {
        var receipt = known.nextReceipt();
        var customer = known.the(Customers.class).nameOf(step.customer());
        var fields = new ArrayList<Field>();
        fields.add(new Field(SENTENCES.say("customer"), customer));
        fields.add(new Field(
                SENTENCES.say("what"), String.valueOf(step.promised().fact().note())));
        if (how != null) {
            fields.add(new Field(SENTENCES.say("how"), how));
        }
        fields.add(new Field(SENTENCES.say("took"), Took.between(step.promised().recordedAt(), request.at())));
        return Card.good(
                SENTENCES.say("done", Map.of("number", receipt)),
                new Element.Fields(fields),
                Element.Buttons.of(
                        Button.of(SENTENCES.say("askRating"), "请客户评分 " + customer),
                        Button.of(SENTENCES.say("undo"), "撤销 #" + receipt)));
    }
}
