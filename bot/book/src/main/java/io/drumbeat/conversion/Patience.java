package io.drumbeat.conversion;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.deal.Deal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long deals usually stay at a stage, and from when on one stands still: after four fifths of them have left. */
public final class Patience {
    static final int FEWEST = 5;
    static final int DEFAULT_DAYS = 10;
    private final Map<String, List<Integer>> stays = new HashMap<>();
    private final LocalDate first;
    private final LocalDate today;
    private final int[] worked;

    /** @param deals every deal of the company: each stage that one has left says how long it stayed */
    public Patience(Collection<Deal> deals, WorkingCalendar calendar, LocalDate today) {
        this.today = today;
        first = deals.stream()
                .flatMap(deal -> deal.history().stream())
                .map(Deal.Step::on)
                .min(LocalDate::compareTo)
                .orElse(today);
        worked = worked(calendar);
        for (var deal : deals) {
            for (var i = 0; i + 1 < deal.history().size(); i++) {
                var step = deal.history().get(i);
                stays.computeIfAbsent(step.stage(), _ -> new ArrayList<>())
                        .add(between(step.on(), deal.history().get(i + 1).on()));
            }
        }
        stays.values().forEach(Collections::sort);
    }

    /** The working days up to each day since the first, so that a company's history is counted in one go. */
    private int[] worked(WorkingCalendar calendar) {
        var sums = new int[(int) Math.max(0, ChronoUnit.DAYS.between(first, today)) + 1];
        for (var i = 1; i < sums.length; i++) {
            sums[i] = sums[i - 1] + (calendar.works(first.plusDays(i)) ? 1 : 0);
        }
        return sums;
    }

    private int between(LocalDate from, LocalDate to) {
        return Math.max(0, upTo(to) - upTo(from));
    }

    private int upTo(LocalDate day) {
        return worked[Math.clamp(ChronoUnit.DAYS.between(first, day), 0, worked.length - 1)];
    }

    /**
     * How many working days at a stage are usual.
     *
     * @param samples how many deals have left the stage
     */
    public record Limit(int days, int samples) {
        @Override
        public String toString() {
            return samples >= FEWEST
                    ? "%d 个工作日（离开过的 %d 个商机里，80%% 在这之内）".formatted(days, samples)
                    : "%d 个工作日（离开过的只有 %d 个，不足 %d 个，先按 %d 天算）".formatted(days, samples, FEWEST, DEFAULT_DAYS);
        }
    }

    public Limit limit(String stage) {
        var sorted = stays.getOrDefault(stage, List.of());
        var n = sorted.size();
        return new Limit(n < FEWEST ? DEFAULT_DAYS : sorted.get((4 * n + 4) / 5 - 1), n);
    }

    /** The working days a deal has been at its stage. */
    public int stayed(Deal deal) {
        return between(deal.stageSince(), today);
    }

    /** The working days it is beyond what is usual; 0 or less while it is not. */
    public int beyond(Deal deal) {
        return stayed(deal) - limit(deal.stage()).days();
    }
}
