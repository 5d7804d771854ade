package io.drumbeat.payout;

import io.drumbeat.afterwards.Afterwards;
import io.drumbeat.afterwards.AsItWas;
import io.drumbeat.afterwards.Computed;
import io.drumbeat.calculation.Payroll;
import io.drumbeat.happening.PayFact;
import io.drumbeat.happening.PayHistory;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Ledger;
import io.drumbeat.measure.Tally;
import io.drumbeat.paybook.LedgerCrew;
import io.drumbeat.paybook.LedgerFacts;
import io.drumbeat.paybook.MonthAlone;
import io.drumbeat.paybook.PlansByMonth;
import io.drumbeat.paybook.Reach;
import io.drumbeat.paybook.TargetsAsked;
import io.drumbeat.payslip.PayStatement;
import io.drumbeat.people.Person;
import io.drumbeat.plan.Audience;
import io.drumbeat.plan.PayPlan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Statements from the ledger: each month by the plans that were in force when it ended, or on the day as of which is counted
 * if that came first.
 */
public final class Calculator {
    private static final int KEPT = 4;

    private final InForce<List<PayPlan>> plans;
    private final Tally tally;
    private final AsItWas asItWas = new AsItWas();
    private final Map<What, Computed> last = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<What, Computed> eldest) {
            return size() > KEPT;
        }
    };
    private volatile @Nullable Alone lastAlone;
    private volatile @Nullable Read lastRead;

    /** @param plans of those in force, whichever is the first that is for somebody on a day is theirs */
    public Calculator(InForce<List<PayPlan>> plans, Tally tally) {
        this.plans = plans;
        this.tally = tally;
    }

    /** With plans that never were others. */
    public Calculator(List<PayPlan> plans, Tally tally) {
        this(InForce.always(plans), tally);
    }

    /** What the whole month pays. */
    public PayStatement statement(String person, YearMonth month, Known known) {
        return statement(person, month, month.atEndOfMonth(), known);
    }

    /**
     * The same as it was counted on a day. A month that is over pays what it paid when it ended, whatever became known since;
     * that is in the month in which it did.
     */
    public PayStatement statement(String person, YearMonth month, LocalDate asOf, Known known) {
        var then = asItWas.at(month.atEndOfMonth(), known);
        var before = month.minusMonths(1);
        var people = new HashSet<>(reached(person, month.atEndOfMonth(), then));
        people.addAll(reached(person, before.atEndOfMonth(), then));
        var now = computed(new What(then.ledger(), month, asOf, Set.copyOf(people)), then);
        var statement = now.statement(person, month);
        var ended = asItWas.at(before.atEndOfMonth(), then);
        return ended.equals(then)
                ? statement
                : statement.and(new Afterwards(
                                month,
                                computed(new What(ended.ledger(), before, before.atEndOfMonth(), now.people()), ended),
                                now)
                        .lines(person));
    }

    /** What was known at the end of a day. */
    public Known knownOn(LocalDate day, Known known) {
        return asItWas.at(day, known);
    }

    /** Those who look at each other's facts are computed once for all of them, as long as nothing new is known. */
    private Computed computed(What what, Known known) {
        synchronized (last) {
            var before = last.get(what);
            if (before != null) {
                return before;
            }
        }
        var end = what.month().atEndOfMonth();
        var facts = LedgerFacts.of(what.people(), end, known);
        var followed = PlansByMonth.of(plans, first(facts, what.month()), what.month(), what.asOf(), known);
        var goals = TargetsAsked.of(tally, what.asOf(), known);
        var history = new PayHistory(facts, Map.of());
        var payroll = new Payroll(followed, history, new LedgerCrew(known), goals, tally.calendar(known));
        var computed = new Computed(payroll, facts, what.people(), known);
        synchronized (last) {
            last.put(what, computed);
        }
        return computed;
    }

    /** The month by itself, as far as it is known; empty where somebody's pay of it hangs on the months before. */
    public Optional<MonthAlone> alone(Person person, YearMonth month, Known known) {
        var end = month.atEndOfMonth();
        var current = plans.on(end, known);
        if (!read(current).ofTheMonth()) {
            return Optional.empty();
        }
        var people = Set.copyOf(reached(person.id(), end, known));
        var what = new What(known.ledger(), month, end, people);
        var before = lastAlone;
        if (before == null || !before.what().equals(what)) {
            var goals = TargetsAsked.of(tally, end, known);
            var facts = LedgerFacts.of(people, month, known);
            before = new Alone(
                    what, new MonthAlone(month, current, facts, new LedgerCrew(known), goals, tally.calendar(known)));
            lastAlone = before;
        }
        return Optional.of(before.month());
    }

    /** What plans look at is read once of them. */
    @SuppressWarnings("ReferenceEquality")
    private Read read(List<PayPlan> current) {
        var before = lastRead;
        if (before == null || before.plans() != current) {
            before = new Read(current, MonthAlone.isSoOf(current), Reach.isOwn(current));
            lastRead = before;
        }
        return before;
    }

    /** Whose facts somebody's pay of the month of a day hangs on, theirs among them. */
    public Set<String> reached(Person person, LocalDate day, Known known) {
        return reached(person.id(), YearMonth.from(day).atEndOfMonth(), known);
    }

    private Set<String> reached(String person, LocalDate end, Known known) {
        var current = plans.on(end, known);
        return read(current).ofTheirOwn() ? Set.of(person) : reached(person, current, end, known);
    }

    private static Set<String> reached(String person, List<PayPlan> current, LocalDate end, Known known) {
        return new LinkedHashSet<>(Reach.of(person, current, end, new LedgerCrew(known)));
    }

    private static YearMonth first(List<PayFact> facts, YearMonth month) {
        return facts.stream()
                .map(fact -> YearMonth.from(fact.date()))
                .min(YearMonth::compareTo)
                .orElse(month);
    }

    /** What was found of some plans. */
    private record Read(List<PayPlan> plans, boolean ofTheMonth, boolean ofTheirOwn) {}

    private record Alone(What what, MonthAlone month) {}

    /** All that a computation hangs on; a ledger is what was known at one moment. */
    private record What(Ledger ledger, YearMonth month, LocalDate asOf, Set<String> people) {}

    /** The plan that is somebody's on a day. */
    public Optional<PayPlan> planOf(Person person, LocalDate day, Known known) {
        return plans.on(day, known).stream()
                .filter(plan -> plan.inForce().contains(day) && isFor(plan.audience(), person))
                .findFirst();
    }

    /** Whether somebody is paid by a plan: whoever sells, and whose role a plan or a rule of it names. */
    public boolean pays(Person person, LocalDate day, Known known) {
        return planOf(person, day, known)
                .filter(plan -> person.sells()
                        || names(plan.audience(), person)
                        || plan.rules().stream().anyMatch(rule -> names(rule.audience(), person)))
                .isPresent();
    }

    private static boolean names(Audience audience, Person person) {
        return audience.roles().contains(person.role().id())
                || audience.people().contains(person.id());
    }

    private static boolean isFor(Audience audience, Person person) {
        return audience.has(person.id(), person.role().id(), person.maturity(), person.team());
    }
}
