package io.drumbeat.shaping;

import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape.Kind;
import io.drumbeat.plan.Shape.Pay;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.saying.Labels;
import io.drumbeat.saying.ShareMeasures;
import io.drumbeat.yardstick.Range;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/** Rates and places on scales, as lines say them. */
public final class RateWords {
    private final Currency currency;
    private final ShareMeasures shares;

    RateWords(PayPlan plan) {
        this.currency = plan.currency();
        this.shares = ShareMeasures.of(plan.measures());
    }

    /** Of each pay what it was of: {@code 60,000 × 2% + 40,000 × 1%}; where there is but one, it alone. */
    String say(Map<Pay, Ratio> bases) {
        var one = bases.size() == 1;
        return bases.entrySet().stream()
                .map(each -> one || each.getKey().kind() == Kind.SUM
                        ? say(each.getKey())
                        : "%s × %s".formatted(Figures.base(each.getValue()), say(each.getKey())))
                .collect(Collectors.joining(" + "));
    }

    String say(Pay pay) {
        return switch (pay.kind()) {
            case RATE -> Figures.rate(pay.value());
            case TIMES -> "×" + Figures.exactly(pay.value());
            case SUM -> Figures.money(pay.value(), currency);
            case EACH ->
                pay.per().isZero()
                        ? "每个 " + Figures.money(pay.value(), currency)
                        : "每满 %s %s".formatted(Figures.step(pay.per()), Figures.money(pay.value(), currency));
        };
    }

    /** What a scale is called. */
    public static String say(Scale scale) {
        return switch (scale) {
            case Scale.Same() -> "累计";
            case Scale.OfFact(var field) -> field.label();
            case Scale.Distinct(var word) -> "几种" + Labels.ofField(word);
            case Scale.Attained _ -> "完成率";
            case Scale.Measured(var gauge) -> Labels.before(gauge) + Labels.of(gauge);
        };
    }

    /** A place on a scale, in the scale's own sort of number. */
    public String place(Scale scale, Ratio number) {
        return isRank(scale) ? "第 " + Figures.number(number) : Figures.place(number, shares.isShare(scale));
    }

    private static boolean isRank(Scale scale) {
        return scale instanceof Scale.Measured(var gauge)
                && gauge.kind().isRank()
                && !gauge.kind().isShare();
    }

    /** Where a number should have been. */
    public String range(Scale scale, Range range) {
        return Labels.range(range, bound -> place(scale, bound.at()));
    }
}
