package io.drumbeat.whose;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.receivable.Cashbook;
import io.drumbeat.sharing.Splits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That something would move what is a colleague's.
 *
 * @param customer the id of the customer that it is about
 * @param owner the id of whose the customer or the deal is
 * @param mends whether it would put an earlier record right
 */
public record Concern(String customer, String owner, boolean mends) {
    /** What an answer would move of somebody else's than of those for whom it counts; empty if nothing. */
    public static Optional<Concern> of(Answer answer, Request request, LocalDate today, Known known) {
        if (answer.note() == null || isAgreed(answer, known)) {
            return Optional.empty();
        }
        var who = request.who();
        var told = new ArrayList<Answer.Counted>(answer.beside());
        told.add(new Answer.Counted(who.id(), answer.note()));
        return told.stream()
                .flatMap(one ->
                        one.noted().facts().stream().flatMap(fact -> concerns(fact, one.person(), who, today, known)))
                .findFirst();
    }

    /** A yes was said to exactly this; not in the same breath, as by whoever leads those that a share is for. */
    private static boolean isAgreed(Answer answer, Known known) {
        return answer.note() != null
                && answer.note().facts().stream()
                        .anyMatch(fact -> fact instanceof AgreementFact.Agreed agreed
                                && !known.ledger().under(agreed.about()).isEmpty());
    }

    private static Stream<Concern> concerns(Fact fact, String person, Person who, LocalDate today, Known known) {
        if (fact instanceof ChangeFact.Corrected(var receipt, var instead)) {
            var stands = known.ledger().under(receipt);
            var whose = stands.isEmpty() ? person : stands.getLast().person();
            return instead.facts().stream()
                    .filter(now -> stands.stream().noneMatch(was -> isSame(was, now)))
                    .flatMap(now -> concern(now, whose, who, today, known))
                    .map(concern -> new Concern(concern.customer(), concern.owner(), true));
        }
        return fact instanceof ChangeFact.Voided(var receipt)
                ? known.ledger().under(receipt).stream().flatMap(entry -> takenBack(entry, who, today, known))
                : concern(fact, person, who, today, known);
    }

    /** What one told oneself may be somebody else's by now; what is one's own or one's people's may be taken back. */
    private static Stream<Concern> takenBack(Entry entry, Person who, LocalDate today, Known known) {
        var fact = entry.fact();
        var customer = fact.customer();
        // what finance has said nothing to moves nothing of anybody's yet
        var waits = entry.person().equals(who.id()) && Cashbook.waits(entry, known);
        return !fact.moves() || customer == null || isTheirOffice(fact, who) || waits
                ? Stream.empty()
                : owner(fact, today, known)
                        .filter(owner -> !known.people().on(today).maySee(who, owner))
                        .filter(_ ->
                                !(entry.teller().equals(who.id()) && isFollowing(who, customer, fact.deal(), known)))
                        .map(owner -> new Concern(customer, owner, true))
                        .stream();
    }

    /** Whether it stays with the customer and the deal that it was told of. */
    private static boolean isSame(Entry was, Fact now) {
        return Objects.equals(was.fact().customer(), now.customer())
                && (now.deal() == null || Objects.equals(was.fact().deal(), now.deal()));
    }

    private static Stream<Concern> concern(Fact fact, String person, Person who, LocalDate today, Known known) {
        var customer = fact.customer();
        if (!fact.moves() || customer == null || isTheirOffice(fact, who)) {
            return Stream.empty();
        }
        var owner = owner(fact, today, known).orElse(person);
        var may = isOfTheirShare(fact, customer, who, known)
                || (owner.equals(person)
                        ? person.equals(who.id())
                                || known.people().on(today).maySee(who, person)
                                || isFollowing(who, customer, fact.deal(), known)
                        : isWithThem(fact, person, known));
        return may ? Stream.empty() : Stream.of(new Concern(customer, owner, false));
    }

    /** What finance records of anybody's money, and what whoever leads them arranges of anybody's customers. */
    private static boolean isTheirOffice(Fact fact, Person who) {
        return switch (fact) {
            case CashFact _, DealFact.CostSet _ -> who.role() == Role.FINANCE;
            case CustomerFact _ -> who.role().leads() || who.role() == Role.ADMIN;
            default -> false;
        };
    }

    /** What a deal brings in is told by any of those who share it, and goes to each as it is shared. */
    private static boolean isOfTheirShare(Fact fact, String customer, Person who, Known known) {
        return fact instanceof CashFact && Splits.of(customer, known).has(fact.deal(), who.id());
    }

    /** Whether somebody follows a customer with whose it is, or has a part of a deal: what they tell of it is the owner's. */
    public static boolean isFollowing(Person who, String customer, @Nullable String deal, Known known) {
        return known.the(Customers.class)
                        .withId(customer)
                        .filter(one -> one.joined().contains(who.id()))
                        .isPresent()
                || Splits.of(customer, known).has(deal, who.id());
    }

    /** Whoever follows a customer with whose it is has deals of their own there, and may begin one. */
    private static boolean isWithThem(Fact fact, String person, Known known) {
        var deal = fact.deal();
        return (deal == null || known.the(Deals.class).withId(deal).isEmpty())
                && known.the(Customers.class)
                        .withId(Objects.requireNonNull(fact.customer()))
                        .filter(customer -> customer.joined().contains(person))
                        .isPresent();
    }

    /** Whose a fact's deal is, or else its customer, to which a deal of another is moved; empty if it is nobody's. */
    static Optional<String> owner(Fact fact, LocalDate today, Known known) {
        return Optional.ofNullable(fact.deal())
                .flatMap(known.the(Deals.class)::withId)
                .filter(deal -> deal.customer().equals(fact.customer()))
                .map(deal -> deal.ownerOn(today))
                .or(() -> ofCustomer(fact.customer(), today, known));
    }

    private static Optional<String> ofCustomer(@Nullable String customer, LocalDate today, Known known) {
        return customer == null
                ? Optional.empty()
                : known.the(Customers.class).withId(customer).flatMap(one -> Optional.ofNullable(one.ownerOn(today)));
    }

    /** Whose all of these are. */
    static Optional<String> owner(List<Fact> facts, LocalDate today, Known known) {
        return facts.stream()
                .filter(fact -> fact.moves() && !(fact instanceof CustomerFact))
                .flatMap(fact -> owner(fact, today, known).stream())
                .findFirst();
    }
}
