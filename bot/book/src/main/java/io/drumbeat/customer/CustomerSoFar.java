package io.drumbeat.customer;

import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.ActivityFact.PromiseFact;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer while it is derived from what was told about it, fact by fact. */
final class CustomerSoFar {
    private final Customer before;
    private final Succession succession;
    private final List<String> contacts;
    private @Nullable String owner;
    private @Nullable LocalDate last;

    private CustomerSoFar(Customer before, Succession succession) {
        this.before = before;
        this.succession = succession;
        this.contacts = new ArrayList<>(before.contacts());
        this.last = before.lastContact();
    }

    static CustomerSoFar unknown(String id, String name, Succession succession) {
        return of(new Customer(id, name, Owners.NOBODY, List.of(), null), succession);
    }

    /** @param succession who stands in for whom at it */
    static CustomerSoFar of(Customer before, Succession succession) {
        return new CustomerSoFar(before, succession);
    }

    /** Whether a fact behind all others leaves its name and who stands in for whom. */
    static boolean goesOn(Fact fact) {
        return !(fact instanceof CustomerFact.CustomerAdded) && !(fact instanceof CustomerFact.CustomerHandedOver);
    }

    CustomerSoFar and(List<Entry> told) {
        told.forEach(this::add);
        return this;
    }

    private void add(Entry entry) {
        var fact = entry.fact();
        meet(fact.contact());
        owner = owner(owner, entry);
        if (fact instanceof CustomerFact.ContactAdded added && !contacts.contains(added.name())) {
            contacts.add(added.name());
        } else if (fact instanceof ActivityFact.ActivityLogged) {
            last = last == null || entry.date().isAfter(last) ? entry.date() : last;
        }
    }

    private void meet(@Nullable String contact) {
        if (contact != null && (contacts.isEmpty() || !contacts.getFirst().equals(contact))) {
            contacts.remove(contact);
            contacts.addFirst(contact);
        }
    }

    /** Whose customer it is after something was told, by who had it before. */
    private static @Nullable String owner(@Nullable String before, Entry entry) {
        return switch (entry.fact()) {
            case CustomerFact.CustomerListed listed -> listed.owner() == null ? before : listed.owner();
            case CustomerFact.CustomerAdded _, CustomerFact.ContactAdded _, DealFact.DealListed _ -> before;
            // who puts a deal off, plans its cash or says yes to something does not take the customer over
            case DealFact.DealSnoozed _, CashFact.CashScheduled _ -> before;
            // nor whoever keeps the accounts
            case CashFact.CashConfirmed _, CashFact.CashRefused _, CashFact.CashPut _ -> before;
            case CashFact.Invoiced _, DealFact.CostSet _ -> before;
            case CashFact.CashReported _ -> before;
            case AgreementFact _, QuoteFact.QuoteApproval _, PromiseFact _ -> before;
            // nor whoever is told by somebody else what to do there
            case ActivityFact.StepPlanned _ when !entry.teller().equals(entry.person()) -> before;
            // it is no contact of whoever arranged it; who holds it then follows by the succession
            case CustomerFact.CustomerHandedOver _ -> before;
            default -> entry.person();
        };
    }

    Customer customer() {
        var owners = owner == null ? before.owners() : Owners.of(owner, succession);
        return new Customer(before.id(), before.name(), owners, contacts, last);
    }
}
