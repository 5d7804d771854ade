package io.drumbeat.derivation;

import io.drumbeat.allocation.Allocation;
import io.drumbeat.allocation.AllocationRules;
import io.drumbeat.allocation.Season;
import io.drumbeat.apportion.Apportion;
import io.drumbeat.calendar.Period;
import io.drumbeat.measure.Indicator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Targets of a year as they would be; nothing of it is recorded.
 *
 * @param whose the people together, as they are called
 * @param measure what is to be reached
 * @param base what it starts from, in fen or as a count; null where only the total was said
 * @param growth as it was said, or null
 * @param typedBase whether it was said and is not what was reached
 * @param history the months that it was reached in
 * @param months how many months something is known of
 */
record DerivedTargets(
        String whose,
        int year,
        Indicator measure,
        @Nullable BigDecimal base,
        @Nullable BigDecimal growth,
        boolean typedBase,
        Period history,
        int months,
        Season season,
        Allocation allocation,
        AllocationRules rules) {
    private static final int A_QUARTER = 3;
    private static final int DIGITS = 6;

    /** What somebody's months are, by the season and by how much of each they are there for. */
    long[] byMonth(Allocation.Part part) {
        var weights = new ArrayList<BigDecimal>();
        for (var month = 0; month < season.months().size(); month++) {
            weights.add(season.months()
                    .get(month)
                    .multiply(part.candidate().presence().months().get(month)));
        }
        return Apportion.inGroups(part.amount(), Apportion.whole(weights), A_QUARTER);
    }

    /** What nobody has of each month: what those who are not there for all of it would have. */
    long[] ofTeam() {
        var weights = new ArrayList<BigDecimal>();
        for (var month = 0; month < season.months().size(); month++) {
            var missing = BigDecimal.ZERO;
            for (var part : allocation.parts()) {
                var there = part.candidate().presence().months().get(month);
                missing = missing.add(BigDecimal.ONE.subtract(there).multiply(BigDecimal.valueOf(part.whole())));
            }
            weights.add(missing.multiply(season.months().get(month)));
        }
        var some = weights.stream().anyMatch(weight -> weight.signum() > 0);
        return Apportion.byWeights(allocation.team(), Apportion.whole(some ? weights : season.months()));
    }

    /** What the months of the whole figure are: the sum of everybody's and of what nobody has. */
    long[] byMonth() {
        var months = ofTeam();
        for (var part : allocation.parts()) {
            var own = byMonth(part);
            for (var month = 0; month < months.length; month++) {
                months[month] += own[month];
            }
        }
        return months;
    }

    /** How much more it is than what it starts from: as it was said, where that makes it so. */
    BigDecimal grown(BigDecimal from) {
        var total = BigDecimal.valueOf(allocation.total());
        var asSaid = growth != null
                && from.multiply(BigDecimal.ONE.add(growth))
                                .setScale(0, RoundingMode.HALF_UP)
                                .compareTo(total)
                        == 0;
        return asSaid && growth != null
                ? growth
                : total.divide(from, DIGITS, RoundingMode.HALF_UP).subtract(BigDecimal.ONE);
    }

    /** A line that derives the same once more. */
    String said(String verb) {
        var grown = growth == null
                ? ""
                : (growth.signum() < 0 ? " 下降" : " 增长")
                        + growth.abs().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        var line = "%s %d%s 总额 %s %s"
                .formatted(
                        verb, year, grown, measure.onCards(allocation.total()).toPlainString(), measure.label());
        if (season.typed()) {
            return line + " 季节 "
                    + season.months().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" "));
        }
        return season.isFlat() ? line + " 不分季节" : line;
    }

    /** Where every month is as good as another. */
    static long[] evenly(long total) {
        return Apportion.byWeights(total, Collections.nCopies(Past.A_YEAR, BigInteger.ONE));
    }
}
