package io.drumbeat.settling;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** What every month came to for somebody, under whichever plans: a guarantee looks at all that is paid in its span. */
public final class Months {
    private final Map<YearMonth, Long> payable = new HashMap<>();
    private final Map<YearMonth, Long> toppedUp = new HashMap<>();
    private final Map<YearMonth, Long> totals = new HashMap<>();

    /** What is to be paid of what was earned, before guarantees and advances. */
    public void pay(YearMonth month, long amount) {
        payable.put(month, amount);
    }

    /** What everything together came to. */
    public void total(YearMonth month, long amount) {
        totals.put(month, amount);
    }

    void topUp(YearMonth month, long amount) {
        toppedUp.put(month, amount);
    }

    long payable(YearMonth month) {
        return payable.getOrDefault(month, 0L);
    }

    long toppedUp(YearMonth month) {
        return toppedUp.getOrDefault(month, 0L);
    }

    long total(YearMonth month) {
        return totals.getOrDefault(month, 0L);
    }
}
