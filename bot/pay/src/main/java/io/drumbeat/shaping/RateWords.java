package io.drumbeat.shaping;

import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape.Pay;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.saying.Labels;
import io.drumbeat.saying.ShareMeasures;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** Rates and places on scales, as lines say them. */
public final class RateWords {
    private final Currency currency;
    private final ShareMeasures shares;

    RateWords(PayPlan plan) {
        this.currency = plan.currency();
        this.shares = ShareMeasures.of(plan.measures());
    }

    String say(List<Pay> pays) {
        return pays.stream().map(this::say).distinct().collect(Collectors.joining("，"));
    }

    String say(Pay pay) {
        return switch (pay.kind()) {
            case RATE -> Figures.percent(pay.value());
            case TIMES -> "×" + Figures.factor(pay.value());
            case SUM -> Figures.money(pay.value(), currency);
            case EACH ->
                pay.per().isZero()
                        ? "每个 " + Figures.money(pay.value(), currency)
                        : "每满 %s %s".formatted(Figures.number(pay.per()), Figures.money(pay.value(), currency));
        };
    }

    /** What a scale is called. */
    public static String say(Scale scale) {
        return switch (scale) {
            case Scale.Same() -> "累计";
            case Scale.OfFact(var field) -> field.label();
            case Scale.Attained _ -> "完成率";
            case Scale.Measured(var gauge) -> Labels.before(gauge) + Labels.of(gauge);
        };
    }

    /** A place on a scale, in the scale's own sort of number. */
    public String place(Scale scale, Ratio number) {
        return Figures.place(number, shares.isShare(scale));
    }
}
