package io.drumbeat.bench.past;

import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What reps do all day, drawn by lot, but only what could have happened: most of it visits and calls. */
final class Doings {
    private static final Money WORTH_REFUNDING = Money.yuan(1_000);
    private final Lot lot;
    private final Names names;
    private final Selling selling;

    Doings(Lot lot, Names names) {
        this.lot = lot;
        this.names = names;
        this.selling = new Selling(lot);
    }

    /** One line's facts and the day it counts in; it takes at most two places in the ledger. */
    record Line(LocalDate date, boolean late, List<Fact> facts) {
        static Line of(LocalDate date, Fact fact) {
            return new Line(date, false, List.of(fact));
        }
    }

    /** A rep meets somebody new. */
    Line introduction(Desk desk, LocalDate date, long receipt) {
        var account = new Account("c" + receipt, names.customer());
        desk.add(account);
        var added = new CustomerFact.CustomerAdded(account.id, account.name);
        var contact = lot.contact(account, names);
        var first = lot.happens(20)
                ? new DealFact.LeadFound(account.id, "展会", contact, lot.note(), lot.next(date))
                : new ActivityFact.ActivityLogged(
                        lot.happens(60) ? ActivityFact.Activity.VISIT : ActivityFact.Activity.CALL,
                        account.id,
                        contact,
                        lot.note(),
                        lot.next(date));
        return new Line(date, false, List.of(added, first));
    }

    /** @param earlier a working day before, for what is told late */
    Line any(Desk desk, LocalDate date, LocalDate earlier, long receipt) {
        var chance = lot.below(1_000);
        if (chance < 680) {
            var late = lot.happens(4) && earlier.isBefore(date);
            return activity(desk, late ? earlier : date, late, receipt);
        }
        if (chance < 930) {
            return new Line(date, false, selling.step(desk, date, receipt));
        }
        return chance < 985 ? cash(desk, date, receipt) : rare(desk, date, receipt);
    }

    Line activity(Desk desk, LocalDate date, boolean late, long receipt) {
        var chance = lot.below(680);
        var kind = chance < 360
                ? ActivityFact.Activity.VISIT
                : chance < 600
                        ? ActivityFact.Activity.CALL
                        : chance < 650 ? ActivityFact.Activity.FOLLOWUP : ActivityFact.Activity.DEMO;
        var account = desk.any();
        var fact = new ActivityFact.ActivityLogged(
                kind, account.id, lot.contact(account, names), lot.note(), lot.next(date));
        desk.logged(new Desk.Logged(receipt, date, late, fact));
        return new Line(date, late, List.of(fact));
    }

    private Line cash(Desk desk, LocalDate date, long receipt) {
        var refund = lot.happens(4);
        var paying = desk.some(account ->
                account.contract != null && (!refund || account.contract.paid().compareTo(WORTH_REFUNDING) > 0));
        return paying.map(
                        account -> new Line(date, false, refund ? selling.refund(account) : selling.pay(account, date)))
                .orElseGet(() -> activity(desk, date, false, receipt));
    }

    private Line rare(Desk desk, LocalDate date, long receipt) {
        return switch (lot.below(15)) {
            case 0, 1, 2, 3, 4 ->
                desk.takeLast()
                        .map(last -> Line.of(date, new ChangeFact.Voided(last.receipt())))
                        .orElseGet(() -> activity(desk, date, false, receipt));
            case 5, 6, 7 ->
                desk.takeLast()
                        .map(last -> Line.of(date, corrected(last)))
                        .orElseGet(() -> activity(desk, date, false, receipt));
            case 8 -> Line.of(date, new StaffFact.LeaveTaken(date, date));
            default -> Line.of(date, new CustomerFact.CustomerRated(desk.any().id, 3 + lot.below(3)));
        };
    }

    private Fact corrected(Desk.Logged last) {
        var was = last.fact();
        var is = new ActivityFact.ActivityLogged(
                was.activity(), was.customer(), was.contact(), lot.remark(), was.next());
        return new ChangeFact.Corrected(last.receipt(), new Noted(last.date(), last.late(), List.of(is)));
    }

    /** A manager praises what a rep signed last, or the rep. */
    Line praise(Desk desk, Staff.Rep rep, LocalDate date) {
        return Line.of(date, new StaffFact.KudosGiven(rep.id(), desk.signed, "漂亮"));
    }

    boolean isPraised() {
        return lot.below(1_000) < 4;
    }
}
