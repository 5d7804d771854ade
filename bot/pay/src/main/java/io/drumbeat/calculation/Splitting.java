package io.drumbeat.calculation;

import io.drumbeat.counted.Piece;
import io.drumbeat.happening.PayFact;
import io.drumbeat.office.Office;
import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Shape;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What several have of the deals that they share is in whole units, and the rest is whoever's deals they are: together they
 * are paid what one would be paid for all of it, to the unit.
 */
final class Splitting {
    private final Office office;
    private final PayRule rule;

    Splitting(Office office, PayRule rule) {
        this.office = office;
        this.rule = rule;
    }

    /** Whether everybody's pay is their share of what all of the deal pays, and not bounded over several deals. */
    private boolean isEven() {
        var flat = rule.shape() instanceof Shape.Flat(var pay)
                && pay.kind() != Shape.Kind.SUM
                && pay.per().isZero()
                && rule.exceeding() == null
                && rule.bounds().equals(Adjustment.Bounds.NONE);
        var alone = rule.per().is(Span.Unit.EVENT) || rule.per().is(Span.Unit.DEAL);
        return rule.counting().whose() == Whose.OWN && (flat || (rule.splitsAfter() && alone));
    }

    /** Everybody's part of what a whole deal pays. */
    static List<Ratio> parts(List<Piece> pieces, List<Ratio> amounts) {
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> amounts.get(i).times(pieces.get(i).part()))
                .toList();
    }

    /** What is missing to the unit is put to the last of all deals that the same people share. */
    List<Ratio> whole(List<Piece> pieces, List<Ratio> amounts) {
        if (!isEven() || pieces.stream().noneMatch(Splitting::isShared)) {
            return amounts;
        }
        var together = new LinkedHashMap<Set<String>, List<Integer>>();
        for (var i = 0; i < pieces.size(); i++) {
            var fact = pieces.get(i).fact();
            if (fact != null && isShared(pieces.get(i))) {
                var names = new TreeSet<>(fact.shares().keySet());
                names.add("=" + holder(fact));
                together.computeIfAbsent(names, _ -> new ArrayList<>()).add(i);
            }
        }
        var whole = new ArrayList<>(amounts);
        for (var some : together.values()) {
            var last = some.getLast();
            whole.set(last, whole.get(last).plus(missing(some, pieces, amounts)));
        }
        return whole;
    }

    private static boolean isShared(Piece piece) {
        var part = piece.part();
        return part.signum() > 0 && part.compareTo(Ratio.ONE) < 0;
    }

    /** What somebody's part has to be more to be in whole units, or to be all that the others leave. */
    private Ratio missing(List<Integer> some, List<Piece> pieces, List<Ratio> amounts) {
        var owner = pieces.get(some.getFirst()).owner();
        var exact = new HashMap<String, Ratio>();
        var holds = false;
        for (var i : some) {
            var fact = Objects.requireNonNull(pieces.get(i).fact());
            var all = amounts.get(i).dividedBy(pieces.get(i).part());
            fact.shares().forEach((person, share) -> exact.merge(person, all.times(share), Ratio::plus));
            holds = owner.equals(holder(fact));
        }
        if (!holds) {
            var own = exact.getOrDefault(owner, Ratio.ZERO);
            return unit(own).minus(own);
        }
        exact.remove(owner);
        return Ratio.sum(
                exact.values().stream().map(each -> each.minus(unit(each))).toList());
    }

    /** Whose the deal is; where that is none of those who share it, the first of them. */
    private static String holder(PayFact fact) {
        return fact.shares().containsKey(fact.person())
                ? fact.person()
                : fact.shares().keySet().stream().sorted().findFirst().orElse(fact.person());
    }

    private Ratio unit(Ratio amount) {
        var least = office.money(1);
        return office.byEvent()
                ? office.money(office.rounded(amount))
                : least.times(Ratio.of(amount.rounded(least, RoundingMode.HALF_UP)));
    }
}
