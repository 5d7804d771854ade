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

    Ratio by(Earned earned, LocalDate day) {
        var fact = earned.piece.fact();
        if ((fact != null && fact.date().isAfter(day)) || isHeld(earned.piece.deal(), day)) {
            return Ratio.ZERO;
        }
        var arrival = new Arrival(office, asking, day);
        var come = fact == null ? Ratio.ONE : come(fact, arrival);
        var unpaid = rule.unpaid();
        if (fact != null && unpaid != null && unpaid.again()) {
            come = come.min(Ratio.ONE.minus(open(fact, unpaid, arrival, day)));
        }
        var left = Ratio.ONE;
        for (var delay : delays) {
            left = left.minus(isOf(delay, earned) ? still(delay, earned, day) : Ratio.ZERO);
        }
        return come.times(left.max(Ratio.ZERO));
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

    /** A delay of months runs from the day of what earned it; one that waits for money too is over with its month. */
    private Ratio still(Delay delay, Earned earned, LocalDate day) {
        var until = delay.until();
        var from = earned.piece.date();
        var over =
                switch (until.when()) {
                    case EVENLY -> Ratio.of(passed(from, until.months(), day), until.months());
                    case MONTHS ->
                        one(rule.release() != null
                                || !from.plusMonths(until.months()).isAfter(day));
                    case QUARTER_END -> one(!end(Span.Unit.QUARTER, earned).isAfter(day));
                    case YEAR_END -> one(!end(Span.Unit.YEAR, earned).isAfter(day));
                    case DAY -> one(until.day() != null && !until.day().isAfter(day));
                };
        return delay.share().times(Ratio.ONE.minus(over));
    }

    private long passed(LocalDate from, int parts, LocalDate day) {
        if (rule.release() != null) {
            return parts;
        }
        var nth = 0;
        while (nth < parts && !from.plusMonths(nth + 1L).isAfter(day)) {
            nth++;
        }
        return nth;
    }

    private static Ratio one(boolean over) {
        return over ? Ratio.ONE : Ratio.ZERO;
    }

    private LocalDate end(Span.Unit unit, Earned earned) {
        YearMonth month = earned.month();
        return office.plan.year().of(unit).last(month).atEndOfMonth();
    }
}
