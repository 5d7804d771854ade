package io.drumbeat.credit;

import io.drumbeat.apportion.Apportion;
import io.drumbeat.sharing.Split;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * What came in of one deal so far and how it was parted, so that many instalments are parted as one: when all of the contract
 * is there everybody has their part of the contract, and when all of it went back nobody has anything.
 */
final class Pot {
    private final Split split;
    private final long contract;
    private final long[] has;
    private long all;

    /** @param contract what is to come in of it; more than that may */
    Pot(Split split, long contract) {
        this.split = split;
        this.contract = contract;
        this.has = new long[split.parts().size()];
    }

    /** Parts what came, or went back where it is less than nothing. */
    Split.Parted take(long fen) {
        all += fen;
        var parts = parted(fen, fen > 0 ? lacking() : having(-fen));
        var counted = new HashMap<String, Long>();
        var waiting = new HashMap<String, Long>();
        for (var i = 0; i < parts.length; i++) {
            has[i] += parts[i];
            if (parts[i] != 0) {
                var part = split.parts().get(i);
                (part.state() == Split.State.COUNTS ? counted : waiting).put(part.person(), parts[i]);
            }
        }
        return new Split.Parted(counted, waiting);
    }

    /** What everybody still lacks of their part of the whole. */
    private List<BigInteger> lacking() {
        var due = Apportion.byWeights(Math.max(0, Math.max(all, contract)), weights());
        var lacks = new ArrayList<BigInteger>();
        for (var i = 0; i < has.length; i++) {
            lacks.add(BigInteger.valueOf(Math.max(0, due[i] - has[i])));
        }
        return lacks;
    }

    /** What everybody has of it, or their parts where that is less than goes back. */
    private List<BigInteger> having(long fen) {
        var some = Arrays.stream(has)
                .mapToObj(one -> BigInteger.valueOf(Math.max(0, one)))
                .toList();
        var sum = some.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return sum.compareTo(BigInteger.valueOf(fen)) < 0 ? weights() : some;
    }

    private static long[] parted(long fen, List<BigInteger> weights) {
        var parts = Apportion.byWeights(Math.abs(fen), weights);
        for (var i = 0; i < parts.length; i++) {
            parts[i] *= Long.signum(fen);
        }
        return parts;
    }

    private List<BigInteger> weights() {
        return split.parts().stream()
                .map(part -> BigInteger.valueOf(part.parts()))
                .toList();
    }
}
