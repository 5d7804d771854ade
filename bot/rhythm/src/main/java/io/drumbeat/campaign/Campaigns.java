package io.drumbeat.campaign;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The campaigns of a company, as its file says. */
public record Campaigns(List<Campaign> all) {
    public static final Campaigns NONE = new Campaigns(List.of());

    private static final int REMEMBERED_DAYS = 90;

    public Campaigns {
        all = List.copyOf(all);
    }

    List<Campaign> on(LocalDate day) {
        return all.stream().filter(one -> one.isOn(day)).toList();
    }

    /** Those that ended in a stretch of days, both of them included. */
    List<Campaign> endedWithin(LocalDate from, LocalDate to) {
        return all.stream()
                .filter(one ->
                        !one.span().to().isBefore(from) && !one.span().to().isAfter(to))
                .toList();
    }

    /** What one may still want to look at: running, then coming, then those that ended lately. */
    List<Campaign> ofInterest(LocalDate day) {
        return all.stream()
                .filter(one -> !one.span().to().isBefore(day.minusDays(REMEMBERED_DAYS)))
                .sorted(Comparator.comparingInt((Campaign one) -> order(one, day))
                        .thenComparing(one -> one.span().from()))
                .toList();
    }

    private static int order(Campaign one, LocalDate day) {
        return one.isOn(day) ? 0 : one.span().from().isAfter(day) ? 1 : 2;
    }
}
