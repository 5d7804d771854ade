package io.drumbeat.payout;

import io.drumbeat.calendar.Period;
import io.drumbeat.credit.Credits;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.payout.Plan.Basis;
import io.drumbeat.payout.Plan.Rate;
import io.drumbeat.payout.Plan.Rule;
import io.drumbeat.payout.Plan.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies a plan to the facts of a month: the plan that was in force when the month ended, or on the day as of which is
 * counted if that came first. Each rule is rounded once, half up, at the fen.
 */
public final class Calculator {
    private final InForce<Plan> plans;

    public Calculator(InForce<Plan> plans) {
        this.plans = plans;
    }

    /** With a plan that never was another. */
    public Calculator(Plan plan) {
        this(InForce.always(plan));
    }

    /** What the whole month pays. */
    public Statement statement(String person, YearMonth month, Known known) {
        return statement(person, month, month.atEndOfMonth(), known);
    }

    /** The same as it was counted on a day. */
    Statement statement(String person, YearMonth month, LocalDate asOf, Known known) {
        var period = Period.of(month);
        var plan = plans.on(period.nearest(asOf), known);
        var entries = Credits.concerning(person, period.from(), period.to(), known);
        var lines = plan.rules().stream()
                .map(rule -> line(rule, person, entries, known))
                .filter(line -> !line.receipts().isEmpty())
                .toList();
        return new Statement(person, month, plan.name(), plan.version(), lines);
    }

    private static Statement.Line line(Rule rule, String person, List<Entry> entries, Known known) {
        var measure = rule.basis() == Basis.WON ? Measure.REVENUE : Measure.COLLECTED;
        var counted = entries.stream()
                .filter(e -> measure.of(e, person, known) != 0 && matches(rule, e, known))
                .toList();
        var basis =
                counted.stream().mapToLong(e -> measure.of(e, person, known)).sum();
        var receipts = counted.stream().map(Entry::receipt).distinct().toList();
        return new Statement.Line(
                rule.name(),
                rule.basis().label(),
                Money.fen(basis),
                show(rule.rate()),
                pay(rule.rate(), basis),
                receipts);
    }

    private static boolean matches(Rule rule, Entry entry, Known known) {
        return switch (rule.customers()) {
            case ALL -> true;
            case NEW -> fromNewCustomer(entry.fact(), known);
            case EXISTING -> !fromNewCustomer(entry.fact(), known);
        };
    }

    /** Cash takes after the deal it belongs to. */
    private static boolean fromNewCustomer(Fact fact, Known known) {
        return switch (fact) {
            case DealFact.DealWon won -> won.newCustomer();
            case CashFact.CashCollected in -> wasNew(in.customer(), in.deal(), known);
            case CashFact.RefundGiven out -> wasNew(out.customer(), out.deal(), known);
            default -> false;
        };
    }

    private static boolean wasNew(String customer, @Nullable String deal, Known known) {
        return known.ledger().about(customer).stream()
                .anyMatch(e ->
                        e.fact() instanceof DealFact.DealWon won && won.deal().equals(deal) && won.newCustomer());
    }

    /** What a rate pays on an amount in fen; money given back costs the first step's share. */
    static Money pay(Rate rate, long basis) {
        return switch (rate) {
            case Rate.Flat(var share) -> Money.fen(basis).times(share);
            case Rate.Marginal(var steps) -> marginal(steps, basis);
            case Rate.Whole(var steps) ->
                Money.fen(basis).times(reached(steps, basis).share());
        };
    }

    private static Money marginal(List<Step> steps, long basis) {
        if (basis < 0) {
            return Money.fen(basis).times(steps.getFirst().share());
        }
        var exact = BigDecimal.ZERO;
        for (var i = 0; i < steps.size(); i++) {
            var from = steps.get(i).from();
            var to = i + 1 < steps.size() ? Math.min(basis, steps.get(i + 1).from()) : basis;
            if (to > from) {
                exact = exact.add(steps.get(i).share().multiply(BigDecimal.valueOf(to - from)));
            }
        }
        return Money.fen(1).times(exact);
    }

    private static Step reached(List<Step> steps, long basis) {
        return steps.reversed().stream()
                .filter(step -> basis >= step.from())
                .findFirst()
                .orElseGet(steps::getFirst);
    }

    private static String show(Rate rate) {
        return switch (rate) {
            case Rate.Flat(var share) -> percent(share);
            case Rate.Marginal(var steps) -> "超额累进 " + show(steps);
            case Rate.Whole(var steps) -> "全额累进 " + show(steps);
        };
    }

    private static String show(List<Step> steps) {
        return String.join(
                "，",
                steps.stream()
                        .map(step -> step.from() == 0
                                ? percent(step.share())
                                : "%s 起 %s".formatted(Money.fen(step.from()), percent(step.share())))
                        .toList());
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
