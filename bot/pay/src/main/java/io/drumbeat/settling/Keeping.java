package io.drumbeat.settling;

import io.drumbeat.counted.Asking;
import io.drumbeat.earned.Earned;
import io.drumbeat.earned.RuleLedger;
import io.drumbeat.happening.Payee;
import io.drumbeat.office.Office;
import io.drumbeat.payslip.OpenAmount;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.payslip.PayStatement.Balances;
import io.drumbeat.plan.Adjustment.Delay;
import io.drumbeat.plan.Adjustment.Point;
import io.drumbeat.plan.Adjustment.Release;
import io.drumbeat.plan.Adjustment.Unpaid;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Terms.DealHold;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is earned and not yet paid: until it is collected, until a date, while a deal is disputed. */
public final class Keeping {
    static final Point COLLECTED = Point.of("collected", Ratio.ONE);
    private final Office office;
    private final Payee payee;
    private final YearMonth month;
    private final LocalDate end;
    private final Map<Reason, long[]> moved = new LinkedHashMap<>();
    private final List<OpenAmount> open = new ArrayList<>();
    private long held;
    private long deferred;

    public Keeping(Office office, Payee payee, YearMonth month) {
        this.office = office;
        this.payee = payee;
        this.month = month;
        this.end = month.atEndOfMonth();
    }

    /** Whether a plan keeps anything back that a rule earned. */
    static boolean isIn(PayPlan plan) {
        return !plan.terms().delays().isEmpty()
                || !plan.terms().holds().isEmpty()
                || !plan.terms().leavers().equals(Ratio.ONE)
                || plan.rules().stream()
                        .anyMatch(rule -> !rule.delays().isEmpty()
                                || rule.release() != null
                                || rule.unpaid() != null
                                || rule.leavers() != null);
    }

    public void look(PayRule rule, RuleLedger ledger) {
        var delays = new ArrayList<>(rule.delays());
        delays.addAll(office.plan.terms().delays());
        var holds = office.plan.terms().holds();
        var asking = new Asking(payee, month, rule);
        var leavers = new Leavers(office, rule, asking);
        if (delays.isEmpty()
                && holds.isEmpty()
                && rule.release() == null
                && rule.unpaid() == null
                && leavers.isNothing()) {
            return;
        }
        var arrival = new Arrival(office, asking);
        for (var earned : ledger.all()) {
            earned.kept = Arrays.copyOf(earned.kept, delays.size() + 2);
            earned.lapsed = Arrays.copyOf(earned.lapsed, delays.size() + 2);
            var left = earned.due() - (rule.release() == null ? 0 : withhold(rule, rule.release(), earned, arrival));
            left -= rule.unpaid() == null ? 0 : unpaid(rule.unpaid(), earned, left, arrival);
            left -= delays.isEmpty() ? 0 : delay(delays, earned, left, asking);
            left -= hold(holds, earned, left);
            move(Leavers.REASON, leavers.forfeited(earned, left));
        }
    }

    /** What waits for its points, and what is not paid since it came late. */
    private long withhold(PayRule rule, Release release, Earned earned, Arrival arrival) {
        var part = Ratio.ZERO;
        var less = Ratio.ZERO;
        var fact = earned.piece.fact();
        for (var point : release.points()) {
            part = part.plus(point.share().times(fact == null ? Ratio.ONE : arrival.at(fact, point)));
            less = less.plus(point.share().times(fact == null ? Ratio.ZERO : arrival.lessened(fact, point)));
        }
        part = release.atLast() && part.compareTo(Ratio.ONE) < 0 ? Ratio.ZERO : part;
        var wait = earned.due() - share(earned.due(), part);
        move(new Reason(rule.name() + " 待到款", "%s 还没到账，到账再发", "以前没到账的 %s，这次发放或冲销"), wait - earned.withheld);
        earned.withheld = wait;
        keep(true, rule.name() + " 待到款", wait, earned);
        var lost = share(earned.due(), less);
        move(new Reason(rule.name() + " 到账系数", "到账时按系数少发 %s", "到账时按系数多发 %s"), lost - earned.lessened);
        earned.lessened = lost;
        return wait + lost;
    }

    static long share(long amount, Ratio share) {
        return Ratio.of(amount).times(share).rounded(Ratio.ONE, RoundingMode.HALF_UP);
    }

    /** What is taken back since its money has not come in time. */
    private long unpaid(Unpaid unpaid, Earned earned, long left, Arrival arrival) {
        var slot = earned.kept.length - 2;
        var fact = earned.piece.fact();
        var due = fact != null && !fact.date().plusDays(unpaid.days()).isAfter(end);
        if (!due) {
            return 0;
        }
        var open = fact == null ? Ratio.ZERO : Ratio.ONE.minus(arrival.at(fact, COLLECTED));
        var all = share(earned.due(), open.times(unpaid.share()));
        var back = Math.max(0, all - (earned.due() - left));
        if (!unpaid.again()) {
            back = earned.lapsed[slot] ? Math.min(earned.kept[slot], left) : back;
            earned.lapsed[slot] = true;
        }
        move(late(unpaid), back - earned.kept[slot]);
        earned.kept[slot] = back;
        keep(true, late(unpaid).name(), unpaid.again() ? back : 0, earned);
        return back;
    }

    private static Reason late(Unpaid unpaid) {
        var then = unpaid.again() ? "，到账再发" : "";
        return new Reason(
                "%d 天没收齐收回".formatted(unpaid.days()),
                "签单满 %d 天没收齐，没到账那部分的 %%s 收回%s".formatted(unpaid.days(), then),
                "以前收回的 %s，这次发放或冲销");
    }

    /** What is still to come makes up first for what was taken back. */
    private long delay(List<Delay> delays, Earned earned, long left, Asking asking) {
        var waiting = new Delays(office, asking).of(delays, earned, left, earned.taken);
        var all = 0L;
        for (var i = 0; i < delays.size(); i++) {
            var keep = waiting[i].open() + waiting[i].lapsed();
            move(Reason.of(delays.get(i).reason()), keep - earned.kept[i]);
            earned.kept[i] = keep;
            keep(delays.get(i).held(), delays.get(i).reason(), waiting[i].open(), earned);
            all += keep;
        }
        return all;
    }

    private long hold(List<DealHold> holds, Earned earned, long left) {
        var last = earned.kept.length - 1;
        var keep = 0L;
        var reason = "暂缓";
        for (var hold : holds) {
            if (hold.deal().equals(earned.piece.deal())) {
                reason = "暂缓 %s：%s".formatted(hold.deal(), hold.reason());
                keep = isHeld(hold) ? left : keep;
            }
        }
        move(Reason.of(reason), keep - earned.kept[last]);
        earned.kept[last] = keep;
        keep(true, reason, keep, earned);
        return keep;
    }

    private boolean isHeld(DealHold hold) {
        LocalDate until = hold.until();
        return (hold.from() == null || !hold.from().isAfter(end)) && (until == null || until.isAfter(end));
    }

    private void keep(boolean isHeld, String reason, long amount, Earned earned) {
        if (amount != 0) {
            held += isHeld ? amount : 0;
            deferred += isHeld ? 0 : amount;
            var fact = earned.piece.fact();
            var kind = isHeld ? OpenAmount.Kind.HELD : OpenAmount.Kind.DEFERRED;
            open.add(new OpenAmount(kind, reason, amount, fact == null ? null : fact.id()));
        }
    }

    private void move(Reason reason, long more) {
        if (more != 0) {
            moved.computeIfAbsent(reason, _ -> new long[2])[more > 0 ? 0 : 1] += more;
        }
    }

    public List<PayLine> lines() {
        var lines = new ArrayList<PayLine>();
        moved.forEach((reason, amounts) -> {
            if (amounts[0] != 0) {
                lines.add(line(reason.name(), amounts[0], reason.keeping()));
            }
            if (amounts[1] != 0) {
                lines.add(line(reason.name() + " 释放", amounts[1], reason.letting()));
            }
        });
        return lines;
    }

    private PayLine line(String rule, long more, String why) {
        var amount = Figures.money(office.money(Math.abs(more)), office.plan.currency());
        var basis = office.money(more).shown(2).toPlainString();
        return new PayLine(rule, -more, new PayLine.Origin(basis, "-", List.of(), why.formatted(amount)));
    }

    /** What the balances are made of. */
    public List<OpenAmount> open() {
        return open;
    }

    public Balances balances() {
        return new Balances(0, held, deferred);
    }
}
