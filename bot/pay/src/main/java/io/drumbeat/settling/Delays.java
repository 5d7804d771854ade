package io.drumbeat.settling;

import io.drumbeat.counted.Asking;
import io.drumbeat.earned.Earned;
import io.drumbeat.office.Office;
import io.drumbeat.plan.Adjustment.Delay;
import io.drumbeat.plan.Adjustment.Until;
import io.drumbeat.plan.Adjustment.When;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Span;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What time keeps back of a piece. Each part of it waits from the month in which it was counted, or came in. */
final class Delays {
    private final Office office;
    private final Asking asking;

    Delays(Office office, Asking asking) {
        this.office = office;
        this.asking = asking;
    }

    /** What of a piece is still to come, and what never will since its condition did not hold. */
    record Waiting(long open, long lapsed) {
        static final Waiting NOTHING = new Waiting(0, 0);
    }

    /**
     * What each delay keeps back.
     *
     * @param left what nothing else keeps back
     * @param back what was taken back by its age: what is still to come makes up for it first, the last of it before the rest
     */
    Waiting[] of(List<Delay> delays, Earned earned, long left, long back) {
        earned.ripened.move(asking.month(), left + back - earned.ripened.sum(), (_, _) -> {});
        var all = new Waiting[delays.size()];
        Arrays.fill(all, Waiting.NOTHING);
        var rest = back;
        for (var i : lastFirst(delays, earned, back)) {
            if (isOf(delays.get(i), earned)) {
                var waiting = waiting(delays.get(i), i, earned);
                var offset = Math.max(0, Math.min(rest, waiting.open()));
                rest -= offset;
                all[i] = new Waiting(waiting.open() - offset, waiting.lapsed());
            }
        }
        return all;
    }

    private List<Integer> lastFirst(List<Delay> delays, Earned earned, long back) {
        var all = IntStream.range(0, delays.size()).boxed();
        return back == 0 || delays.size() == 1
                ? all.toList()
                : all.sorted(Comparator.comparing(
                                        (Integer i) -> ends(delays.get(i).until(), earned.month()))
                                .reversed())
                        .toList();
    }

    private Waiting waiting(Delay delay, int i, Earned earned) {
        var open = 0L;
        var lapsed = 0L;
        for (var tranche : earned.ripened.all()) {
            var passed = passed(delay, tranche.month());
            var due = passed.equals(Ratio.ONE);
            if (due && delay.condition() != null && tranche.month().isBefore(asking.month()) && !tranche.isJudged(i)) {
                tranche.judge(i, office.shaping.levels().holds(delay.condition(), List.of(earned.piece), asking));
            }
            if (due && tranche.isLapsed(i)) {
                lapsed += Keeping.share(tranche.amount(), delay.share());
            } else if (delay.until().when() == When.EVENLY) {
                open += parts(
                        Keeping.share(tranche.amount(), delay.share()),
                        delay.until().months(),
                        passed);
            } else {
                open += passed.isZero() ? Keeping.share(tranche.amount(), delay.share()) : 0;
            }
        }
        return new Waiting(open, lapsed);
    }

    /** What is left of equal parts; the last one has the odd units. */
    private static long parts(long all, int many, Ratio passed) {
        return passed.equals(Ratio.ONE)
                ? 0
                : all - all / many * passed.times(Ratio.of(many)).rounded(Ratio.ONE, RoundingMode.HALF_UP);
    }

    /** Whether anything is kept back of it at all. */
    private boolean isOf(Delay delay, Earned earned) {
        var fact = earned.piece.fact();
        var when = delay.of().when();
        return (delay.of().where().isAll()
                        || (fact != null
                                && office.pieces.numbers().fits(fact, delay.of().where())))
                && (when == null
                        || office.shaping
                                .levels()
                                .holds(
                                        when,
                                        List.of(earned.piece),
                                        new Asking(asking.payee(), earned.month(), asking.rule())));
    }

    /** How much of a delay is over: all of it or nothing, or so many of its equal parts. */
    private Ratio passed(Delay delay, YearMonth begun) {
        var until = delay.until();
        if (until.when() == When.EVENLY) {
            var months = ChronoUnit.MONTHS.between(begun, asking.month());
            return Ratio.of(Math.min(months, until.months()), until.months());
        }
        return ends(until, begun).isAfter(asking.month()) ? Ratio.ZERO : Ratio.ONE;
    }

    private YearMonth ends(Until until, YearMonth begun) {
        return switch (until.when()) {
            case MONTHS, EVENLY -> begun.plusMonths(until.months());
            case QUARTER_END -> office.plan.year().of(Span.Unit.QUARTER).last(begun);
            case YEAR_END -> office.plan.year().last(begun);
            case DAY -> YearMonth.from(Objects.requireNonNull(until.day()));
        };
    }
}
