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
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.CustomerFact.ComplaintMade;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sight.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(29)
final class FileComplaint implements Command {
    private static final Sentences SENTENCES = Sentences.beside(FileComplaint.class);
    /** Within how many working days somebody hears back, where no day is said. */
    private static final int WITHIN = 2;

    private static final int FAR = 30;
    private final BusinessDays days;
    private final Tally tally;

    FileComplaint(BusinessDays days, Tally tally) {
        this.days = days;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("投诉", "客诉"),
                        List.of("complaint"),
                        SENTENCES.say("fileHelp"),
                        SENTENCES.say("fileExample"))
                .needing(Mention.SLOT, Slot.NOTE)
                .taking(Slot.CONTACT, Slot.EXPECTED, Slot.DATE)
                .onlyFor(Role.REP, Role.MANAGER, Role.FINANCE, Role.ADMIN)
                .heard(Turn.FIRST, "接到投诉、收到投诉、记投诉、记个投诉、记一个投诉、记录投诉、客户投诉、有个投诉、有投诉")
                .heard(Turn.BEHIND_CUSTOMER, "投诉、投诉了、投诉我们、来投诉、来投诉了、打来投诉、又投诉、有投诉、有意见")
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var telling = Telling.of(said, request, days);
        var customer = said.the(Mention.SLOT);
        var what = said.the(Slot.NOTE);
        var due = said.get(Slot.EXPECTED).orElseGet(() -> due(telling.today(), known));
        if (due.isBefore(telling.today())) {
            return Answer.of(request, Card.warn(SENTENCES.say("past", Map.of("day", ReceiptFields.day(due)))));
        }
        var receipt = known.nextReceipt();
        var owner = owner(customer, telling.today(), request, known);
        var facts = new ArrayList<Fact>(customer.introducing(receipt));
        var next = new Fact.NextStep(due, SENTENCES.say("step", Map.of("what", what)));
        facts.add(new ComplaintMade(
                customer.id(receipt), what, next, said.get(Slot.CONTACT).orElse(null)));
        var noted = telling.noting(facts);
        var whose = whose(customer, owner, telling.today(), request, known);
        var card = receipt(said, whose, due, receipt, owner.is(request.who()));
        var recorded = owner.is(request.who())
                ? Answer.of(request, card).recording(noted)
                : Answer.of(request, card).recordingFor(owner.id(), noted);
        return told(recorded, new Told(customer.name(), what, due, receipt), owner, request, known);
    }

    /** What the others are told of it. */
    private record Told(String customer, String what, LocalDate due, long number) {
        String says(String who, String owner) {
            return SENTENCES.say(
                    "told",
                    Map.of(
                            "who",
                            who,
                            "customer",
                            customer,
                            "what",
                            what,
                            "due",
                            ReceiptFields.day(due),
                            "owner",
                            owner,
                            "number",
                            number));
        }
    }

    private LocalDate due(LocalDate today, Known known) {
        var coming = tally.calendar(known).daysIn(today.plusDays(1), today.plusDays(FAR));
        return coming.size() < WITHIN ? today.plusDays(WITHIN) : coming.get(WITHIN - 1);
    }

    /** Whose customer it is, if they are here; else whoever took the complaint. */
    private static Person owner(Mention customer, LocalDate today, Request request, Known known) {
        return customer instanceof Mention.Existing(var one)
                ? Optional.ofNullable(one.ownerOn(today))
                        .flatMap(known.people().on(today)::withId)
                        .filter(person -> person.isHere(today))
                        .orElse(request.who())
                : request.who();
    }

    /** Their name only to whoever may see the customer. */
    private static String whose(Mention customer, Person owner, LocalDate today, Request request, Known known) {
        return !owner.is(request.who())
                        && customer instanceof Mention.Existing(var one)
                        && !new Visibility(request.who(), today, known).maySee(one)
                ? SENTENCES.say("theColleague")
                : owner.name();
    }

    private static Card receipt(Utterance said, String whose, LocalDate due, long receipt, boolean own) {
        var fields = new ArrayList<Field>();
        fields.add(ReceiptFields.customer(
                said.the(Mention.SLOT), said.get(Slot.CONTACT).orElse(null)));
        fields.add(new Field(SENTENCES.say("what"), said.the(Slot.NOTE)));
        fields.add(new Field(SENTENCES.say("owner"), whose));
        fields.add(new Field(SENTENCES.say("due"), ReceiptFields.day(due)));
        var mine = own
                ? Stream.of(
                        Button.primary(SENTENCES.say("handled"), "投诉处理完 #" + receipt),
                        Button.of(SENTENCES.say("move"), "改期 #" + receipt))
                : Stream.<Button>of();
        var buttons = Stream.concat(mine, Stream.of(Button.of(SENTENCES.say("undo"), "撤销 #" + receipt)))
                .toList();
        return Card.good(
                SENTENCES.say("recorded", Map.of("number", receipt)),
                new Element.Fields(fields),
                new Element.Buttons(buttons));
    }

    /** Whose it is, and who leads them, but for the one who tells it. */
    private static Answer told(Answer recorded, Told told, Person owner, Request request, Known known) {
        var answer = recorded;
        var who = request.who().name();
        if (!owner.is(request.who())) {
            var card = Card.warn(
                    told.says(who, SENTENCES.say("you")),
                    Element.Buttons.of(
                            Button.primary(SENTENCES.say("handled"), "投诉处理完 #" + told.number()),
                            Button.of(SENTENCES.say("move"), "改期 #" + told.number())));
            answer = answer.also(Say.to(new Chat.Direct(owner.id()), Say.Kind.REMINDER, card));
        }
        var leader = Objects.requireNonNullElse(owner.manager(), "");
        return leader.isEmpty()
                        || leader.equals(request.who().id())
                        || known.people().withId(leader).isEmpty()
                ? answer
                : answer.also(Say.to(
                        new Chat.Direct(leader),
                        Say.Kind.REMINDER,
                        Card.info(
                                told.says(who, owner.name()),
                                Element.Buttons.of(Button.of(SENTENCES.say("list"), "投诉清单")))));
    }
}
