package io.drumbeat.calculation;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.earned.RuleLedger;
import io.drumbeat.happening.Crew;
import io.drumbeat.happening.Goals;
import io.drumbeat.happening.PayHistory;
import io.drumbeat.happening.Payee;
import io.drumbeat.office.Office;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.payslip.PayStatement;
import io.drumbeat.plan.Audience;
import io.drumbeat.plan.DateSpan;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.PayRule;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.settling.Caps;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements under some plans: nothing but plans, facts, people and goals goes in, and nothing is kept outside. */
public final class Payroll {
    private final List<PayPlan> plans;
    private final List<Office> offices;
    private final PayHistory history;
    private final Crew crew;
    private final Goals goals;
    private final Map<String, PersonRun> runs = new HashMap<>();
    private YearMonth first;

    /** @param plans whichever is the first that is for somebody on a day is theirs */
    public Payroll(List<PayPlan> plans, PayHistory history, Crew crew, Goals goals, WorkingCalendar calendar) {
        this.plans = List.copyOf(plans);
        this.history = history;
        this.crew = crew;
        this.goals = goals;
        this.offices = plans.stream()
                .map(plan -> new Office(plan, history, crew, goals, calendar))
                .toList();
        this.first = earliest();
    }

    private YearMonth earliest() {
        var first = history.first().orElse(YearMonth.of(9999, 1));
        var given = new ArrayList<>(goals.measures().keySet());
        given.addAll(goals.paid().keySet());
        for (var key : given) {
            if (key.period().matches("\\d{4}-\\d{2}")) {
                var month = YearMonth.parse(key.period());
                first = month.isBefore(first) ? month : first;
            }
        }
        return first;
    }

    /** The same, of which no month before is looked at. */
    public Payroll since(YearMonth month) {
        first = month;
        return this;
    }

    public PayStatement statement(String person, YearMonth month) {
        return statement(person, month.toString(), month, month);
    }

    /** @param period how the months from the first to the last, both included, are called */
    public PayStatement statement(String person, String period, YearMonth from, YearMonth to) {
        first = from.isBefore(first) ? from : first;
        var run = run(person);
        run.until(to);
        var lines = new ArrayList<PayLine>();
        for (var each = from; !each.isAfter(to); each = each.plusMonths(1)) {
            var month = each;
            run.month(each).lines().forEach(line -> lines.add(from.equals(to) ? line : line.in(month)));
        }
        var currency =
                plans.isEmpty() ? Currency.getInstance("CNY") : plans.getFirst().currency();
        return new PayStatement(
                person,
                period,
                currency,
                lines,
                run.month(to).balances(),
                run.month(to).open());
    }

    /** Lets go of what was computed for somebody. */
    public void forget(String person) {
        runs.remove(person);
    }

    private PersonRun run(String person) {
        return runs.computeIfAbsent(person, _ -> new PersonRun(this, person, begun(person)));
    }

    /** The months of whoever joined within the year before are theirs, though nothing happened yet: an advance was paid. */
    private YearMonth begun(String person) {
        return crew.payee(person, first.atEndOfMonth())
                .or(() -> crew.payee(person, first.plusYears(1).atEndOfMonth()))
                .map(Payee::joined)
                .map(YearMonth::from)
                .filter(joined -> joined.isBefore(first) && joined.isAfter(first.minusYears(1)))
                .orElse(first);
    }

    List<Office> offices() {
        return offices;
    }

    Optional<Payee> payee(String person, LocalDate day) {
        return crew.payee(person, day);
    }

    boolean mayBeFor(PayPlan plan, Payee payee, YearMonth month) {
        return plan.inForce().meets(month.atDay(1), month.atEndOfMonth())
                && (isIn(plan.audience(), payee)
                        || crew.payee(payee.id(), month.atDay(1))
                                .map(before -> isIn(plan.audience(), before))
                                .orElse(false));
    }

    boolean isIn(Audience audience, Payee payee) {
        return audience.has(payee.id(), payee.role(), payee.maturity(), payee.team());
    }

    boolean isAlwaysFor(PayPlan plan, PayRule rule) {
        return plans.size() == 1
                && plan.inForce().equals(DateSpan.ALWAYS)
                && rule.dates().equals(DateSpan.ALWAYS)
                && plan.audience().equals(Audience.EVERYBODY)
                && rule.audience().equals(Audience.EVERYBODY);
    }

    boolean isFor(PayPlan plan, PayRule rule, Payee payee, LocalDate day) {
        var then = crew.payee(payee.id(), day).orElse(payee);
        return rule.dates().contains(day) && isIn(rule.audience(), then) && isFor(plan, then, day);
    }

    /** Whether somebody has a rule of that name on a day, under whichever plan. */
    boolean goesOn(String name, Payee payee, LocalDate day) {
        return plans.stream().anyMatch(plan -> plan.rules().stream()
                .anyMatch(rule -> rule.name().equals(name) && isFor(plan, rule, payee, day)));
    }

    /** Whether it is the first plan that is somebody's on a day. */
    @SuppressWarnings("ReferenceEquality")
    boolean isFor(PayPlan plan, Payee payee, LocalDate day) {
        for (var each : plans) {
            if (each.inForce().contains(day) && isIn(each.audience(), payee)) {
                return each == plan;
            }
        }
        return false;
    }

    /** What somebody's rule came to in a month. */
    long paid(String person, String rule, YearMonth month) {
        var run = run(person);
        run.until(month);
        return run.paid(rule, month);
    }

    /** What somebody's rule came to in a month, less what was taken back of it until a later one. */
    long counted(String person, String rule, YearMonth month, YearMonth until) {
        var run = run(person);
        run.until(until);
        return run.counted(rule, month, until);
    }

    /** What the rules that pay paid somebody until a month. */
    Map<String, RuleLedger> paying(String person, Office office, YearMonth month) {
        var run = run(person);
        run.until(month);
        return run.paying(office);
    }

    Caps caps(String person, Office office) {
        return run(person).caps(office);
    }

    /** What a rule paid somebody for the fact of a piece. */
    long earned(String person, Piece piece, String rule, YearMonth month) {
        var run = run(person);
        run.until(month);
        return piece.fact() == null ? 0 : run.earned(rule, piece.fact().id(), piece.owner());
    }

    /** Those from an owner up to the payee, who is not one of them. */
    List<String> chain(String owner, Asking asking) {
        var chain = new ArrayList<String>();
        var one = owner;
        while (one != null && !one.equals(asking.payee().id()) && !chain.contains(one)) {
            chain.add(one);
            one = crew.payee(one, asking.end()).map(Payee::manager).orElse(null);
        }
        return chain;
    }

    /** What a rule of somebody, under the same plan as another, came to so far. */
    @Nullable
    RuleLedger ledger(String person, PayRule other, String rule) {
        return run(person).ledger(office(other), rule);
    }

    private Office office(PayRule rule) {
        return offices.stream()
                .filter(office -> office.plan.rules().contains(rule))
                .findFirst()
                .orElseThrow();
    }

    /** Among whom a sum is divided. */
    List<Payee> members(Asking asking) {
        var whose = asking.rule().counting().whose();
        var office = office(asking.rule());
        var all = office.pieces.people(whose == Whose.OWN ? Whose.TEAM : whose, asking.payee(), asking.end());
        return all.stream()
                .filter(one -> isThere(one, asking) && isFor(office.plan, asking.rule(), one, day(one, asking)))
                .toList();
    }

    /** What a day came to is divided among those who were there on it. */
    private static boolean isThere(Payee payee, Asking asking) {
        var day = asking.rule().per().is(Span.Unit.DAY) ? asking.day() : null;
        return day == null ? payee.isThere(asking.month()) : payee.isThere(day) && payee.halvesOff(day) < 2;
    }

    private static LocalDate day(Payee payee, Asking asking) {
        var left = payee.left();
        return left != null && left.isBefore(asking.end()) ? left : asking.end();
    }

    /** What somebody was paid for a month, if it is known. */
    Optional<Long> paidBefore(String person, YearMonth month) {
        return goals.paid(person, month).map(amount -> amount.rounded(Ratio.of(1, 100), RoundingMode.HALF_UP));
    }
}
