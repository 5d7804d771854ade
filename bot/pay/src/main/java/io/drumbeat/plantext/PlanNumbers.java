package io.drumbeat.plantext;

import io.drumbeat.ratio.Ratio;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers as people write them in a plan, and what is surely a slip. */
public final class PlanNumbers {
    private static final Map<String, Integer> UNITS = new LinkedHashMap<>();
    private static final Ratio TEN = Ratio.of(10);
    private static final Ratio HUNDRED = Ratio.of(100);

    private static final Ratio MOST = Ratio.of(1_000_000_000_000_000L);

    static {
        UNITS.put("%", -2);
        UNITS.put("‰", -3);
        UNITS.put("万", 4);
        UNITS.put("亿", 8);
    }

    private PlanNumbers() {}

    public static Ratio read(String text) {
        var digits = text.replace(",", "")
                .replace("_", "")
                .replace("元", "")
                .replace("％", "%")
                .strip();
        for (var unit : UNITS.entrySet()) {
            if (digits.endsWith(unit.getKey())) {
                var number = digits.substring(0, digits.length() - 1).strip();
                return Ratio.of(new BigDecimal(number).movePointRight(unit.getValue()));
            }
        }
        var slash = digits.indexOf('/');
        if (slash > 0) {
            return Ratio.of(digits.substring(0, slash).strip()).dividedBy(under(digits.substring(slash + 1)));
        }
        return Ratio.of(digits);
    }

    /** More than any company has. */
    static boolean isTooLarge(Ratio number) {
        return number.compareTo(MOST) >= 0 || number.negated().compareTo(MOST) >= 0;
    }

    /** What stands under the line of a fraction. */
    private static Ratio under(String digits) {
        var under = Ratio.of(digits.strip());
        if (under.isZero()) {
            throw new NumberFormatException("/ 0");
        }
        return under;
    }

    /** A share of money: more than all of it was meant as a percentage. */
    public static Ratio share(PlanNode node) {
        return atLeastNothing(node, ofAll(node, ""));
    }

    /** A rate of money that came in; what is taken off is less than nothing. */
    public static Ratio rate(PlanNode node) {
        if (node.number().compareTo(Ratio.of(-1)) < 0) {
            throw node.wrong("%s 是扣款，应在 -100%% 到 100%% 之间；扣百分之一写 -1%% 或 -0.01".formatted(node.key()));
        }
        return ofAll(
                node,
                "；真的要付 %s，每一档都除以同一个数，再用规则的 times 乘回来：125%%、150%% 写成 62.5%%、75%% 加 times: 2，只有一档写 rate: 100%% 加 times"
                        .formatted(node.text()));
    }

    /** @param more what else to do where more than all is meant */
    private static Ratio ofAll(PlanNode node, String more) {
        var share = node.number();
        if (share.compareTo(Ratio.ONE) > 0) {
            throw node.wrong("%s 应在 0 到 100%% 之间".formatted(node.key())
                    + (node.text().endsWith("%")
                            ? more
                            : "；百分之 %s 写 %s%% 或 %s"
                                    .formatted(
                                            bare(node),
                                            bare(node),
                                            Ratio.of(bare(node)).dividedBy(HUNDRED))));
        }
        return share;
    }

    /** A share that may be more than all, as 150 % of a bonus. */
    public static Ratio payout(PlanNode node) {
        var share = node.number();
        if (share.compareTo(TEN) > 0) {
            throw node.wrong("%s 大于 1000%%；百分之 %s 写 %s%%".formatted(node.key(), bare(node), bare(node)));
        }
        return share;
    }

    /** What something is multiplied with. */
    public static Ratio factor(PlanNode node) {
        var factor = node.number();
        if (factor.compareTo(TEN) > 0) {
            throw node.wrong("%s 大于 10；一点二倍写 1.2 或 120%%".formatted(node.key()));
        }
        return factor;
    }

    /** A place on a scale of shares, as 80 % of the target. */
    public static Ratio attained(PlanNode node) {
        return payout(node);
    }

    public static Ratio atLeastNothing(PlanNode node, Ratio number) {
        if (number.signum() < 0) {
            throw node.wrong("%s 不能小于 0".formatted(node.key()));
        }
        return number;
    }

    /** Money: no share of anything. */
    public static Ratio money(PlanNode node) {
        if (isPercentage(node)) {
            throw node.wrong(
                    "%s 是金额，不写百分数；要某个数的几成，写 {value: 指标, share: %s}，按比例付写 rate".formatted(node.key(), node.text()));
        }
        return node.number();
    }

    static boolean isPercentage(PlanNode node) {
        return node.text().endsWith("%")
                || node.text().endsWith("％")
                || node.text().endsWith("‰");
    }

    /** Money or pieces, at least none. */
    public static Ratio amount(PlanNode node) {
        return atLeastNothing(node, money(node));
    }

    public static Ratio positive(PlanNode node) {
        return atLeastNothing(node, node.number());
    }

    public static int whole(PlanNode node, int least) {
        try {
            var number = Integer.parseInt(node.text());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException unfit) {
            // said below
        }
        throw node.wrong("%s 应是不小于 %d 的整数".formatted(node.key(), least));
    }

    private static String bare(PlanNode node) {
        var text = node.text();
        return text.endsWith("%")
                ? text.substring(0, text.length() - 1)
                : node.number().toString();
    }
}
