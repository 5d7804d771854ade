package io.drumbeat.colleague;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.decision.Understood;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.phrase.Text;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(71)
final class NameOwner implements Command {
    private static final Sentences SENTENCES = Sentences.beside(NameOwner.class);
    private static final Pattern OWNER =
            Pattern.compile("^(.+?)\\s*的?(?:负责人|owner)\\s*[:：]?\\s*(?:改成|改为|换成|是|给|to)?\\s*(\\S+)$");

    private final BusinessDays days;
    private final OnBehalf lines;

    NameOwner(BusinessDays days, OnBehalf lines) {
        this.days = days;
        this.lines = lines;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("改客户", "改 客户"),
                        List.of("change customer"),
                        SENTENCES.say("helpOwner"),
                        SENTENCES.say("exampleOwner"))
                .needing(Slot.REST)
                .being(Trait.NAMES_OWNER);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var rest = Text.of(said.the(Slot.REST)).raw().strip();
        var found = OWNER.matcher(rest);
        if (!found.matches()) {
            return ofTheLast(rest, request, known);
        }
        var who = request.who();
        if (!who.role().leads() && who.role() != Role.ADMIN) {
            return Answer.of(request, Card.warn(SENTENCES.say("onlyLeaders")));
        }
        var today = days.of(request.at(), who.zone());
        var customer = customer(found.group(1), who, today, known);
        var person = known.people().named(found.group(2).replaceFirst("^@", ""));
        if (customer.isEmpty()) {
            return Answer.of(request, Card.warn(SENTENCES.say("noCustomer", Map.of("name", found.group(1)))));
        }
        return person.filter(one -> one.role().meetsCustomers()
                        && (who.role() == Role.ADMIN || known.people().on(today).maySee(who, one.id())))
                .map(one -> named(customer.get(), one, today, request, known))
                .orElseGet(
                        () -> Answer.of(request, Card.warn(SENTENCES.say("noPerson", Map.of("name", found.group(2))))));
    }

    /** The customer of this name that is nobody's or of somebody whom they lead. */
    private static Optional<Customer> customer(String name, Person who, LocalDate today, Known known) {
        var lineup = known.people().on(today);
        return known.the(Customers.class).named(name.strip()).stream()
                .filter(customer -> {
                    var owner = customer.ownerOn(today);
                    return owner == null || lineup.maySee(who, owner);
                })
                .findFirst();
    }

    /** Without an owner in it, the customer of what was told last is put right. */
    private Answer ofTheLast(String rest, Request request, Known known) {
        return known.ledger()
                .lastReceiptOf(request.who().id())
                .map(receipt -> said("改 #%d 客户 %s".formatted(receipt, rest), request, known))
                .orElseGet(() -> Answer.of(request, Card.info(SENTENCES.say("nothingToMend"))));
    }

    private Answer said(String words, Request request, Known known) {
        return lines.understood(words, request, known) instanceof Understood.Clear(var said)
                ? lines.command(said).answer(said, request, known)
                : Answer.of(request, Card.warn(SENTENCES.say("notHeard", Map.of("line", words))));
    }

    private Answer named(Customer customer, Person person, LocalDate today, Request request, Known known) {
        var owner = customer.ownerOn(today);
        if (person.id().equals(owner)) {
            return Answer.of(
                    request,
                    Card.info(
                            SENTENCES.say("isAlready", Map.of("customer", customer.name(), "person", person.name()))));
        }
        if (owner != null) {
            var giver = known.people().get(owner);
            var words = "交接 %s@%s → %s@%s %s"
                    .formatted(giver.name(), giver.id(), person.name(), person.id(), customer.name());
            return said(words, request, known);
        }
        return given(customer, person, today, request, known);
    }

    /** What was nobody's is given at once. */
    private static Answer given(Customer customer, Person person, LocalDate today, Request request, Known known) {
        var receipt = known.nextReceipt();
        var words = Map.of("customer", customer.name(), "person", person.name(), "receipt", String.valueOf(receipt));
        var answer = Answer.of(
                        request,
                        Card.good(
                                SENTENCES.say("ownerNamed", words),
                                Element.Buttons.of(Button.of("撤销", "撤销 #" + receipt))))
                .recording(new Noted(
                        today, false, List.of(new CustomerFact.OwnerNamed(customer.id(), person.id(), null))));
        return person.is(request.who())
                ? answer
                : answer.also(Say.to(
                        new Chat.Direct(person.id()),
                        Say.Kind.REMINDER,
                        Card.info(SENTENCES.say(
                                "toldNamed", Map.of("who", request.who().name(), "customer", customer.name())))));
    }
}
