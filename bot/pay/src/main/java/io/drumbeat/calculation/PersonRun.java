package io.drumbeat.calculation;

import io.drumbeat.counted.Asking;
import io.drumbeat.earned.RuleLedger;
import io.drumbeat.happening.Payee;
import io.drumbeat.office.Office;
import io.drumbeat.payslip.OpenAmount;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.payslip.PayStatement.Balances;
import io.drumbeat.plan.PayRule;
import io.drumbeat.settling.Accounts;
import io.drumbeat.settling.Caps;
import io.drumbeat.settling.Keeping;
import io.drumbeat.settling.Months;
import io.drumbeat.yardstick.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One person's pay, month after month, each going on from what the one before left open. */
final class PersonRun {
    private final Payroll payroll;
    private final String person;
    private final Map<Office, Map<String, RuleLedger>> ledgers = new LinkedHashMap<>();
    private final Map<Office, Accounts> accounts = new HashMap<>();
    private final Map<Office, Caps> caps = new HashMap<>();
    private final Map<YearMonth, Month> months = new HashMap<>();
    private final Months sums = new Months();
    /** The plan under which it is settled: theirs, or the last that was. */
    private @Nullable Office acting;

    private YearMonth next;
    private boolean busy;

    /** What a month came to. */
    record Month(List<PayLine> lines, Balances balances, List<OpenAmount> open) {
        static final Month NONE = new Month(List.of(), Balances.NONE, List.of());
    }

    PersonRun(Payroll payroll, String person, YearMonth first) {
        this.payroll = payroll;
        this.person = person;
        this.next = first;
    }

    /** Whoever asks for a month that is just being computed gets what stands so far. */
    void until(YearMonth month) {
        if (busy) {
            return;
        }
        busy = true;
        for (; !next.isAfter(month); next = next.plusMonths(1)) {
            months.put(next, run(next));
        }
        busy = false;
    }

    Month month(YearMonth month) {
        return months.getOrDefault(month, Month.NONE);
    }

    private Month run(YearMonth month) {
        var payee = payroll.payee(person, month.atEndOfMonth());
        if (payee.isEmpty()) {
            return Month.NONE;
        }
        var balances = Balances.NONE;
        var open = new ArrayList<OpenAmount>();
        var earned = new LinkedHashMap<Office, List<PayLine>>();
        for (var office : payroll.offices()) {
            if (ledgers.containsKey(office) || payroll.mayBeFor(office.plan, payee.get(), month)) {
                var lines = new ArrayList<PayLine>();
                var kept = run(office, payee.get(), month, lines);
                earned.put(office, lines);
                balances = plus(balances, kept.balances());
                open.addAll(kept.open());
            }
        }
        var lines = settled(earned, payee.get(), month);
        accounts.values().forEach(account -> open.addAll(account.open()));
        caps.values().forEach(cap -> open.addAll(cap.open()));
        return new Month(lines, plus(balances, owed()), List.copyOf(open));
    }

    /** What the plan that is somebody's, or was last, makes of all that was earned, under whichever plans that was. */
    private List<PayLine> settled(Map<Office, List<PayLine>> earned, Payee payee, YearMonth month) {
        var lines = new ArrayList<PayLine>();
        earned.values().forEach(lines::addAll);
        sums.pay(month, sum(lines));
        var theirs = earned.keySet().stream()
                .filter(office -> payee.isThere(month) && payroll.isFor(office.plan, payee, month.atEndOfMonth()))
                .findFirst();
        acting = theirs.orElseGet(() -> acting != null || earned.isEmpty()
                ? acting
                : List.copyOf(earned.keySet()).getLast());
        var asking = Asking.ofPlan(payee, month, Span.MONTH);
        for (var office : earned.keySet()) {
            if (office != acting) {
                lines.addAll(account(office).payable(asking, sum(earned.getOrDefault(office, List.of())), false));
            }
        }
        if (acting != null) {
            lines.addAll(settled(account(acting), asking, lines, theirs.isPresent()));
        }
        sums.total(month, sum(lines));
        return List.copyOf(lines);
    }

    private List<PayLine> settled(Accounts account, Asking asking, List<PayLine> earned, boolean there) {
        accounts.values().stream().filter(other -> other != account).forEach(account::takeOver);
        var lines = new ArrayList<>(account.settled(asking, sum(earned), there));
        lines.addAll(account.truedUp(asking, each -> payroll.paidBefore(person, each)));
        lines.addAll(account.payable(asking, sum(earned) + sum(lines), there));
        return lines;
    }

    private Accounts account(Office office) {
        return accounts.computeIfAbsent(office, one -> new Accounts(one, sums));
    }

    /** What is owed now, under whichever plan it was lent: a new plan takes over what the old one lent in the same month. */
    private Balances owed() {
        var kept = caps.values().stream().mapToLong(Caps::kept).sum();
        return accounts.values().stream()
                .map(account -> new Balances(account.draw(), account.kept(), 0))
                .reduce(new Balances(0, kept, 0), PersonRun::plus);
    }

    private static Balances plus(Balances a, Balances b) {
        return new Balances(a.draw() + b.draw(), a.held() + b.held(), a.deferred() + b.deferred());
    }

    private Keeping run(Office office, Payee payee, YearMonth month, List<PayLine> lines) {
        var mine = ledgers.computeIfAbsent(office, _ -> new LinkedHashMap<>());
        var keeping = new Keeping(office, payee, month);
        for (var rule : office.plan.rules()) {
            var ledger = mine.computeIfAbsent(rule.name(), _ -> new RuleLedger());
            lines.addAll(new RuleRun(office, payroll, ledger, new Asking(payee, month, rule)).lines());
        }
        lines.addAll(caps(office)
                .of(payee, month, one -> payroll.paying(one, office, month), one -> payroll.caps(one, office)));
        for (var rule : office.plan.rules()) {
            if (!rule.onlyCounted()) {
                keeping.look(rule, Objects.requireNonNull(mine.get(rule.name())));
            }
        }
        lines.addAll(keeping.lines());
        return keeping;
    }

    Caps caps(Office office) {
        return caps.computeIfAbsent(office, Caps::new);
    }

    /** What the rules that pay paid so far. */
    Map<String, RuleLedger> paying(Office office) {
        var paying = new HashMap<>(ledgers.getOrDefault(office, Map.of()));
        office.plan.rules().stream().filter(PayRule::onlyCounted).forEach(rule -> paying.remove(rule.name()));
        return paying;
    }

    private static long sum(List<PayLine> lines) {
        return lines.stream().mapToLong(PayLine::amount).sum();
    }

    /** What a rule, under whichever plan, came to in a month. */
    long paid(String rule, YearMonth month) {
        var sum = 0L;
        for (var mine : ledgers.values()) {
            var ledger = mine.get(rule);
            sum += ledger == null ? 0 : ledger.paid(month);
        }
        return sum;
    }

    long counted(String rule, YearMonth month, YearMonth until) {
        var sum = 0L;
        for (var mine : ledgers.values()) {
            var ledger = mine.get(rule);
            sum += ledger == null ? 0 : ledger.earned(until).getOrDefault(month, 0L);
        }
        return sum;
    }

    long earned(String rule, String fact, String owner) {
        var sum = 0L;
        for (var mine : ledgers.values()) {
            var ledger = mine.get(rule);
            var earned = ledger == null ? null : ledger.find(fact, owner);
            sum += earned == null ? 0 : earned.gross;
        }
        return sum;
    }

    @Nullable
    RuleLedger ledger(Office office, String rule) {
        return ledgers.getOrDefault(office, Map.of()).get(rule);
    }
}
