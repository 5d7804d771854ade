package io.drumbeat.bench.past;

import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A deal's way from being opened to its last cash, a step at a time: nothing is signed unquoted, nothing paid unsigned. */
final class Selling {
    private static final String INTERESTED = "interested";
    private final Lot lot;

    Selling(Lot lot) {
        this.lot = lot;
    }

    /** What happens next to a deal, or to the cash of the one before. */
    List<Fact> step(Desk desk, LocalDate date, long receipt) {
        var account =
                desk.some(one -> one.open != null).filter(_ -> lot.happens(75)).orElseGet(desk::any);
        var open = account.open;
        if (open == null) {
            return open(account, date, receipt);
        }
        if (open.step() == 0 && lot.happens(35)) {
            account.open = new Account.Open(open.deal(), open.worth(), 1);
            return List.of(new DealFact.StageMoved(account.id, open.deal(), INTERESTED));
        }
        return open.step() < 2 ? quote(account, open, date) : bargain(desk, account, open, date, receipt);
    }

    private List<Fact> open(Account account, LocalDate date, long receipt) {
        var deal = "d" + receipt;
        var worth = lot.worth();
        if (lot.happens(60)) {
            account.open = new Account.Open(deal, worth, 0);
            return List.of(new DealFact.DealOpened(account.id, deal, worth, date.plusDays(20L + lot.below(60))));
        }
        account.open = new Account.Open(deal, worth, 2);
        return List.of(
                new DealFact.DealOpened(account.id, deal, worth, null),
                new QuoteFact.QuoteGiven(account.id, deal, worth));
    }

    private List<Fact> quote(Account account, Account.Open open, LocalDate date) {
        var worth = Lot.share(open.worth(), 85 + lot.below(25));
        account.open = new Account.Open(open.deal(), worth, 2);
        return List.of(new QuoteFact.QuoteGiven(account.id, open.deal(), worth, null, lot.note(), lot.next(date)));
    }

    private List<Fact> bargain(Desk desk, Account account, Account.Open open, LocalDate date, long receipt) {
        var chance = lot.below(100);
        if (chance < 40) {
            return quote(account, open, date);
        }
        if (chance < 70) {
            return account.contract == null ? win(desk, account, open, receipt) : pay(account, date);
        }
        if (chance < 92) {
            account.open = null;
            return List.of(new DealFact.DealLost(account.id, open.deal(), lot.reason()));
        }
        return List.of(
                chance < 96
                        ? new DealFact.DealSnoozed(account.id, open.deal(), date.plusDays(10), lot.remark())
                        : new DealFact.DealEstimated(account.id, open.deal(), null, date.plusDays(30)));
    }

    private List<Fact> win(Desk desk, Account account, Account.Open open, long receipt) {
        var won = new DealFact.DealWon(account.id, open.deal(), open.worth(), lot.product(), !account.hasBought);
        account.open = null;
        account.contract = new Account.Contract(open.deal(), open.worth(), Money.ZERO, false);
        account.hasBought = true;
        desk.signed = receipt;
        return List.of(won);
    }

    /** Cash for what was signed, or when it is to come. */
    List<Fact> pay(Account account, LocalDate date) {
        var contract = Objects.requireNonNull(account.contract);
        if (!contract.planned() && contract.paid().isZero() && lot.happens(25)) {
            account.contract = new Account.Contract(contract.deal(), contract.worth(), contract.paid(), true);
            return List.of(new CashFact.CashScheduled(account.id, contract.deal(), halves(contract.worth(), date)));
        }
        var owed = contract.worth().minus(contract.paid());
        var part = Lot.share(owed, lot.happens(50) ? 100 : 30 + lot.below(40));
        var amount = part.isPositive() ? part : owed;
        account.contract = amount.equals(owed) ? null : contract.with(amount);
        return List.of(new CashFact.CashCollected(account.id, contract.deal(), amount));
    }

    private static List<CashFact.Instalment> halves(Money worth, LocalDate date) {
        var half = Lot.share(worth, 50);
        return List.of(
                new CashFact.Instalment(date.plusDays(10), half),
                new CashFact.Instalment(date.plusDays(40), worth.minus(half)));
    }

    /** A tenth of what was paid goes back. */
    List<Fact> refund(Account account) {
        var contract = Objects.requireNonNull(account.contract);
        var back = Lot.share(contract.paid(), 10);
        account.contract = contract.with(back.negated());
        return List.of(new CashFact.RefundGiven(account.id, contract.deal(), back));
    }
}
