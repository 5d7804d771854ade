package io.drumbeat.words;

import io.drumbeat.card.Element.Button;
import io.drumbeat.customer.Customer;
import io.drumbeat.sight.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is asked about a customer: which of several, whether it is a new one, whether the name goes on. */
public final class CustomerQuestions {
    /** What is said of a customer that may not be named: neither whose it is nor which. */
    public static final String HIDDEN = "另有一家同名客户，由别的同事跟进。";

    private CustomerQuestions() {}

    /** Which of several customers; those of one name are told apart by owner and last contact. */
    public static Unsure whichCustomer(Reading reading, int from, int to, List<Customer> whom) {
        var names = reading.moment.names();
        var buttons = whom.stream()
                .limit(8)
                .map(customer -> Button.of(
                        described(reading, customer, whom), reading.with(from, to, names.unmistakable(customer))))
                .toList();
        return Questions.ask("“%s”是哪一家？".formatted(reading.text.raw(from, to)), buttons);
    }

    private static String described(Reading reading, Customer customer, List<Customer> among) {
        var twins = among.stream()
                        .filter(other -> other.name().equals(customer.name()))
                        .count()
                > 1;
        if (!twins) {
            return customer.name();
        }
        if (!new Visibility(reading.moment.who(), reading.moment.today(), reading.moment.known())
                .mayBeNamed(customer)) {
            return customer.name() + "（由别的同事跟进）";
        }
        var owner = customer.ownerOn(reading.moment.today());
        var people = reading.moment.known().people();
        var who = owner == null
                ? "还没有人跟"
                : people.withId(owner).map(p -> p.name() + "在跟").orElse(owner);
        return "%s（%s，%s）".formatted(customer.name(), customer.id(), who);
    }

    public static Unsure noCustomer(Reading reading, int from, int to) {
        var said = reading.text.raw(from, to);
        var names = reading.moment.names();
        var near = names.nearest(said, 3);
        var buttons = new ArrayList<Button>();
        near.forEach(customer ->
                buttons.add(Button.of(customer.name(), reading.with(from, to, names.unmistakable(customer)))));
        var hidden = names.hides(said);
        var fresh = "新客户" + said + (hidden ? Exactly.REALLY_NEW : "");
        buttons.add(Button.primary("新客户 " + said, reading.with(from, to, fresh)));
        var like = near.isEmpty()
                ? "是新客户吗？"
                : "名字相近的有：" + near.stream().map(Customer::name).collect(Collectors.joining("、")) + "。";
        return Questions.ask("没有客户“%s”。%s%s".formatted(said, hidden ? HIDDEN : "", like), buttons)
                .torn();
    }

    /** The name of a new customer is near the names of these, or of one that may not be named. */
    public static Unsure nearby(Reading reading, int from, int to, String name, List<Customer> near) {
        var buttons = new ArrayList<Button>();
        near.stream()
                .limit(5)
                .forEach(customer -> buttons.add(Button.of(
                        customer.name(),
                        reading.with(from, to, reading.moment.names().unmistakable(customer)))));
        buttons.add(Button.of("新客户 " + name, reading.with(from, to, "新客户" + name + Exactly.REALLY_NEW)));
        return Questions.ask(
                near.isEmpty()
                        ? "新客户“%s”：%s确实是新客户吗？".formatted(name, HIDDEN)
                        : "新客户“%s”：%s名字相近的有 %s，是同一家吗？"
                                .formatted(
                                        name,
                                        reading.moment.names().hides(name) ? HIDDEN : "",
                                        near.stream().map(Customer::name).collect(Collectors.joining("、"))),
                buttons);
    }

    /** After a name of a customer comes something that may belong to the name. */
    public static Unsure nameOrMore(Reading reading, int from, int nameEnd, int runEnd, Customer known) {
        var name = reading.moment.names().unmistakable(known);
        var longer = reading.text.raw(from, runEnd);
        return Questions.ask(
                        "“%s”是客户%s吗，还是一个新客户？".formatted(longer, known.name()),
                        List.of(
                                Button.of(known.name(), reading.with(from, nameEnd, name)),
                                Button.of("新客户 " + longer, reading.with(from, runEnd, "新客户" + longer))))
                .torn();
    }

    /** Somebody says new of a name that is in the book. */
    public static Unsure notSoNew(Reading reading, int from, int to, String name, List<Customer> there) {
        var buttons = new ArrayList<Button>();
        there.stream()
                .limit(5)
                .forEach(customer -> buttons.add(Button.of(
                        described(reading, customer, there),
                        reading.with(from, to, reading.moment.names().unmistakable(customer)))));
        buttons.add(Button.of("另一家同名的", reading.with(from, to, "新客户" + name + Exactly.REALLY_NEW)));
        return Questions.ask("已经有客户“%s”了，是同一家吗？".formatted(name), buttons);
    }
}
