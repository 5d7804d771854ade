package io.drumbeat.profile;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(35)
final class ShowCustomers implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowCustomers.class);
    private static final int SIZE = 10;
    private final BusinessDays days;

    ShowCustomers(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("客户名单"), List.of("customers"), SENTENCES.say("listHelp"), SENTENCES.say("listExample"))
                .taking(Slot.PERSON, Narrowed.TEAM, Page.SLOT)
                .being(Trait.LOOKS)
                .being(Trait.LISTS_CUSTOMERS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var wanted = Narrowed.of(said, request.who(), today, known);
        var person = wanted.person();
        if (person != null && wanted.refused().isPresent()) {
            return Answer.of(request, Card.warn(SENTENCES.say("notTheirs", Map.of("who", person.name()))));
        }
        if (wanted.refused().isPresent()) {
            return Answer.of(request, Card.warn(wanted.refused().get()));
        }
        // whom nobody met for longest first: they are the ones to call
        var theirs = known.the(Customers.class).all().stream()
                .filter(customer -> isOf(customer.ownerOn(today), wanted))
                .sorted(Comparator.comparing(ShowCustomers::lastMet).thenComparing(Customer::name))
                .toList();
        var who = person != null
                ? person.name()
                : wanted.team() == null ? request.who().name() : wanted.team().name();
        return Answer.of(
                request,
                theirs.isEmpty()
                        ? Card.info(SENTENCES.say("noneTheirs", Map.of("who", who)))
                        : card(who, wanted, theirs, said, known));
    }

    /** One's own, where nobody else's are asked for. */
    private static boolean isOf(@Nullable String owner, Narrowed wanted) {
        return owner != null
                && ((wanted.person() == null && wanted.team() == null)
                        ? owner.equals(wanted.reader().id())
                        : wanted.isOf(owner));
    }

    private static LocalDate lastMet(Customer customer) {
        return Objects.requireNonNullElse(customer.lastContact(), LocalDate.MIN);
    }

    private static Card card(String who, Narrowed wanted, List<Customer> theirs, Utterance said, Known known) {
        var page = Page.of(theirs, SIZE, said);
        var elements = new ArrayList<Element>();
        elements.add(new Element.Text(
                page.items().stream().map(customer -> line(customer, known)).collect(Collectors.joining("\n"))));
        elements.add(new Element.Buttons(page.items().stream()
                .map(customer -> Button.of(customer.name(), "客户 %s@%s".formatted(customer.name(), customer.id())))
                .toList()));
        var turning = page.turning("客户名单 " + words(wanted));
        if (!turning.isEmpty()) {
            elements.add(new Element.Buttons(turning));
        }
        return new Card(
                SENTENCES.say("listTitle", Map.of("who", who, "count", theirs.size(), "place", page.place())),
                Card.Tone.INFO,
                elements);
    }

    private static String words(Narrowed wanted) {
        var team = wanted.team();
        var person = wanted.person() == null ? wanted.reader() : wanted.person();
        return team == null || wanted.person() != null ? "%s@%s".formatted(person.name(), person.id()) : team.name();
    }

    private static String line(Customer customer, Known known) {
        var last = customer.lastContact();
        return SENTENCES.say(
                "listLine",
                Map.of(
                        "name",
                        customer.name(),
                        "last",
                        last == null
                                ? SENTENCES.say("neverMet")
                                : SENTENCES.say(
                                        "lastMet", Map.of("day", ReceiptFields.day(Objects.requireNonNull(last)))),
                        "deals",
                        known.the(Deals.class).openOf(customer.id()).size()));
    }
}
