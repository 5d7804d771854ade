package io.drumbeat.allocation;

import io.drumbeat.apportion.Apportion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parts a total by weights so that nobody has less than their floor or more than their cap: whoever would is held there, and the
 * others part what is left by their weights. What all caps together cannot take stays over.
 */
public final class WaterFilling {
    /** In the place of what somebody is held at. */
    private static final long FREE = -1;

    private WaterFilling() {}

    /** The least and the most that somebody may have. */
    public record Bounds(long floor, long cap) {
        public Bounds {
            if (floor < 0 || cap < floor) {
                throw new IllegalArgumentException("floor %d, cap %d".formatted(floor, cap));
            }
        }
    }

    /**
     * @param left what nobody could take
     * @param lowered whether all floors together were more than there is, so that none could be kept
     */
    public record Filled(List<Long> parts, long left, boolean lowered) {
        public Filled {
            parts = List.copyOf(parts);
        }
    }

    /** @param bounds one for each weight */
    public static Filled of(long total, List<BigInteger> weights, List<Bounds> bounds) {
        var floors = bounds.stream().mapToLong(Bounds::floor).sum();
        if (floors > total) {
            var low = bounds.stream().map(each -> new Bounds(0, each.cap())).toList();
            var without = of(total, weights, low);
            return new Filled(without.parts(), without.left(), true);
        }
        var held = new long[weights.size()];
        Arrays.fill(held, FREE);
        var parts = filled(total, weights, held);
        while (hold(parts, bounds, held)) {
            parts = filled(total, weights, held);
        }
        return filled(total, parts);
    }

    /** Holds whoever is beyond the bound that more is missed by; false where nobody is beyond any. */
    private static boolean hold(long[] parts, List<Bounds> bounds, long[] held) {
        var more = 0L;
        var less = 0L;
        for (var i = 0; i < held.length; i++) {
            more += Math.max(0, parts[i] - bounds.get(i).cap());
            less += Math.max(0, bounds.get(i).floor() - parts[i]);
        }
        for (var i = 0; i < held.length; i++) {
            if (more >= less && parts[i] >= bounds.get(i).cap()) {
                held[i] = bounds.get(i).cap();
            } else if (less >= more && parts[i] <= bounds.get(i).floor()) {
                held[i] = bounds.get(i).floor();
            }
        }
        return more > 0 || less > 0;
    }

    private static Filled filled(long total, long[] parts) {
        var all = new ArrayList<Long>();
        var left = total;
        for (var part : parts) {
            all.add(part);
            left -= part;
        }
        return new Filled(all, left, false);
    }

    /** What is not held is parted by weight. */
    private static long[] filled(long total, List<BigInteger> weights, long[] held) {
        var left = total;
        var free = new ArrayList<BigInteger>();
        for (var i = 0; i < held.length; i++) {
            if (held[i] == FREE) {
                free.add(weights.get(i));
            } else {
                left -= held[i];
            }
        }
        var shared = Apportion.byWeights(Math.max(0, left), free);
        var parts = new long[held.length];
        var next = 0;
        for (var i = 0; i < parts.length; i++) {
            parts[i] = held[i] == FREE ? shared[next++] : held[i];
        }
        return parts;
    }
}
