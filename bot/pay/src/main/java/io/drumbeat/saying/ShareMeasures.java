package io.drumbeat.saying;

import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.Scale;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which measures people read as a percentage. */
public final class ShareMeasures {
    private static final Set<String> MONEY = Set.of("revenue", "collected", "invoiced", "margin");
    private static final Set<String> COUNTS = Set.of(
            "units", "deals", "new-customers", "visits", "calls", "demos", "followups", "quotes", "leads", "headcount");
    private final Set<String> names = new HashSet<>(Set.of("collection-rate"));
    private final Set<String> money = new HashSet<>(MONEY);
    private final Set<String> counts = new HashSet<>(COUNTS);

    private ShareMeasures(List<NamedMeasure> measures) {
        for (var measure : measures) {
            if (measure instanceof NamedMeasure.Counted counted
                    && counted.worth().field().isMoney()) {
                money.add(counted.name());
            }
            if (measure instanceof NamedMeasure.OfPeople people && people.condition() != null) {
                counts.add(people.name());
            }
            if (isShare(measure)) {
                names.add(measure.name());
            }
        }
    }

    /** @param measures those that a plan names, each after those it is made of */
    public static ShareMeasures of(List<NamedMeasure> measures) {
        return new ShareMeasures(measures);
    }

    private boolean isShare(NamedMeasure measure) {
        return switch (measure) {
            case NamedMeasure.Counted _,
                    NamedMeasure.Given _,
                    NamedMeasure.Graded _,
                    NamedMeasure.Race _,
                    NamedMeasure.Months _ -> false;
            case NamedMeasure.OfPeople people -> people.gauge() != null && isShare(people.gauge());
            case NamedMeasure.Weighted(var _, var items) -> items.stream().allMatch(item -> isShare(item.gauge()));
            case NamedMeasure.Share(var _, var part, var whole) -> isSameSort(part.name(), whole.name());
            case NamedMeasure.Combined(var _, var _, var parts) ->
                parts.stream()
                        .allMatch(part -> part instanceof Quantity.Measured measured && isShare(measured.gauge()));
        };
    }

    private boolean isSameSort(String part, String whole) {
        return (money.contains(part) && money.contains(whole)) || (counts.contains(part) && counts.contains(whole));
    }

    boolean isShare(Gauge gauge) {
        return gauge.kind().isShare() || (!gauge.kind().isRank() && names.contains(gauge.name()));
    }

    public boolean isShare(Scale scale) {
        return switch (scale) {
            case Scale.Same(), Scale.Distinct _ -> false;
            case Scale.OfFact(var field) -> field.isShare();
            case Scale.Attained _ -> true;
            case Scale.Measured(var gauge) -> isShare(gauge);
        };
    }
}
