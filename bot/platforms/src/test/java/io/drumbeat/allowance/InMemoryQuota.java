package io.drumbeat.allowance;

import io.drumbeat.chat.Say;
import io.drumbeat.memory.Deciding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was used and saved, for as long as a test runs. */
public final class InMemoryQuota implements Consumption, Savings {
    public final Map<LocalDate, Long> calls = new TreeMap<>();
    public final Map<Say.Kind, Quota.Saving> heldBack = new EnumMap<>(Say.Kind.class);
    public final Map<Say.Kind, String> settled = new EnumMap<>(Say.Kind.class);
    public final Map<Say.Kind, Instant> together = new EnumMap<>(Say.Kind.class);
    public long inbound;
    private LocalDate today = LocalDate.of(2026, 11, 20);

    public void used(LocalDate day, long times) {
        calls.put(day, times);
        today = day;
    }

    @Override
    public void called(String platform, int times) {
        calls.merge(today, (long) times, Long::sum);
    }

    @Override
    public Map<LocalDate, Long> calls(String platform, YearMonth month) {
        Deciding.asks();
        var days = new TreeMap<LocalDate, Long>();
        calls.forEach((day, times) -> {
            if (YearMonth.from(day).equals(month)) {
                days.put(day, times);
            }
        });
        return days;
    }

    @Override
    public long inbound(String platform, YearMonth month) {
        Deciding.asks();
        return inbound;
    }

    @Override
    public void holdBack(String platform, Map<Say.Kind, Quota.Saving> how) {
        heldBack.clear();
        heldBack.putAll(how);
    }

    @Override
    public int settle(String platform, Say.Kind kind, String reason) {
        settled.put(kind, reason);
        return 1;
    }

    @Override
    public int together(String platform, Say.Kind kind, Instant before) {
        together.put(kind, before);
        return 1;
    }

    @Override
    public Saved since(String platform, LocalDate day) {
        Deciding.asks();
        return new Saved(12, 5);
    }
}
