package io.drumbeat.quotasheet;

import io.drumbeat.intake.Column;
import io.drumbeat.intake.Row;
import io.drumbeat.measure.Indicator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a list of targets comes to by each measure, before and after, and whether the sums that stand in it are right. */
public final class QuotaSums {
    private final Map<Indicator, long[]> byMeasure = new LinkedHashMap<>();
    private final Map<Indicator, Claim> claimed = new LinkedHashMap<>();
    private final List<String> doubts = new ArrayList<>();

    /** What a row says that the others come to. */
    private record Claim(Row row, long sum) {}

    /** A row that says what the others come to. */
    public void claimed(Row row, Indicator measure) {
        QuotaLine.wholeYear(row, measure).ifPresent(sum -> claimed.put(measure, new Claim(row, sum)));
    }

    /** One month of somebody. */
    public void add(Indicator measure, long before, long after) {
        if (measure.addsUp()) {
            var sum = byMeasure.computeIfAbsent(measure, _ -> new long[2]);
            sum[0] += before;
            sum[1] += after;
        }
    }

    /** What should not be overlooked. */
    public void doubt(String remark) {
        doubts.add(remark);
    }

    /** In words. */
    public List<String> remarks() {
        var all = new ArrayList<String>();
        byMeasure.forEach((measure, sum) -> {
            if (sum[0] != sum[1]) {
                var more = sum[1] > sum[0] ? "多" : "少";
                all.add("%s合计 %s → %s，%s %s"
                        .formatted(
                                measure.label(),
                                measure.show(sum[0]),
                                measure.show(sum[1]),
                                more,
                                measure.show(Math.abs(sum[1] - sum[0]))));
            }
        });
        claimed.forEach((measure, claim) -> {
            var sum = byMeasure.getOrDefault(measure, new long[2])[1];
            if (claim.sum() != sum) {
                var said = claim.row().text(Column.WHOLE_YEAR);
                all.add("请核对：第 %d 行合计写 %s %s，各行加起来是 %s"
                        .formatted(claim.row().number(), measure.label(), said, measure.show(sum)));
            }
        });
        all.addAll(doubts);
        return all;
    }
}
