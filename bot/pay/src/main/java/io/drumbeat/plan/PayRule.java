package io.drumbeat.plan;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Counting;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a plan.
 *
 * @param line where it begins in the file
 * @param atEnd whether it is paid only in the last month of its span; else each month pays what is new since the last
 * @param exceeding only the part of the base above this counts; null for all of it
 * @param carriesDeficit whether what was missing to it in one span is asked for on top in the next
 * @param separately by which words of the facts a span falls into several, each looked at alone; none where it does not
 */
public record PayRule(
        String name,
        int line,
        Audience audience,
        DateSpan dates,
        Counting counting,
        Worth worth,
        @Nullable Quantity exceeding,
        boolean carriesDeficit,
        Span per,
        boolean atEnd,
        List<String> separately,
        Scale scale,
        Shape shape,
        List<Adjustment.Gate> gates,
        List<Adjustment.Factor> factors,
        Adjustment.Bounds bounds,
        Adjustment.@Nullable Division division,
        List<Adjustment.Less> less,
        Adjustment.@Nullable Release release,
        List<Adjustment.Delay> delays,
        Adjustment.Clawback clawback,
        Adjustment.@Nullable Unpaid unpaid,
        Manner manner) {
    public PayRule {
        separately = List.copyOf(separately);
        gates = List.copyOf(gates);
        factors = List.copyOf(factors);
        less = List.copyOf(less);
        delays = List.copyOf(delays);
    }

    /**
     * In what manner it is counted and paid.
     *
     * @param splitsAfter whether a shared deal is counted whole and only what it earns is split
     * @param prorated whether a sum shrinks with the days that somebody was there
     * @param onlyCounted whether it pays nothing and is only there for other rules
     * @param leavers how much is paid of what is due only after somebody left; null where the plan says so
     */
    public record Manner(
            boolean splitsAfter,
            boolean prorated,
            boolean onlyCounted,
            @Nullable Ratio leavers) {}

    /** No rule: what the plan itself looks at over a span hangs on none of them. */
    public static PayRule ofPlan(Span over) {
        return new PayRule(
                "",
                0,
                Audience.EVERYBODY,
                DateSpan.ALWAYS,
                new Counting(List.of(), Whose.OWN, Filter.ALL, Counting.Once.EVERY),
                new Worth.OfPerson(Quantity.of(0)),
                null,
                false,
                over,
                false,
                List.of(),
                new Scale.Same(),
                new Shape.Straight(),
                List.of(),
                List.of(),
                Adjustment.Bounds.NONE,
                null,
                List.of(),
                null,
                List.of(),
                new Adjustment.Clawback(false, List.of()),
                null,
                new Manner(false, false, false, null));
    }

    /** The measure that what it counts adds to. */
    public String measure() {
        if (worth instanceof Worth.OfFact fact
                && (fact.field().equals(FactField.MARGIN) || fact.field().equals(FactField.UNITS))) {
            return fact.field().id();
        }
        var kinds = counting.kinds();
        return kinds.isEmpty() ? "revenue" : Counting.measureOf(kinds.getFirst());
    }

    /** The factor that is the rule's rate itself, where each fact says its own. */
    public Optional<Adjustment.Factor> ownRate() {
        return factors.stream()
                .filter(factor -> factor.ofEach()
                        && factor.scale() instanceof Scale.OfFact
                        && factor.shape() instanceof Shape.Straight
                        && shape instanceof Shape.Flat(var pay)
                        && pay.kind() == Shape.Kind.TIMES)
                .findFirst();
    }

    public boolean splitsAfter() {
        return manner.splitsAfter();
    }

    public boolean prorated() {
        return manner.prorated();
    }

    public boolean onlyCounted() {
        return manner.onlyCounted();
    }

    public @Nullable Ratio leavers() {
        return manner.leavers();
    }

    /** The same rule, under conditions and factors of the whole plan. */
    public PayRule under(List<Adjustment.Gate> more, List<Adjustment.Factor> times) {
        var allGates = new ArrayList<>(gates);
        allGates.addAll(more);
        var allFactors = new ArrayList<>(factors);
        allFactors.addAll(times);
        return new PayRule(
                name,
                line,
                audience,
                dates,
                counting,
                worth,
                exceeding,
                carriesDeficit,
                per,
                atEnd,
                separately,
                scale,
                shape,
                allGates,
                allFactors,
                bounds,
                division,
                less,
                release,
                delays,
                clawback,
                unpaid,
                manner);
    }
}
