package io.drumbeat.payreason;

import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.money.Money;
import io.drumbeat.payout.Calculator;
import io.drumbeat.payout.MonthlyPay;
import io.drumbeat.payreason.Supposition.What;
import io.drumbeat.people.Person;
import io.drumbeat.receivable.Receivables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What would be known if a supposition came true, and what it would pay; nothing of it is recorded. */
final class Future {
    private static final String SUPPOSED = "supposed";
    private static final Money STEP = Money.yuan(1000);

    private final Calculator calculator;
    private final Person rep;
    private final LocalDate day;
    private final Supposition supposed;

    Future(Calculator calculator, Person rep, LocalDate day, Supposition supposed) {
        this.calculator = calculator;
        this.rep = rep;
        this.day = day;
        this.supposed = supposed;
    }

    MonthlyPay pay(Known known) {
        return MonthlyPay.of(rep, YearMonth.from(day), day, calculator, known);
    }

    /** Signed, and no money has come. */
    Known signed(Known known) {
        return supposed.what() == What.SIGNED ? with(known, supposed.own(), supposed.deals(), Money.fen(0)) : known;
    }

    /** Signed, and all of the money has come. */
    Known paid(Known known) {
        var comes = supposed.paid() == null
                ? supposed.own()
                : new Money(
                        supposed.paid().minor() * supposed.percent() / 100,
                        supposed.paid().currency());
        return supposed.what() == What.SIGNED ? with(known, supposed.own(), supposed.deals(), comes) : moved(known);
    }

    /** How much of a yuan more, signed and come in, is paid: in percent, with one decimal. */
    BigDecimal nextYuan(Known known) {
        var more = pay(with(known, STEP, 1, STEP))
                .statement()
                .money()
                .minus(pay(known).statement().money());
        return more.major()
                .movePointRight(2)
                .divide(STEP.major(), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** Money of a customer that is known, of the first of their contracts that is still open, or on which they paid. */
    private Known moved(Known before) {
        var customer = Objects.requireNonNull(supposed.customer()).id();
        var back = supposed.what() == What.RETURNED;
        var deal = Receivables.of(customer, before).stream()
                .filter(owed ->
                        back ? owed.paid().isPositive() : owed.outstanding().isPositive())
                .map(owed -> owed.deal().id())
                .findFirst()
                .orElse(null);
        return told(
                before,
                List.of(
                        back
                                ? new CashFact.RefundGiven(customer, deal, supposed.each())
                                : new CashFact.CashCollected(customer, deal, supposed.each())));
    }

    private Known with(Known before, Money each, int deals, Money paid) {
        var facts = new ArrayList<Fact>();
        var named = supposed.customer();
        var customer = named == null ? SUPPOSED + before.nextReceipt() : named.id();
        for (var i = 0; i < deals; i++) {
            var deal = "%s-%d-%d".formatted(SUPPOSED, before.nextReceipt(), i);
            facts.add(new DealFact.DealOpened(customer, deal, each, null));
            facts.add(new DealFact.DealWon(customer, deal, each, null, supposed.isNew()));
            if (paid.isPositive()) {
                facts.add(new CashFact.CashCollected(customer, deal, paid));
            }
        }
        return told(before, facts);
    }

    private Known told(Known before, List<Fact> facts) {
        var told = new Told(rep.id(), SUPPOSED, new Noted(day, false, List.copyOf(facts)));
        return before.supposing(told, day.atStartOfDay(rep.zone()).toInstant());
    }
}
