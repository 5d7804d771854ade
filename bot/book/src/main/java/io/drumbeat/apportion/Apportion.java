package io.drumbeat.apportion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts a whole number of fen or of things by the largest remainder: everybody gets what they are due rounded down, and what
 * is left goes one by one to whose remainder is largest, to the earlier of two that are alike.
 */
public final class Apportion {
    private static final int FEW = 100;

    private Apportion() {}

    /**
     * @param total not negative
     * @param weights none negative; where all are zero nobody gets more than another
     * @return in the order of the weights, with exactly the total as their sum
     */
    public static long[] byWeights(long total, List<BigInteger> weights) {
        var sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (weights.isEmpty()) {
            return new long[0];
        }
        if (sum.signum() == 0) {
            return byWeights(total, weights.stream().map(_ -> BigInteger.ONE).toList());
        }
        var parts = new long[weights.size()];
        var remainders = new ArrayList<BigInteger>(weights.size());
        var left = total;
        for (var i = 0; i < parts.length; i++) {
            var due = BigInteger.valueOf(total).multiply(weights.get(i)).divideAndRemainder(sum);
            parts[i] = due[0].longValueExact();
            remainders.add(due[1]);
            left -= parts[i];
        }
        if (left > 0) {
            var places = new ArrayList<Integer>();
            for (var i = 0; i < parts.length; i++) {
                places.add(i);
            }
            places.sort(Comparator.comparing((Integer i) -> remainders.get(i)).reversed());
            places.subList(0, Math.toIntExact(left)).forEach(i -> parts[i]++);
        }
        return parts;
    }

    /**
     * The same in two steps: first groups that follow each other by what theirs weigh together, then each among its own, so that
     * a quarter is what it is due and not what its months were rounded to.
     *
     * @param size of each group
     */
    public static long[] inGroups(long total, List<BigInteger> weights, int size) {
        var groups = new ArrayList<BigInteger>();
        for (var from = 0; from < weights.size(); from += size) {
            groups.add(weights.subList(from, Math.min(weights.size(), from + size)).stream()
                    .reduce(BigInteger.ZERO, BigInteger::add));
        }
        var shares = byWeights(total, groups);
        var parts = new long[weights.size()];
        for (var group = 0; group < shares.length; group++) {
            var from = group * size;
            var own = byWeights(shares[group], weights.subList(from, Math.min(weights.size(), from + size)));
            System.arraycopy(own, 0, parts, from, own.length);
        }
        return parts;
    }

    /** Decimal weights as whole numbers of the same proportions. */
    public static List<BigInteger> whole(List<BigDecimal> weights) {
        var scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight -> weight.setScale(Math.max(0, scale)).unscaledValue())
                .toList();
    }

    /**
     * What the first of so many days make up together, each as good as another. Of fen the earlier days have one more each; of
     * things so few that a day has less than a hundred, those that cannot be parted are spread over all of the days.
     */
    public static long firstDays(long total, int days, int first) {
        return total / days < FEW
                ? Math.multiplyExact(total, (long) first) / days
                : total / days * first + Math.min(total % days, first);
    }
}
