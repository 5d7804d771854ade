package io.drumbeat.calculation;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.shaping.Piece;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one rule paid one person so far. */
final class RuleLedger {
    private final Map<String, Earned> all = new LinkedHashMap<>();
    private final Map<YearMonth, Long> byMonthEarned = new HashMap<>();
    private final Map<YearMonth, Long> byMonthPaid = new HashMap<>();
    private final Map<String, Map<String, Long>> shown = new HashMap<>();
    private final Map<String, Ratio> deducted = new HashMap<>();

    Collection<Earned> all() {
        return all.values();
    }

    @Nullable
    Earned find(String key) {
        return all.get(key);
    }

    Earned of(Piece piece) {
        return all.computeIfAbsent(piece.key(), _ -> new Earned(piece));
    }

    void set(Earned earned, long gross, long taken) {
        byMonthEarned.merge(earned.month, gross - taken - earned.net(), Long::sum);
        earned.gross = gross;
        earned.taken = taken;
    }

    /** By the month in which it was earned, less what was taken back of it since. */
    Map<YearMonth, Long> earned() {
        return byMonthEarned;
    }

    void pay(YearMonth month, long amount) {
        byMonthPaid.merge(month, amount, Long::sum);
    }

    /** What its lines came to in a month, before anything was kept back. */
    long paid(YearMonth month) {
        return byMonthPaid.getOrDefault(month, 0L);
    }

    /** What statements showed before of a deal or span, by step, from which it goes on. */
    Map<String, Long> shown(String key) {
        return shown.getOrDefault(key, Map.of());
    }

    void show(String key, Map<String, Long> steps) {
        shown.put(key, steps);
    }

    /** What a deal had taken off already. */
    Ratio deducted(String deal) {
        return deducted.getOrDefault(deal, Ratio.ZERO);
    }

    void deduct(String deal, Ratio amount) {
        deducted.merge(deal, amount, Ratio::plus);
    }

    long ofDeal(String deal) {
        return all.values().stream()
                .filter(earned -> Objects.equals(earned.piece.deal(), deal))
                .mapToLong(Earned::net)
                .sum();
    }

    /** What one piece was paid under one rule so far: frozen, until the rule itself looks at its span again. */
    static final class Earned {
        final Piece piece;
        final YearMonth month;
        /** As if nothing had been taken back. */
        long gross;

        long taken;
        /** Waits for what releases it. */
        long withheld;
        /** Kept back, one for each delay of the rule and the plan, the last one for its deal's hold. */
        long[] kept = {};

        /** Those of the kept that will not be paid, since their condition did not hold when they were due. */
        boolean[] lapsed = {};

        Earned(Piece piece) {
            this.piece = piece;
            this.month = YearMonth.from(piece.date());
        }

        long net() {
            return gross - taken;
        }
    }
}
