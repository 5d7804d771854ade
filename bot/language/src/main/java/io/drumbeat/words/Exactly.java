package io.drumbeat.words;

import io.drumbeat.calendar.Period;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.sharing.Shares;
import io.drumbeat.stage.Stage;
import java.util.Map;
import java.util.Objects;

/** What was understood, said again with each value under its name: it means the same on every day and in every order. */
public final class Exactly {
    /** After the name of a new customer: there is another one of that name, and this is not it. */
    public static final String REALLY_NEW = "@new";

    private Exactly() {}

    /** A whole line, as {@code 拜访 客户:华为 日期:2026-11-21}. */
    public static String line(Usage usage, Map<Slot<?>, Object> slots, Known known) {
        var words = new StringBuilder(usage.verb());
        usage.slots().stream().filter(slots::containsKey).forEach(slot -> words.append(' ')
                .append(said(slot, Objects.requireNonNull(slots.get(slot)), known)));
        return words.toString();
    }

    /** One value under its name, as {@code 金额:¥80,000}. */
    public static String said(Slot<?> slot, Object value, Known known) {
        return slot.labels().getFirst() + ":" + value(value, known);
    }

    private static String value(Object value, Known known) {
        return switch (value) {
            case Mention.Existing(var customer) -> customer.name() + "@" + customer.id();
            case Mention.Fresh(var name) ->
                "新客户" + name + (known.the(Customers.class).named(name).isEmpty() ? "" : REALLY_NEW);
            case Stage stage -> stage.name();
            case Person person -> person.name() + "@" + person.id();
            case Team team -> team.name();
            case Period period -> period.label();
            case Shares shares -> shares.words(known);
            case Boolean isNew -> isNew ? "新客" : "老客";
            case Fact.NextStep(var date, var what) -> date + " " + what;
            default -> value.toString();
        };
    }
}
