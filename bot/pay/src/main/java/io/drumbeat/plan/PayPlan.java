package io.drumbeat.plan;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Span;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a company pays some of its people for some time.
 *
 * @param year the plan's year, which need not begin in January
 * @param version grows with every change, so that a statement says which rules it followed
 */
public record PayPlan(
        String name,
        int version,
        Audience audience,
        DateSpan inForce,
        Span year,
        Currency currency,
        Rounding rounding,
        List<NamedMeasure> measures,
        List<PayRule> rules,
        Terms terms) {
    public PayPlan {
        measures = List.copyOf(measures);
        rules = List.copyOf(rules);
    }

    /** The same, in force only on those of its days that also are these. */
    public PayPlan during(DateSpan days) {
        return new PayPlan(
                name, version, audience, inForce.and(days), year, currency, rounding, measures, rules, terms);
    }

    /**
     * How an exact amount becomes money.
     *
     * @param to the unit, in yuan: 0.01 for fen
     * @param attainment the unit to which attainments are rounded before they are looked up, null where they are not
     */
    public record Rounding(
            RoundingMode mode,
            Ratio to,
            Stage stage,
            @Nullable Ratio attainment) {
        public static final Rounding HALF_UP_FEN =
                new Rounding(RoundingMode.HALF_UP, Ratio.of("0.01"), Stage.RULE, null);
    }

    /** What is rounded: the sum of each rule in a month, or what each fact earns. */
    public enum Stage {
        RULE,
        EVENT
    }
}
