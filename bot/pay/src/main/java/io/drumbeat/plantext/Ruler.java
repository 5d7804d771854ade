package io.drumbeat.plantext;

import io.drumbeat.ratio.Ratio;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How places on a scale are written.
 *
 * @param shares whether they are shares, as attainment is
 * @param grades the words that stand for numbers on it; none where only numbers stand there
 * @param places whether it begins at the first place, and not at nothing
 * @param counted whether amounts, pieces or days stand there, and no percentage ever
 */
public record Ruler(boolean shares, Map<String, Ratio> grades, boolean places, boolean counted) {
    public Ruler {
        grades = Map.copyOf(grades);
    }

    public static Ruler of(boolean shares) {
        return new Ruler(shares, Map.of(), false, false);
    }

    /** Of amounts, pieces or days. */
    public static Ruler ofAmounts() {
        return new Ruler(false, Map.of(), false, true);
    }

    public Ratio place(PlanNode node) {
        var grade = grades.get(node.text());
        if (grade != null) {
            return grade;
        }
        if (!node.isNumber()) {
            throw node.wrong(
                    grades.isEmpty()
                            ? "%s 应是数字，例如 500000、50万、80%% 或 1/3；分等级的先在 measures 里写 {name: 评级, grades: {S: 1.5, A: 1.2, B: 1}}"
                                    .formatted(node.key())
                            : "%s 应是 %s".formatted(node.key(), said(grades)));
        }
        if (counted && PlanNumbers.isPercentage(node) && !node.number().isZero()) {
            throw node.wrong("%s 是百分数，这里比的是金额、数量或名次；按完成率分档应写 by: attainment（门槛写 attainment: 指标），按金额写例如 %s: 50万"
                    .formatted(node.text(), node.key()));
        }
        return shares ? PlanNumbers.attained(node) : node.number();
    }

    /** From the highest down. */
    public static String said(Map<String, Ratio> grades) {
        return grades.entrySet().stream()
                .sorted(Map.Entry.<String, Ratio>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("、"));
    }
}
