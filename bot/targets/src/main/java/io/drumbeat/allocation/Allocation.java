package io.drumbeat.allocation;

import io.drumbeat.allocation.WaterFilling.Bounds;
import io.drumbeat.apportion.Apportion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A figure parted among people. Each has a share of the whole within floor and cap, and of that as much as they are there for;
 * what that leaves over is the team's, so that everything makes up the figure exactly.
 *
 * @param total in fen or as a count
 * @param parts by candidate
 * @param team what nobody has yet
 * @param lowered whether the floors together were more than there is
 */
public record Allocation(long total, Composite composite, List<Part> parts, long team, boolean lowered) {
    public Allocation {
        parts = List.copyOf(parts);
    }

    /**
     * What one has.
     *
     * @param share by weight
     * @param whole what that is of a whole year, within the bounds
     * @param amount what it is for as long as they are there
     * @param even what it were if everybody had the same
     * @param there how much of the year they are there for, by its season
     */
    public record Part(
            Candidate candidate,
            BigDecimal share,
            long whole,
            long amount,
            long even,
            BigDecimal there,
            Bounds bounds) {
        public boolean isCapped() {
            return whole == bounds.cap();
        }

        public boolean isLifted() {
            return whole == bounds.floor();
        }
    }

    /**
     * @param candidates in the order of their ids, at least one
     * @param season twelve weights of the months
     */
    public static Allocation of(
            long total, List<Candidate> candidates, List<BigDecimal> season, AllocationRules rules) {
        var composite = Composite.of(candidates, rules);
        var shares =
                IntStream.range(0, candidates.size()).mapToObj(composite::share).toList();
        var even = Apportion.byWeights(
                total, candidates.stream().map(_ -> BigInteger.ONE).toList());
        var each = bounds(total, candidates.size(), rules);
        var bounds = Collections.nCopies(candidates.size(), each);
        var filled = WaterFilling.of(total, Apportion.whole(shares), bounds);
        var parts = new ArrayList<Part>();
        var team = total;
        for (var i = 0; i < candidates.size(); i++) {
            var whole = filled.parts().get(i);
            var there = candidates.get(i).presence().share(season);
            var amount = BigDecimal.valueOf(whole)
                    .multiply(there)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            parts.add(new Part(candidates.get(i), shares.get(i), whole, amount, even[i], there, bounds.get(i)));
            team -= amount;
        }
        return new Allocation(total, composite, parts, team, filled.lowered());
    }

    /** Nobody has more than the cap or less than the floor, to the fen; an equal part is allowed whichever way it is rounded. */
    private static Bounds bounds(long total, int people, AllocationRules rules) {
        var all = BigDecimal.valueOf(total);
        var count = BigDecimal.valueOf(people);
        var floor = all.multiply(rules.floor()).divide(count, 0, RoundingMode.UP);
        var cap = all.multiply(rules.cap()).divide(count, 0, RoundingMode.DOWN);
        var even = all.divide(count, 0, RoundingMode.DOWN);
        return new Bounds(
                floor.min(even).longValueExact(),
                cap.max(all.divide(count, 0, RoundingMode.UP)).longValueExact());
    }
}
