package io.drumbeat.preview;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.bargain.Wish;
import io.drumbeat.card.Refused;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.intake.Column;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Wrong;
import io.drumbeat.ledger.Known;
import io.drumbeat.quotasheet.QuotaLine;
import io.drumbeat.quotasheet.QuotaSums;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Rows of what people are to reach: what would change is proposed to them, month by month within what may change. */
final class TargetRows implements Weigher.Weighing {
    private final Listing listing;
    private final Revisions revisions;
    private final QuotaSums sums = new QuotaSums();
    /** Which row each person's month of a measure stands in. */
    private final Map<List<Object>, Long> rows = new HashMap<>();

    TargetRows(Listing listing, Revisions revisions) {
        this.listing = listing;
        this.revisions = revisions;
    }

    @Override
    public List<String> remarks() {
        return sums.remarks();
    }

    @Override
    public Verdict weigh(Row row, Known known) {
        if (QuotaLine.isSum(row)) {
            sums.claimed(row, QuotaLine.measure(row, revisions.indicators(known)));
            return new Verdict.Same(row.number(), "合计行，只核对，不导入");
        }
        var line = read(row, known);
        var person = line.wish().whose();
        var goals = new ArrayList<TargetAgreed>();
        line.wish().months().forEach((month, value) -> {
            twice(row, line, month);
            goals.addAll(change(row, line, month, known));
        });
        line.wish()
                .months()
                .forEach((month, value) -> sums.add(
                        line.wish().measure(),
                        revisions.monthly(person, line.wish().measure(), month, known),
                        value));
        return goals.isEmpty()
                ? new Verdict.Same(
                        row.number(),
                        "%s %s 没变"
                                .formatted(person.name(), line.wish().measure().label()))
                : proposed(row, line, goals, known);
    }

    private Verdict proposed(Row row, QuotaLine line, List<TargetAgreed> goals, Known known) {
        if (line.wish().reason().isEmpty()) {
            throw new Wrong(Column.REASON, "", "这一行改了 %d 个月，要写原因".formatted(goals.size()));
        }
        doubtful(line, goals, known);
        var changed = new TreeMap<YearMonth, Long>();
        goals.forEach(goal -> changed.put(YearMonth.from(goal.month()), goal.value()));
        var wish = new Wish(
                line.wish().whose(), line.wish().measure(), changed, line.wish().reason());
        return new Verdict.Proposed(row.number(), what(line, goals), Revisions.line(wish));
    }

    @Override
    public List<Supplier<?>> cells(Row row, Known known) {
        var cells = new ArrayList<Supplier<?>>();
        cells.add(() -> listing.colleagues(known).seller(row, Column.PERSON));
        cells.add(() -> QuotaLine.measure(row, revisions.indicators(known)));
        for (var column : Column.MONTHS) {
            cells.add(() -> {
                var line = read(row, known);
                return line.month(column).map(month -> change(row, line, month, known));
            });
        }
        return cells;
    }

    private QuotaLine read(Row row, Known known) {
        var person = listing.colleagues(known).seller(row, Column.PERSON);
        var measure = QuotaLine.measure(row, revisions.indicators(known));
        return QuotaLine.read(row, person, measure, month -> revisions.monthly(person, measure, month, known));
    }

    private void twice(Row row, QuotaLine line, YearMonth month) {
        var before = rows.putIfAbsent(
                List.of(line.wish().whose().id(), line.wish().measure().id(), month), row.number());
        if (before != null && before != row.number()) {
            var column = line.column(month);
            throw new Wrong(column, row.text(column), "第 %d 行已经写了这个月".formatted(before));
        }
    }

    private List<TargetAgreed> change(Row row, QuotaLine line, YearMonth month, Known known) {
        var wish = line.wish();
        var one =
                new Wish(wish.whose(), wish.measure(), wish.months().subMap(month, month.plusMonths(1)), wish.reason());
        try {
            return revisions.changes(one, listing.importer(), listing.today(), known);
        } catch (Refused refused) {
            var column = line.column(month);
            throw new Wrong(column, row.text(column), refused.sentence());
        }
    }

    private void doubtful(QuotaLine line, List<TargetAgreed> goals, Known known) {
        var doubts = goals.stream()
                .flatMap(goal -> revisions.doubtful(goal, listing.today(), known).stream()
                        .map(percent -> "%s（%d%%）".formatted(YearMonth.from(goal.month()), percent)))
                .collect(Collectors.joining("、"));
        if (!doubts.isEmpty()) {
            sums.doubt("%s%s %s %s 达成的可能低于 10%% 或高于 90%%"
                    .formatted(
                            Weigher.PLEASE_CHECK,
                            line.wish().whose().name(),
                            line.wish().measure().label(),
                            doubts));
        }
    }

    private static String what(QuotaLine line, List<TargetAgreed> goals) {
        var measure = line.wish().measure();
        var months = goals.stream()
                .map(goal -> "%s %s → %s"
                        .formatted(
                                YearMonth.from(goal.month()), measure.show(goal.before()), measure.show(goal.value())))
                .collect(Collectors.joining("，"));
        return "%s %s：%s%s".formatted(line.wish().whose().name(), measure.label(), months, line.remark());
    }
}
