package io.drumbeat.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * What everybody's share is by what they reached, by what lies ahead and by how often they win, and by all three together.
 * What is nothing for everybody does not count, and the other weights make up for it.
 *
 * @param weights of the three, which make up one as far as decimals can
 * @param shares by candidate, in their order
 */
public record Composite(Share weights, List<Share> shares) {
    private static final int DIGITS = 9;

    public Composite {
        shares = List.copyOf(shares);
    }

    /** Three parts. */
    public record Share(BigDecimal history, BigDecimal potential, BigDecimal ability) {
        public BigDecimal sum() {
            return history.add(potential).add(ability);
        }
    }

    public static Composite of(List<Candidate> candidates, AllocationRules rules) {
        var history = sum(candidates, Candidate::history);
        var potential = sum(candidates, Candidate::pipeline);
        var ability = sum(candidates, Candidate::rate);
        var given = new Share(
                history.signum() > 0 ? rules.history() : BigDecimal.ZERO,
                potential.signum() > 0 ? rules.potential() : BigDecimal.ZERO,
                ability.signum() > 0 ? rules.ability() : BigDecimal.ZERO);
        var weights = new Share(
                part(given.history(), given.sum()),
                part(given.potential(), given.sum()),
                part(given.ability(), given.sum()));
        return new Composite(
                weights,
                candidates.stream()
                        .map(one -> new Share(
                                part(one.history(), history),
                                part(one.pipeline(), potential),
                                part(one.rate(), ability)))
                        .toList());
    }

    private static BigDecimal sum(List<Candidate> candidates, Function<Candidate, BigDecimal> of) {
        return candidates.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal part(BigDecimal of, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : of.divide(whole, DIGITS, RoundingMode.HALF_UP);
    }

    /** By all three together; an equal one where nothing is known of anybody. */
    public BigDecimal share(int candidate) {
        if (weights.sum().signum() == 0) {
            return part(BigDecimal.ONE, BigDecimal.valueOf(shares.size()));
        }
        var share = shares.get(candidate);
        return weights.history()
                .multiply(share.history())
                .add(weights.potential().multiply(share.potential()))
                .add(weights.ability().multiply(share.ability()))
                .setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
