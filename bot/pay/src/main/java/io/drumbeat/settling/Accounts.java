package io.drumbeat.settling;

import io.drumbeat.counted.Asking;
import io.drumbeat.office.Office;
import io.drumbeat.payslip.OpenAmount;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.plan.Terms.Draw;
import io.drumbeat.plan.Terms.Floor;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.yardstick.Span;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a plan owes a person and is owed by them: caps, guarantees, advances, and what earlier months paid wrongly. */
public final class Accounts {
    private final Office office;
    private final Months months;
    private final Debt debt = new Debt();
    private long kept;

    /** @param months of the same person, under other plans too */
    public Accounts(Office office, Months months) {
        this.office = office;
        this.months = months;
    }

    /** What is owed under a plan that is somebody's no longer is owed under the one that is. */
    public void takeOver(Accounts before) {
        debt.takeOver(before.debt);
    }

    /** What made the balances what they are, month by month. */
    public List<OpenAmount> open() {
        var open = new ArrayList<>(debt.made());
        if (kept != 0) {
            open.add(new OpenAmount(OpenAmount.Kind.HELD, "起付额", kept, null));
        }
        return open;
    }

    public long draw() {
        return debt.amount();
    }

    /** Too little to be paid out so far. */
    public long kept() {
        return kept;
    }

    /**
     * @param asking what the plan asks of a month
     * @param sum what all lines before came to, under whichever plans
     */
    public List<PayLine> settled(Asking asking, long sum, boolean there) {
        var lines = new ArrayList<PayLine>();
        if (there) {
            office.plan.terms().guarantees().stream()
                    .filter(floor -> within(floor.first(), asking))
                    .findFirst()
                    .ifPresent(floor -> guarantee(floor, asking, lines));
        }
        var advance = lent(asking, there);
        if (advance != null) {
            advance(advance, asking, sum + months.toppedUp(asking.month()), there, lines);
        }
        return lines;
    }

    /** The advance of the month; once there is none any more, what is owed is paid back as the last one said. */
    private @Nullable Draw lent(Asking asking, boolean there) {
        var draws = office.plan.terms().draws();
        return draws.stream()
                .filter(each -> within(each.first(), asking))
                .findFirst()
                .orElseGet(() -> draws.isEmpty() ? (debt.amount() > 0 && there ? Draw.OWED : null) : draws.getLast());
    }

    private static boolean within(int first, Asking asking) {
        return within(first, asking, true);
    }

    /** Whether it is one of somebody's first months. */
    private static boolean within(int first, Asking asking, boolean always) {
        var nth = asking.payee().monthsIn(asking.month());
        return first == 0 ? always : nth >= 1 && nth <= first;
    }

    /** How much more may be lent. */
    private long room(Draw advance, Asking asking) {
        return advance.most() == null || !advance.recoverable()
                ? Long.MAX_VALUE / 2
                : Math.max(0, office.rounded(office.gauges.quantity(advance.most(), asking)) - debt.amount());
    }

    private void guarantee(Floor floor, Asking monthly, List<PayLine> lines) {
        var asking = Asking.ofPlan(monthly.payee(), monthly.month(), floor.over());
        if (!asking.month().equals(floor.over().last(asking.month()))) {
            return;
        }
        var missing = office.gauges.missing(floor.amount(), asking);
        if (missing.isPresent()) {
            lines.add(line("保底补足", "-", 0, "保底%s，没有保".formatted(missing.get())));
            return;
        }
        var earned = 0L;
        var there = Ratio.ZERO;
        for (var each = floor.over().first(asking.month()); !each.isAfter(asking.month()); each = each.plusMonths(1)) {
            earned += months.payable(each);
            there = there.plus(office.presence.of(asking.payee(), each));
        }
        var part = there.dividedBy(Ratio.of(floor.over().months()));
        var least =
                office.rounded(office.gauges.quantity(floor.amount(), asking).times(part));
        // A number of the person below nothing, like a loss, promises nothing
        if (earned < least && least >= 0) {
            months.topUp(asking.month(), least - earned);
            lines.add(line(
                    "保底补足",
                    money(least),
                    least - earned,
                    "保底 %s，已有 %s，补 %s，不用还".formatted(money(least), money(earned), money(least - earned))));
        }
    }

    private void advance(Draw advance, Asking asking, long earned, boolean there, List<PayLine> lines) {
        var on = there && within(advance.first(), asking);
        var missing = office.gauges.missing(advance.amount(), asking);
        if (on && missing.isPresent()) {
            lines.add(line("预支", "-", 0, "预支%s，没有垫".formatted(missing.get())));
        }
        var amount = on
                ? office.rounded(office.gauges
                        .quantity(advance.amount(), asking)
                        .times(office.presence.of(asking.payee(), asking.month())))
                : 0;
        var room = room(advance, asking);
        if (earned < Math.min(amount, earned + room)) {
            lines.add(lent(asking.month(), advance, Math.min(amount, earned + room), earned));
        } else if (debt.amount() > 0 && earned > amount && !within(advance.after(), asking, false)) {
            lines.add(paidBack(asking.month(), advance, earned - amount));
        }
        if (advance.forgiven() != null
                && asking.month().equals(advance.forgiven().last(asking.month()))) {
            forgive(lines);
        }
    }

    private void forgive(List<PayLine> lines) {
        if (debt.amount() > 0) {
            lines.add(line("预支免还", "-", 0, "约定的期限到了，还欠的 %s 不用还了".formatted(money(debt.amount()))));
        }
        debt.forgive();
    }

    private PayLine lent(YearMonth month, Draw advance, long amount, long earned) {
        var more = amount - earned;
        debt.owe(month, "预支", advance.recoverable() ? more : 0);
        var back = advance.recoverable() ? "以后从提成里扣回，现欠 " + money(debt.amount()) : "不用还";
        return line(
                "预支",
                money(amount),
                more,
                "预支 %s，已有 %s，垫 %s，%s".formatted(money(amount), money(earned), money(more), back));
    }

    private PayLine paidBack(YearMonth month, Draw advance, long above) {
        var can = Ratio.of(above).times(advance.recover()).rounded(Ratio.ONE, RoundingMode.DOWN);
        var back = Math.min(debt.amount(), can);
        debt.owe(month, "扣回预支", -back);
        return line(
                "扣回预支",
                Figures.percent(advance.recover()),
                -back,
                "扣回以前预支的 %s，还欠 %s（这个月多出 %s，最多扣 %s）"
                        .formatted(money(back), money(debt.amount()), money(above), money(can)));
    }

    /** What earlier months of the span were paid too little or too much, seen from now. */
    public List<PayLine> truedUp(Asking asking, Function<YearMonth, Optional<Long>> paid) {
        Span span = office.plan.terms().trueUp();
        if (span == null) {
            return List.of();
        }
        var owed = 0L;
        for (var each = span.first(asking.month()); each.isBefore(asking.month()); each = each.plusMonths(1)) {
            var computed = months.payable(each) + months.toppedUp(each);
            owed += computed - paid.apply(each).orElse(months.total(each));
        }
        return owed == 0
                ? List.of()
                : List.of(line(
                        "多退少补",
                        span.label(),
                        owed,
                        "%s：以前各月应得和实发差 %s，这次%s"
                                .formatted(span.label(), money(Math.abs(owed)), owed > 0 ? "补发" : "扣回")));
    }

    /**
     * Keeps what is too little to be paid out, and pays it with what comes later.
     *
     * @param sum what is to be paid
     */
    public List<PayLine> payable(Asking asking, long sum, boolean there) {
        var from = office.plan.terms().payableFrom();
        if (from == null) {
            return List.of();
        }
        var least = office.rounded(office.gauges.quantity(from, asking));
        var all = sum + kept;
        var before = kept;
        kept = there && all > 0 && all < least ? all : 0;
        var moved = before - kept;
        return moved == 0
                ? List.of()
                : List.of(line(
                        "起付额",
                        money(least),
                        moved,
                        moved < 0
                                ? "一共 %s，不到起付额 %s，留到以后一起发".formatted(money(all), money(least))
                                : "以前没到起付额留下的 %s，这次一起发".formatted(money(moved))));
    }

    private String money(long amount) {
        return Figures.money(office.money(amount), office.plan.currency());
    }

    private static PayLine line(String name, String rate, long amount, String why) {
        return new PayLine(name, amount, new PayLine.Origin("0.00", rate, List.of(), why));
    }
}
