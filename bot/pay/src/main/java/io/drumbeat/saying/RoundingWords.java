package io.drumbeat.saying;

import io.drumbeat.plan.PayPlan.Rounding;
import io.drumbeat.ratio.Ratio;
import java.math.RoundingMode;

/** How a plan rounds, said where it is not the usual: half up at the fen, once a rule. */
public final class RoundingWords {
    private static final Ratio FEN = Ratio.of(1, 100);

    private RoundingWords() {}

    /** @param each whether several were rounded one by one */
    public static String of(Rounding rounding, boolean each) {
        var usual = rounding.mode() == RoundingMode.HALF_UP && rounding.to().equals(FEN);
        return usual && !each
                ? ""
                : "（%s%s %s）".formatted(each ? "每笔各" : "", how(rounding.mode()), Figures.number(rounding.to()));
    }

    private static String how(RoundingMode mode) {
        return switch (mode) {
            case DOWN -> "舍去零头到";
            case UP -> "进到";
            case HALF_EVEN -> "四舍六入五成双到";
            case HALF_DOWN -> "五舍六入到";
            default -> "四舍五入到";
        };
    }
}
