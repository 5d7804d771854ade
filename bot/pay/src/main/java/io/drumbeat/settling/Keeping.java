package io.drumbeat.settling;

import io.drumbeat.counted.Asking;
import io.drumbeat.earned.Earned;
import io.drumbeat.earned.RuleLedger;
import io.drumbeat.happening.PayFact;
import io.drumbeat.office.Office;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.payslip.PayStatement.Balances;
import io.drumbeat.plan.Adjustment.Delay;
import io.drumbeat.plan.Adjustment.Release;
import io.drumbeat.plan.Adjustment.Unpaid;
import io.drumbeat.plan.Adjustment.When;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Terms.DealHold;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Span;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is earned and not yet paid: until it is collected, until a date, while a deal is disputed. */
public final class Keeping {
    private final Office office;
    private final Asking asking;
    private final Map<Reason, long[]> moved = new LinkedHashMap<>();
    private long held;
    private long deferred;

    public Keeping(Office office, Asking asking) {
        this.office = office;
        this.asking = asking;
    }

    public void look(PayRule rule, RuleLedger ledger) {
        var delays = new ArrayList<>(rule.delays());
        delays.addAll(office.plan.terms().delays());
        var holds = office.plan.terms().holds();
        if (delays.isEmpty() && holds.isEmpty() && rule.release() == null && rule.unpaid() == null) {
            return;
        }
        for (var earned : ledger.all()) {
            earned.kept = Arrays.copyOf(earned.kept, delays.size() + 2);
            earned.lapsed = Arrays.copyOf(earned.lapsed, delays.size() + 2);
            var left = earned.net() - (rule.release() == null ? 0 : withhold(rule, rule.release(), earned));
            var kept = rule.unpaid() == null ? 0 : unpaid(rule.unpaid(), earned, left);
            left -= kept;
            kept = 0;
            for (var i = 0; i < delays.size(); i++) {
                kept += delay(delays.get(i), i, earned, left);
            }
            hold(holds, earned, left - kept);
        }
    }

    private long withhold(PayRule rule, Release release, Earned earned) {
        var part = Ratio.ZERO;
        for (var share : release.shares().entrySet()) {
            part = part.plus(share.getValue().times(progress(earned, share.getKey())));
        }
        part = release.atLast() && part.compareTo(Ratio.ONE) < 0 ? Ratio.ZERO : part;
        var paid = Ratio.of(earned.net()).times(part).rounded(Ratio.ONE, RoundingMode.HALF_UP);
        var wait = earned.net() - paid;
        move(new Reason(rule.name() + " 待到款", "%s 还没到账，到账再发", "以前没到账的 %s，这次发放或冲销"), wait - earned.withheld);
        earned.withheld = wait;
        held += wait;
        return wait;
    }

    /** How much of a deal has come to a point: all or nothing, or the part of its money. */
    private Ratio progress(Earned earned, String kind) {
        var fact = earned.piece.fact();
        if (fact == null || fact.is(kind)) {
            return Ratio.ONE;
        }
        var there = office.history.deal(fact.deal()).stream()
                .filter(other -> other.is(kind) && !other.date().isAfter(asking.end()))
                .toList();
        if (!kind.equals("collected") && !kind.equals("invoiced")) {
            return there.isEmpty() ? Ratio.ZERO : Ratio.ONE;
        }
        var signing = office.history.signing(fact);
        var whole = left(signing == null ? fact : signing);
        var came = Ratio.sum(there.stream().map(this::left).toList());
        return whole.signum() <= 0 ? Ratio.ONE : came.dividedBy(whole).min(Ratio.ONE);
    }

    private Ratio left(PayFact fact) {
        var undone = office.history.undoing().undone(fact, asking.end());
        return office.pieces.numbers().of(fact, FactField.AMOUNT).times(Ratio.ONE.minus(undone));
    }

    /** What is taken back since its money has not come in time. */
    private long unpaid(Unpaid unpaid, Earned earned, long left) {
        var slot = earned.kept.length - 2;
        var fact = earned.piece.fact();
        var due = fact != null && !fact.date().plusDays(unpaid.days()).isAfter(asking.end());
        if (!due) {
            return 0;
        }
        var open = Ratio.ONE.minus(progress(earned, "collected"));
        var back = Ratio.of(left).times(open).times(unpaid.share()).rounded(Ratio.ONE, RoundingMode.HALF_UP);
        if (!unpaid.again()) {
            back = earned.lapsed[slot] ? Math.min(earned.kept[slot], left) : back;
            earned.lapsed[slot] = true;
        }
        move(late(unpaid), back - earned.kept[slot]);
        earned.kept[slot] = back;
        held += unpaid.again() ? back : 0;
        return back;
    }

    private static Reason late(Unpaid unpaid) {
        var then = unpaid.again() ? "，到账再发" : "";
        return new Reason(
                "%d 天没收齐收回".formatted(unpaid.days()),
                "签单满 %d 天没收齐，没到账那部分的 %%s 收回%s".formatted(unpaid.days(), then),
                "以前收回的 %s，这次发放或冲销");
    }

    private long delay(Delay delay, int i, Earned earned, long left) {
        var passed = passed(delay, earned.month());
        var due = passed.equals(Ratio.ONE);
        if (!earned.lapsed[i] && due && delay.condition() != null && earned.kept[i] != 0) {
            earned.lapsed[i] = !office.shaping.levels().holds(delay.condition(), List.of(earned.piece), asking);
        }
        var over = due && !earned.lapsed[i];
        var share = delay.share().times(Ratio.ONE.minus(passed));
        var keep =
                over ? 0 : Ratio.of(left).times(due ? delay.share() : share).rounded(Ratio.ONE, RoundingMode.HALF_UP);
        move(Reason.of(delay.reason()), keep - earned.kept[i]);
        earned.kept[i] = keep;
        if (!earned.lapsed[i]) {
            held += delay.held() ? keep : 0;
            deferred += delay.held() ? 0 : keep;
        }
        return keep;
    }

    /** How much of a delay is over: all of it or nothing, or so many of its equal parts. */
    private Ratio passed(Delay delay, YearMonth earned) {
        var until = delay.until();
        if (until.when() == When.EVENLY) {
            var months = ChronoUnit.MONTHS.between(earned, asking.month());
            return Ratio.of(Math.min(months, until.months()), until.months());
        }
        return due(delay, earned) ? Ratio.ONE : Ratio.ZERO;
    }

    private boolean due(Delay delay, YearMonth earned) {
        var month = asking.month();
        var until = delay.until();
        return switch (until.when()) {
            case MONTHS, EVENLY -> !earned.plusMonths(until.months()).isAfter(month);
            case QUARTER_END ->
                !office.plan.year().of(Span.Unit.QUARTER).last(earned).isAfter(month);
            case YEAR_END -> !office.plan.year().last(earned).isAfter(month);
            case DAY -> until.day() != null && !until.day().isAfter(asking.end());
        };
    }

    private void hold(List<DealHold> holds, Earned earned, long left) {
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
        held += keep;
    }

    private boolean isHeld(DealHold hold) {
        LocalDate until = hold.until();
        return (hold.from() == null || !hold.from().isAfter(asking.end()))
                && (until == null || until.isAfter(asking.end()));
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

    public Balances balances(long draw, long kept) {
        return new Balances(draw, held + kept, deferred);
    }
}
