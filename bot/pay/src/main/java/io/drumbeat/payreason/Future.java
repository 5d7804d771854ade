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
import io.drumbeat.people.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

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
        return with(known, supposed.each(), supposed.deals(), false);
    }

    /** Signed, and all of the money has come. */
    Known paid(Known known) {
        return with(known, supposed.each(), supposed.deals(), true);
    }

    /** How much of a yuan more, signed and come in, is paid: in percent, with one decimal. */
    BigDecimal nextYuan(Known known) {
        var more = pay(with(known, STEP, 1, true))
                .statement()
                .money()
                .minus(pay(known).statement().money());
        return more.major()
                .movePointRight(2)
                .divide(STEP.major(), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private Known with(Known before, Money each, int deals, boolean isPaid) {
        var facts = new ArrayList<Fact>();
        var named = supposed.customer();
        var customer = named == null ? SUPPOSED + before.nextReceipt() : named.id();
        for (var i = 0; i < deals; i++) {
            var deal = "%s-%d-%d".formatted(SUPPOSED, before.nextReceipt(), i);
            facts.add(new DealFact.DealOpened(customer, deal, each, null));
            facts.add(new DealFact.DealWon(customer, deal, each, null, supposed.isNew()));
            if (isPaid) {
                facts.add(new CashFact.CashCollected(customer, deal, each));
            }
        }
        var told = new Told(rep.id(), SUPPOSED, new Noted(day, false, List.copyOf(facts)));
        return before.supposing(told, day.atStartOfDay(rep.zone()).toInstant());
    }
}
