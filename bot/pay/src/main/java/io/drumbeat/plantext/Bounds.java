package io.drumbeat.plantext;

import io.drumbeat.ratio.Ratio;
import java.util.Optional;
import java.util.Set;

/** Numbers of a plan that nobody can mean, though they can be reckoned with. */
final class Bounds {
    private static final Ratio MOST = Ratio.of(10_000_000_000_000L);

    /** Where a step begins, and which part of something is left. */
    private static final Set<String> NOT_NEGATIVE = Set.of("from", "share", "else");

    private Bounds() {}

    /** @param part of what it is said; a share of a number beside it may be taken away */
    static Optional<WrongPlan.Problem> of(PlanNode value, PlanNode part) {
        if (value.isMap() || value.isList() || !value.isNumber()) {
            return Optional.empty();
        }
        var number = value.number();
        if (number.compareTo(MOST) > 0) {
            return Optional.of(problem(value, "%s 太大了，应不超过 10000000000000".formatted(value.key())));
        }
        var taken = value.key().equals("share") && part.find("value").isPresent();
        return number.signum() < 0 && NOT_NEGATIVE.contains(value.key()) && !taken
                ? Optional.of(problem(value, "%s 不能是负数，应是 0 或更大的数".formatted(value.key())))
                : Optional.empty();
    }

    private static WrongPlan.Problem problem(PlanNode value, String should) {
        return value.wrong(should).problems().getFirst();
    }
}
