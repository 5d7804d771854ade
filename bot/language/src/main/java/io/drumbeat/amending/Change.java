package io.drumbeat.amending;

import io.drumbeat.command.Deed;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.names.Names;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The sentences that put one value of a record in the place of another: a kind, a sum, a day, a contact or a customer. */
final class Change {
    private final Kinds kinds;
    private final Known known;
    private final Names names;
    private final LocalDate today;

    Change(Kinds kinds, Known known, Names names, LocalDate today) {
        this.kinds = kinds;
        this.known = known;
        this.names = names;
        this.today = today;
    }

    /** None if the value is no value of anything. */
    List<String> to(Entry entry, Text value) {
        var said = value.folded();
        var kind = kinds.called(said);
        if (kind.isPresent() && entry.fact().customer() != null) {
            return List.of("撤销 #" + entry.receipt(), Again.line(kind.get(), entry, known));
        }
        var change = "改 #%d ".formatted(entry.receipt());
        var amount = Amounts.at(value, 0);
        if (amount != null && amount.end() == value.length() && amount.money() != null) {
            return entry.fact() instanceof CashFact.CashConfirmed
                    ? List.of(
                            "撤销 #" + entry.receipt(),
                            Again.who(kinds.telling(Deed.CASH).orElseThrow(), entry, known) + " 金额:" + value.raw())
                    : List.of(change + "金额 " + value.raw());
        }
        var day = Dates.at(value, 0, today);
        if (day != null && day.end() == value.length()) {
            return dated(entry, day, value.raw(), change);
        }
        var theirs = theirs(entry, value, change);
        if (!theirs.isEmpty()) {
            return theirs;
        }
        if (Contacts.end(value, 0) == value.length() || isTheirs(entry, said)) {
            return List.of(change + "联系人 " + contactAt(entry, said, 0).orElse(value.raw()));
        }
        var whom = names.called(said);
        return whom.size() == 1 ? List.of(change + "客户 " + names.unmistakable(whom.getFirst())) : List.of();
    }

    /** The same change, and another sum with it; a blank sum is none. */
    static String withSum(String change, String sum) {
        return sum.isEmpty() || !change.startsWith("改 ") ? change : change + " 金额 " + sum;
    }

    /** 约克空调蒋经理: another customer, and whom of theirs. */
    private List<String> theirs(Entry entry, Text value, String change) {
        for (var at = value.length() - 1; at > 1; at--) {
            var whom = Contacts.end(value, at) == value.length()
                    ? names.called(value.folded(0, at).replaceFirst("[的\\s]+$", ""))
                    : having(value.raw(at, value.length()), value.raw(0, at));
            if (whom.size() == 1) {
                var same = whom.getFirst().id().equals(entry.fact().customer());
                var customer = same ? "" : "客户 " + names.unmistakable(whom.getFirst()) + " ";
                return List.of(change + customer + "联系人 " + value.raw(at, value.length()));
            }
        }
        return List.of();
    }

    /** The customer of this whole name, if somebody of theirs is called so. */
    private List<Customer> having(String contact, String name) {
        return names.named(name).stream()
                .filter(one -> one.contacts().contains(contact))
                .toList();
    }

    private List<String> dated(Entry entry, Dates.Found day, String said, String change) {
        if (entry.fact() instanceof StaffFact.LeaveTaken) {
            return List.of("撤销 #" + entry.receipt(), "请假 " + said);
        }
        var next = entry.fact().next();
        var ahead = day.day().readings(today, Direction.AHEAD);
        if (next != null && !ahead.isEmpty() && ahead.getLast().isAfter(today)) {
            var date = day.day().fixed() ? ahead.getLast() : ofThatWeek(day, next.date(), ahead.getLast());
            return List.of(change + "下一步 %s %s".formatted(date, next.what()));
        }
        return List.of(change + "日期 " + said);
    }

    /** 改到周四, of what was to be on 下周二: the day of the same week, unless it is over. */
    private LocalDate ofThatWeek(Dates.Found day, LocalDate before, LocalDate nearest) {
        var week = day.day().readings(before.with(DayOfWeek.MONDAY), Direction.AHEAD);
        return week.stream().filter(date -> date.isAfter(today)).findFirst().orElse(nearest);
    }

    /** Whoever of the customer of a record is named at a place. */
    Optional<String> contactAt(Entry entry, String folded, int at) {
        var customer = entry.fact().customer();
        return customer == null
                ? Optional.empty()
                : known.the(Customers.class).withId(customer).stream()
                        .flatMap(one -> one.contacts().stream())
                        .filter(contact -> contact.length() > 1 && folded.startsWith(Text.folded(contact), at))
                        .findFirst();
    }

    /** Whether the customer of a record has somebody who is called so. */
    boolean isTheirs(Entry entry, String folded) {
        var customer = entry.fact().customer();
        return customer != null
                && known.the(Customers.class).withId(customer).stream()
                        .flatMap(one -> one.contacts().stream())
                        .anyMatch(contact -> Text.folded(contact).equals(folded));
    }
}
