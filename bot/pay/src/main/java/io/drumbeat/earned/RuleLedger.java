package io.drumbeat.earned;

import io.drumbeat.counted.Piece;
import io.drumbeat.ratio.Ratio;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one rule paid one person so far. */
public final class RuleLedger {
    private final List<Earned> all = new ArrayList<>();
    private final List<Runnable> closed = new ArrayList<>();
    private final Map<String, Earned> byKey = new HashMap<>();
    private final Map<String, List<Earned>> byDeal = new HashMap<>();
    private final Map<YearMonth, Long> byMonthEarned = new HashMap<>();
    private final Map<YearMonth, Long> byMonthPaid = new HashMap<>();
    /** What each month changed of those before it. */
    private final NavigableMap<YearMonth, Map<YearMonth, Long>> later = new TreeMap<>();

    private final Map<String, Map<String, Long>> shown = new HashMap<>();
    private final Map<String, Ratio> deducted = new HashMap<>();
    private final Map<YearMonth, Ratio> deficits = new HashMap<>();
    private final Map<String, Map<String, Long>> cameTo = new HashMap<>();
    private final Map<String, List<String>> madeOf = new HashMap<>();
    /** So many of all are found by key and deal; the others are once somebody asks. */
    private int indexed;

    private YearMonth month = YearMonth.of(1, 1);
    private long more;

    public Collection<Earned> all() {
        open();
        return all;
    }

    /** What pieces of a span that was never looked at got: written down one by one once somebody asks. */
    public void later(Runnable writing) {
        closed.add(writing);
    }

    private void open() {
        if (!closed.isEmpty()) {
            var writings = List.copyOf(closed);
            closed.clear();
            writings.forEach(Runnable::run);
        }
    }

    @Nullable
    public Earned find(String fact, String owner) {
        index();
        return byKey.get(Piece.key(fact, owner));
    }

    /** @param fresh whether it was never looked at */
    public Earned of(Piece piece, boolean fresh) {
        if (!fresh) {
            index();
            var before = byKey.get(piece.key());
            if (before != null) {
                return before;
            }
        }
        var earned = new Earned(piece);
        all.add(earned);
        return earned;
    }

    private void index() {
        open();
        for (; indexed < all.size(); indexed++) {
            var earned = all.get(indexed);
            var deal = earned.piece.deal();
            byKey.put(earned.piece.key(), earned);
            if (deal != null) {
                byDeal.computeIfAbsent(deal, _ -> new ArrayList<>(2)).add(earned);
            }
        }
    }

    /** @param now the month in which that is found */
    public void set(Earned earned, long gross, long taken, YearMonth now) {
        var grown = gross - taken - earned.net();
        earned.gross = gross;
        earned.taken = taken;
        if (grown != 0) {
            earned.counted.move(now, grown, (month, amount) -> {
                add(month, amount);
                if (!month.equals(now)) {
                    later.computeIfAbsent(now, _ -> new HashMap<>()).merge(month, amount, Long::sum);
                }
            });
        }
    }

    private void add(YearMonth to, long amount) {
        if (!to.equals(month)) {
            add();
            month = to;
        }
        more += amount;
    }

    private void add() {
        byMonthEarned.merge(month, more, Long::sum);
        more = 0;
    }

    /** By the month in which it was counted, less what was taken back of it since. */
    public Map<YearMonth, Long> earned() {
        open();
        add();
        return byMonthEarned;
    }

    /** The same as it stood at the end of a month, though later ones may have been looked at already. */
    public Map<YearMonth, Long> earned(YearMonth until) {
        var then = new HashMap<>(earned());
        then.keySet().removeIf(each -> each.isAfter(until));
        later.tailMap(until, false).values().forEach(moves -> moves.forEach((to, amount) -> {
            if (then.containsKey(to)) {
                then.merge(to, -amount, Long::sum);
            }
        }));
        return then;
    }

    public void pay(YearMonth month, long amount) {
        byMonthPaid.merge(month, amount, Long::sum);
    }

    /** What its lines came to in a month, before anything was kept back. */
    public long paid(YearMonth month) {
        return byMonthPaid.getOrDefault(month, 0L);
    }

    /** Whether nothing of a deal or span was looked at before. */
    public boolean isFresh(String key) {
        return !shown.containsKey(key);
    }

    /** What statements showed before of a deal or span, by step, from which it goes on. */
    public Map<String, Long> shown(String key) {
        return shown.getOrDefault(key, Map.of());
    }

    public void show(String key, Map<String, Long> steps) {
        shown.put(key, steps);
    }

    /** What was missing to where pay begins when a span, called by its first month, was over. */
    public void leave(YearMonth span, Ratio missing) {
        deficits.put(span, missing);
    }

    public Ratio left(YearMonth span) {
        return deficits.getOrDefault(span, Ratio.ZERO);
    }

    /** What a deal had taken off already. */
    public Ratio deducted(String deal) {
        return deducted.getOrDefault(deal, Ratio.ZERO);
    }

    public void deduct(String deal, Ratio amount) {
        deducted.merge(deal, amount, Ratio::plus);
    }

    /**
     * What another rule came to in the month of a piece, as it was when the piece was looked at first.
     *
     * @param now what it came to by now
     * @param again whether the month is still open, so that it counts anew
     */
    public long cameTo(String piece, String rule, long now, boolean again) {
        var rules = cameTo.computeIfAbsent(piece, _ -> new HashMap<>());
        if (again || !rules.containsKey(rule)) {
            rules.put(rule, now);
        }
        return rules.getOrDefault(rule, now);
    }

    public void madeOf(String piece, List<String> rules) {
        madeOf.put(piece, rules);
    }

    /** The other rules that a piece is made of, each with what it came to first. */
    public Map<String, Long> madeOf(String piece) {
        var rules = new HashMap<>(cameTo.getOrDefault(piece, Map.of()));
        rules.keySet().retainAll(madeOf.getOrDefault(piece, List.of()));
        return rules;
    }

    public long ofDeal(String deal) {
        index();
        return byDeal.getOrDefault(deal, List.of()).stream()
                .mapToLong(Earned::net)
                .sum();
    }
}
