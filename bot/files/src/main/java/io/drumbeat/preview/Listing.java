package io.drumbeat.preview;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.intake.Row;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.register.Colleagues;
import io.drumbeat.shape.FactShape;
import io.drumbeat.whose.Concern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file whose rows are being weighed.
 *
 * @param batch its number
 * @param importer who brings it and may speak only for whom he sees
 * @param today the importer's business day
 */
public record Listing(long batch, Person importer, LocalDate today) {
    String customerId(Row row) {
        return "c" + batch + "-" + row.number();
    }

    String dealId(Row row) {
        return "d" + batch + "-" + row.number();
    }

    String personId(Row row) {
        return "p" + batch + "-" + row.number();
    }

    Colleagues colleagues(Known known) {
        return new Colleagues(known.people(), importer, today);
    }

    Told told(Row row, String person, LocalDate date, List<Fact> facts) {
        return new Told(
                person, importer.id(), Told.row(batch, row.number()), new Noted(date, date.isBefore(today), facts));
    }

    /**
     * What would move a customer or deal that is somebody else's than of whom the row tells it: it is asked in the chat, as
     * if it had been typed there, and nothing counts before it is agreed. Whoever sets the company up brings what was.
     *
     * @param what the row, in words
     */
    Optional<Verdict> asking(Row row, Told told, String what, Known known) {
        var facts = told.noted().facts();
        var date = told.noted().date();
        if (importer.role() == Role.ADMIN || wasTheirs(told.person(), facts, date, known)) {
            return Optional.empty();
        }
        var counted = new Answer.Counted(told.person(), importer.id(), told.noted());
        var answer =
                new Answer(new Noted(date, false, List.of()), List.of(), List.of(), null).counting(List.of(counted));
        var at = today.atStartOfDay(importer.zone()).toInstant();
        var request = new Request(
                Told.row(batch, row.number()),
                "import",
                importer,
                new Chat.Direct(importer.id()),
                what,
                Map.of(),
                null,
                at);
        return Concern.of(answer, request, today, known)
                .map(_ -> new Verdict.Proposed(
                        row.number(), what + "：客户由别的同事跟进，会在聊天里问，同意后才算", words(facts.getLast(), date, known)));
    }

    /** Whether the customer was theirs on the day that it happened. */
    private static boolean wasTheirs(String person, List<Fact> facts, LocalDate date, Known known) {
        var customer = facts.getLast().customer();
        return customer != null
                && known.the(Customers.class)
                        .withId(customer)
                        .filter(one -> person.equals(one.ownerOn(date)))
                        .isPresent();
    }

    /** The same as it would be typed. */
    private static String words(Fact fact, LocalDate date, Known known) {
        var shape = FactShape.of(fact);
        var customer = String.valueOf(fact.customer());
        var words = new StringBuilder(
                "%s %s@%s".formatted(fact.label(), known.the(Customers.class).nameOf(customer), customer));
        if (fact instanceof DealFact.StageMoved moved) {
            return words.append(' ')
                    .append(known.the(Deals.class).stages().get(moved.stage()).name())
                    .toString();
        }
        if (shape.part(fact, "amount") instanceof Money amount) {
            words.append(' ').append(amount);
        }
        words.append(" 日期:").append(date);
        for (var slot : List.of(Slot.REASON, Slot.NOTE)) {
            if (shape.part(fact, slot.name()) instanceof String said) {
                words.append(' ').append(slot.label()).append(':').append(said);
            }
        }
        return words.toString();
    }
}
