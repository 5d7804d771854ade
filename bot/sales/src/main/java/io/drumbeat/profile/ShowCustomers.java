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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(35)
final class ShowCustomers implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowCustomers.class);
    private static final int SIZE = 10;
    private static final String BY_GRADE = "客户分级";
    private static final Pattern GRADE = Pattern.compile("([A-Da-d]) ?[级类]");

    private final Grading grading = new Grading(Grading.Rules.USUAL);
    private final BusinessDays days;

    ShowCustomers(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        var verbs = Stream.concat(
                        Stream.of("客户名单", BY_GRADE),
                        Arrays.stream(Grade.Letter.values())
                                .flatMap(letter -> Stream.of(letter + "级客户", letter + "类客户")))
                .toList();
        return Usage.of(verbs, List.of("customers"), SENTENCES.say("listHelp"), SENTENCES.say("listExample"))
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
        var graded = new Graded(said.text(), today, known);
        var theirs = known.the(Customers.class).all().stream()
                .filter(customer -> isOf(customer.ownerOn(today), wanted) && graded.isMeant(customer))
                .sorted(graded.order())
                .toList();
        var who = person != null
                ? person.name()
                : wanted.team() == null ? request.who().name() : wanted.team().name();
        return Answer.of(
                request,
                theirs.isEmpty()
                        ? Card.info(SENTENCES.say("noneTheirs", Map.of("who", who, "grade", graded.title())))
                        : card(who, wanted, theirs, said, graded));
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

    private static Card card(String who, Narrowed wanted, List<Customer> theirs, Utterance said, Graded graded) {
        var page = Page.of(theirs, SIZE, said);
        var elements = new ArrayList<Element>();
        elements.add(new Element.Text(
                page.items().stream().map(customer -> line(customer, graded)).collect(Collectors.joining("\n"))));
        elements.add(new Element.Buttons(page.items().stream()
                .map(customer -> Button.of(customer.name(), "客户 %s@%s".formatted(customer.name(), customer.id())))
                .toList()));
        var turning = page.turning(graded.verb() + " " + words(wanted));
        if (!turning.isEmpty()) {
            elements.add(new Element.Buttons(turning));
        }
        return new Card(
                SENTENCES.say(
                        "listTitle",
                        Map.of("who", who, "grade", graded.title(), "count", theirs.size(), "place", page.place())),
                Card.Tone.INFO,
                elements);
    }

    private static String words(Narrowed wanted) {
        var team = wanted.team();
        var person = wanted.person() == null ? wanted.reader() : wanted.person();
        return team == null || wanted.person() != null ? "%s@%s".formatted(person.name(), person.id()) : team.name();
    }

    private static String line(Customer customer, Graded graded) {
        var last = customer.lastContact();
        return SENTENCES.say(
                "listLine",
                Map.of(
                        "name",
                        customer.name(),
                        "grade",
                        graded.of(customer).toString(),
                        "last",
                        last == null
                                ? SENTENCES.say("neverMet")
                                : SENTENCES.say(
                                        "lastMet", Map.of("day", ReceiptFields.day(Objects.requireNonNull(last)))),
                        "deals",
                        graded.known.the(Deals.class).openOf(customer.id()).size()));
    }

    /** Which grade is meant, if one is, and what each customer has today. */
    private final class Graded {
        private final @Nullable String letter;
        private final boolean byGrade;
        private final LocalDate today;
        private final Known known;

        Graded(String said, LocalDate today, Known known) {
            var found = GRADE.matcher(said);
            this.letter = found.find() ? found.group(1).toUpperCase(Locale.ROOT) : null;
            this.byGrade = said.contains(BY_GRADE);
            this.today = today;
            this.known = known;
        }

        Grade.Letter of(Customer customer) {
            return new GradeHistory(grading, customer.id(), known).on(today).letter();
        }

        boolean isMeant(Customer customer) {
            return letter == null || of(customer).toString().equals(letter);
        }

        Comparator<Customer> order() {
            var longest = Comparator.comparing(ShowCustomers::lastMet).thenComparing(Customer::name);
            return byGrade ? Comparator.comparing(this::of).thenComparing(longest) : longest;
        }

        String title() {
            return letter == null ? "" : SENTENCES.say("graded", Map.of("grade", letter));
        }

        /** What shows the same again. */
        String verb() {
            return letter != null ? letter + "级客户" : byGrade ? BY_GRADE : "客户名单";
        }
    }
}
