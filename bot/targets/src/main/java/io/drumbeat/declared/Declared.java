package io.drumbeat.declared;

import io.drumbeat.measure.Indicator;
import io.drumbeat.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measure that the company declares.
 *
 * @param id as it is called in files
 * @param label as people call it
 * @param unit behind a value, as {@code 元}, {@code %} or {@code 个}
 * @param lowerIsBetter whether less of it is more wanted
 */
public record Declared(String id, String label, String unit, Rule rule, boolean lowerIsBetter) implements Indicator {
    private static final int SHARE_PLACES = 4;
    private static final int MEAN_PLACES = 2;

    /** How it comes about. */
    public sealed interface Rule {
        /** What of which facts is taken. */
        record Over(How how, String kind, Filter filter) implements Rule {}

        /** One measure for each of another. */
        record Rate(String of, String per) implements Rule {}

        /** Of the deals that something happened to in the span, how many something else happened to as well. */
        record Share(Over some, Over among) implements Rule {}

        /** What is left in yuan of what was signed, as far as the cost is known. */
        record Margin() implements Rule {}

        /** How many of the next steps that were due were done in time. */
        record StepsKept() implements Rule {}
    }

    /** What is taken of facts. */
    public enum How {
        COUNT,
        SUM,
        DISTINCT,
        AVERAGE
    }

    /**
     * Which facts count; null where it does not matter.
     *
     * @param customers {@code new} or {@code old}
     * @param products of a line; empty where any counts
     */
    public record Filter(
            @Nullable String customers,
            Set<String> products,
            @Nullable String stage,
            @Nullable String activity) {
        public Filter {
            products = Set.copyOf(products);
        }

        public static final Filter ALL = new Filter(null, Set.of(), null, null);
    }

    /**
     * What it came to.
     *
     * @param n of how many facts, or of how much it is a share
     */
    public record Reading(BigDecimal value, long n) {}

    @Override
    public int places() {
        return switch (unit) {
            case "%" -> SHARE_PLACES;
            case "元", "分" -> MEAN_PLACES;
            default -> addsUp() ? 0 : MEAN_PLACES;
        };
    }

    /** What is counted or summed does; a rate, a share or a mean does not. */
    @Override
    public boolean addsUp() {
        return switch (rule) {
            case Rule.Over over -> over.how() != How.AVERAGE;
            case Rule.Margin _ -> true;
            case Rule.Rate _, Rule.Share _, Rule.StepsKept _ -> false;
        };
    }

    @Override
    public boolean isMoney() {
        return unit.equals("元");
    }

    @Override
    public boolean isShare() {
        return unit.equals("%");
    }

    @Override
    public boolean isLowerBetter() {
        return lowerIsBetter;
    }

    @Override
    public String show(long value) {
        return isMoney() ? Money.fen(value).toString() : show(onCards(value));
    }

    @Override
    public String about(long value) {
        return show(onCards(value));
    }

    @Override
    public String brief(long value) {
        return isMoney() ? Money.fen(value).brief() : show(value);
    }

    /** A value as people read it: {@code ¥310,000}, {@code 35.5%}, {@code 6 个}. */
    public String show(BigDecimal value) {
        if (unit.equals("元")) {
            return String.format(
                    Locale.ROOT, "¥%,d", value.setScale(0, RoundingMode.HALF_UP).longValueExact());
        }
        var shown = unit.equals("%") ? value.movePointRight(2) : value;
        var plain = shown.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + (unit.equals("%") ? "%" : " " + unit);
    }

    /** A line of facts and what it is to come to, tried when the file is read. */
    record Example(List<String> facts, BigDecimal is) {
        Example {
            facts = List.copyOf(facts);
        }
    }
}
