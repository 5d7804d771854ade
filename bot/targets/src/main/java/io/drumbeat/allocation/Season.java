package io.drumbeat.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a year goes month by month.
 *
 * @param months twelve shares that make up one, as far as decimals can
 * @param weight how much of what was learned counts, the rest is flat; 1 where it was typed in
 * @param years from how many whole years it was learned; 0 where it is flat or typed in
 */
public record Season(List<BigDecimal> months, BigDecimal weight, int years, boolean typed) {
    private static final int DIGITS = 9;
    private static final int MONTHS = 12;
    private static final BigDecimal EVEN =
            BigDecimal.ONE.divide(BigDecimal.valueOf(MONTHS), DIGITS, RoundingMode.HALF_UP);

    public static final Season FLAT = new Season(Collections.nCopies(MONTHS, EVEN), BigDecimal.ZERO, 0, false);

    public Season {
        months = List.copyOf(months);
    }

    public static Season typed(List<BigDecimal> months) {
        return new Season(shares(months), BigDecimal.ONE, 0, true);
    }

    /**
     * Learned from whole years. Of one year half counts, of two two thirds, of three three quarters: a month that was once
     * good need not be so again.
     *
     * @param years each with twelve months from January on; of those in which nothing happened nothing is learned
     */
    public static Season learned(List<List<BigDecimal>> years) {
        var good = years.stream()
                .filter(year -> year.stream().allMatch(month -> month.signum() >= 0)
                        && year.stream().anyMatch(month -> month.signum() > 0))
                .map(Season::shares)
                .toList();
        if (good.isEmpty()) {
            return FLAT;
        }
        var count = BigDecimal.valueOf(good.size());
        var weight = count.divide(count.add(BigDecimal.ONE), DIGITS, RoundingMode.HALF_UP);
        var months = new ArrayList<BigDecimal>();
        for (var month = 0; month < MONTHS; month++) {
            var sum = BigDecimal.ZERO;
            for (var year : good) {
                sum = sum.add(year.get(month));
            }
            var mean = sum.divide(count, DIGITS, RoundingMode.HALF_UP);
            var flat = BigDecimal.ONE.subtract(weight).multiply(EVEN);
            months.add(weight.multiply(mean).add(flat).setScale(DIGITS, RoundingMode.HALF_UP));
        }
        return new Season(months, weight, good.size(), false);
    }

    private static List<BigDecimal> shares(List<BigDecimal> months) {
        var sum = months.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return months.stream()
                .map(month -> month.divide(sum, DIGITS, RoundingMode.HALF_UP))
                .toList();
    }

    public boolean isFlat() {
        return years == 0 && !typed;
    }
}
