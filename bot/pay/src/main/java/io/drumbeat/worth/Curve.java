package io.drumbeat.worth;

import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.happening.PayFact;
import io.drumbeat.happening.PayFact.Numbers;
import io.drumbeat.happening.PayFact.Texts;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.money.Money;
import io.drumbeat.payout.Calculator;
import io.drumbeat.people.Person;
import io.drumbeat.ratio.Ratio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a month pays if so much more is signed and comes in, computed by the plan that is in force and not by any rate of it. */
final class Curve {
    private static final String SUPPOSED = "supposed";
    private static final int LAST = Integer.MAX_VALUE;

    private final Calculator calculator;
    private final Person rep;
    private final LocalDate day;
    private final boolean newCustomers;
    private final Known known;

    /** @param newCustomers whether what comes is of customers that sign for the first time */
    Curve(Calculator calculator, Person rep, LocalDate day, boolean newCustomers, Known known) {
        this.calculator = calculator;
        this.rep = rep;
        this.day = day;
        this.newCustomers = newCustomers;
        this.known = known;
    }

    /**
     * What one more deal adds, in the minor unit of the plan.
     *
     * @param before what is signed besides until then, in fen
     * @param deal in fen
     */
    long gain(long before, long deal) {
        return calculator
                .alone(rep, YearMonth.from(day), known)
                .map(month -> month.gain(rep.id(), before > 0 ? supposed(before, 1) : List.of(), supposed(deal, 2)))
                .orElseGet(() -> gainOfAll(before, deal));
    }

    /** As pay looks at a deal that is signed and comes in. */
    private List<PayFact> supposed(long fen, int nth) {
        var customer = SUPPOSED + nth;
        var deal = SUPPOSED + "-deal" + nth;
        var amount = Ratio.of(Money.fen(fen).major());
        var texts = new Texts(null, null, null, null, null, newCustomers, Map.of());
        return Stream.of("deal", "won", "collected")
                .map(kind -> new PayFact(
                        deal + kind,
                        LAST,
                        kind,
                        rep.id(),
                        day,
                        customer,
                        deal,
                        kind.equals("deal") ? null : amount,
                        null,
                        Numbers.NONE,
                        kind.equals("won") ? texts : Texts.NONE,
                        Map.of(rep.id(), Ratio.ONE),
                        null,
                        Set.of()))
                .toList();
    }

    /** The same from all that ever happened. */
    long gainOfAll(long before, long deal) {
        var usual = before > 0 ? with(known, before) : known;
        return pays(with(usual, deal)) - pays(usual);
    }

    private long pays(Known supposed) {
        return calculator.statement(rep.id(), YearMonth.from(day), supposed).total();
    }

    private Known with(Known before, long fen) {
        var receipt = before.nextReceipt();
        var customer = SUPPOSED + receipt;
        var deal = SUPPOSED + "-deal" + receipt;
        var amount = Money.fen(fen);
        List<Fact> facts = List.of(
                new DealFact.DealOpened(customer, deal, amount, null),
                new DealFact.DealWon(customer, deal, amount, null, newCustomers),
                new CashFact.CashCollected(customer, deal, amount));
        var noted = new Noted(day, false, facts);
        return before.supposing(
                new Told(rep.id(), SUPPOSED, noted),
                day.atStartOfDay(rep.zone()).toInstant());
    }
}
