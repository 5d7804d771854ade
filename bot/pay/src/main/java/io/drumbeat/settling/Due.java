package io.drumbeat.settling;

import io.drumbeat.counted.Asking;
import io.drumbeat.earned.Earned;
import io.drumbeat.happening.PayFact;
import io.drumbeat.office.Office;
import io.drumbeat.plan.Adjustment.Delay;
import io.drumbeat.plan.Adjustment.Point;
import io.drumbeat.plan.Adjustment.Release;
import io.drumbeat.plan.Adjustment.Unpaid;
import io.drumbeat.plan.PayRule;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of what a piece earned is to be paid by the end of a day: somebody may leave in the middle of a month. */
final class Due {
    private final Office office;
    private final Asking asking;
    private final PayRule rule;
    private final List<Delay> delays;

    Due(Office office, PayRule rule, Asking asking) {
        this.office = office;
        this.asking = asking;
        this.rule = rule;
        this.delays = new ArrayList<>(rule.delays());
        delays.addAll(office.plan.terms().delays());
    }

    /** How much of what is to be paid by the end of a month was so by somebody's last day in it. */
    Ratio inTime(Earned earned, LocalDate last, LocalDate end) {
        var all = come(earned, end);
        if (all.isZero()) {
            return Ratio.ONE;
        }
        var there = come(earned, last).min(all);
        return delays.isEmpty() || earned.ripened.sum() <= 0
                ? there.dividedBy(all)
                : waited(earned, there.dividedBy(all), last, end);
    }

    /** The same where what has come waits again: what came last is the latest. */
    private Ratio waited(Earned earned, Ratio come, LocalDate last, LocalDate end) {
        var late = Ratio.of(earned.ripened.sum()).times(Ratio.ONE.minus(come));
        var there = Ratio.ZERO;
        var all = Ratio.ZERO;
        for (var tranche : earned.ripened.all().reversed()) {
            var amount = Ratio.of(tranche.amount());
            var after = late.min(amount).max(Ratio.ZERO);
            late = late.minus(after);
            there = there.plus(amount.minus(after).times(over(earned, tranche.month(), last)));
            all = all.plus(amount.times(over(earned, tranche.month(), end)));
        }
        return all.signum() <= 0 ? Ratio.ONE : there.min(all).max(Ratio.ZERO).dividedBy(all);
    }

    /** How much of it nothing but time keeps back. */
    private Ratio come(Earned earned, LocalDate day) {
        var fact = earned.piece.fact();
        if ((fact != null && fact.date().isAfter(day)) || isHeld(earned.piece.deal(), day)) {
            return Ratio.ZERO;
        }
        var arrival = new Arrival(office, asking, day);
        var come = fact == null ? Ratio.ONE : come(fact, arrival);
        var unpaid = rule.unpaid();
        return fact != null && unpaid != null && unpaid.again()
                ? come.min(Ratio.ONE.minus(open(fact, unpaid, arrival, day)))
                : come;
    }

    /** How much of what ripened in a month no delay keeps back any more. */
    private Ratio over(Earned earned, YearMonth begun, LocalDate day) {
        var left = Ratio.ONE;
        for (var delay : delays) {
            left = isOf(delay, earned) ? left.minus(still(delay, earned, begun, day)) : left;
        }
        return left.max(Ratio.ZERO);
    }

    private Ratio come(PayFact fact, Arrival arrival) {
        Release release = rule.release();
        if (release == null) {
            return Ratio.ONE;
        }
        var part = Ratio.ZERO;
        for (Point point : release.points()) {
            part = part.plus(point.share().times(arrival.at(fact, point)));
        }
        return release.atLast() && part.compareTo(Ratio.ONE) < 0 ? Ratio.ZERO : part;
    }

    private static Ratio open(PayFact fact, Unpaid unpaid, Arrival arrival, LocalDate day) {
        return fact.date().plusDays(unpaid.days()).isAfter(day)
                ? Ratio.ZERO
                : Ratio.ONE.minus(arrival.at(fact, Keeping.COLLECTED)).times(unpaid.share());
    }

    private boolean isHeld(@Nullable String deal, LocalDate day) {
        return office.plan.terms().holds().stream()
                .anyMatch(hold -> hold.deal().equals(deal)
                        && (hold.from() == null || !hold.from().isAfter(day))
                        && (hold.until() == null || hold.until().isAfter(day)));
    }

    private boolean isOf(Delay delay, Earned earned) {
        var where = delay.of().where();
        var fact = earned.piece.fact();
        return where.isAll() || (fact != null && office.pieces.numbers().fits(fact, where));
    }

    /** Of delays of months each part is due on the day of the month on which it was earned. */
    private Ratio still(Delay delay, Earned earned, YearMonth begun, LocalDate day) {
        var until = delay.until();
        var month = YearMonth.from(day);
        var nth = earned.piece.date().getDayOfMonth();
        var months = ChronoUnit.MONTHS.between(begun, month)
                - (day.getDayOfMonth() < Math.min(nth, month.lengthOfMonth()) ? 1 : 0);
        var over =
                switch (until.when()) {
                    case EVENLY -> Ratio.of(Math.clamp(months, 0, until.months()), until.months());
                    case MONTHS -> one(months >= until.months());
                    case QUARTER_END -> one(!end(Span.Unit.QUARTER, begun).isAfter(day));
                    case YEAR_END -> one(!end(Span.Unit.YEAR, begun).isAfter(day));
                    case DAY -> one(until.day() != null && !until.day().isAfter(day));
                };
        return delay.share().times(Ratio.ONE.minus(over));
    }

    private static Ratio one(boolean over) {
        return over ? Ratio.ONE : Ratio.ZERO;
    }

    private LocalDate end(Span.Unit unit, YearMonth begun) {
        return office.plan.year().of(unit).last(begun).atEndOfMonth();
    }
}
