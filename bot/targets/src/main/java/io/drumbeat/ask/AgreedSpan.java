package io.drumbeat.ask;

import io.drumbeat.calendar.Period;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.span.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Months of one person by one measure that were agreed for the same reason, as one. */
public record AgreedSpan(List<TargetAgreed> goals) {
    public AgreedSpan {
        goals = List.copyOf(goals);
    }

    /** In the order in which the first month of each comes. */
    public static List<AgreedSpan> of(List<TargetAgreed> goals) {
        var together = new LinkedHashMap<List<String>, List<TargetAgreed>>();
        for (var goal : goals) {
            together.computeIfAbsent(List.of(goal.person(), goal.measure(), goal.reason()), _ -> new ArrayList<>())
                    .add(goal);
        }
        return together.values().stream().map(AgreedSpan::new).toList();
    }

    public TargetAgreed first() {
        return goals.getFirst();
    }

    /** From the first to the last of the months. */
    public Period period() {
        var from = goals.stream()
                .map(TargetAgreed::month)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var to = goals.stream()
                .map(TargetAgreed::month)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return Span.of(from, YearMonth.from(to).atEndOfMonth());
    }

    public long before() {
        return goals.stream().mapToLong(TargetAgreed::before).sum();
    }

    public long value() {
        return goals.stream().mapToLong(TargetAgreed::value).sum();
    }
}
