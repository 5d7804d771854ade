package io.drumbeat.quota;

import io.drumbeat.apportion.Apportion;
import io.drumbeat.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;

/**
 * What each person is to reach: a monthly value per measure, spread evenly over the month's working days, so that days
 * and weeks always sum to the month.
 */
public final class Targets {
    private final Map<String, Long> everyone;
    private final BiPredicate<String, YearMonth> sells;
    private final Map<String, Map<String, Long>> usual;
    private final Map<YearMonth, Map<String, Map<String, Long>>> special;
    private final Map<String, Long> newcomers;

    /**
     * @param everyone by measure id, what whoever sells is to reach; values in fen or counts
     * @param sells asked anew each time with a person's id and the month, so that who joins later has targets too
     * @param usual by person id, then measure id, whose targets differ
     * @param special the same for months that differ; a person not in it has the usual ones
     */
    public Targets(
            Map<String, Long> everyone,
            BiPredicate<String, YearMonth> sells,
            Map<String, Map<String, Long>> usual,
            Map<YearMonth, Map<String, Map<String, Long>>> special) {
        this(everyone, Map.of(), sells, usual, special);
    }

    private Targets(
            Map<String, Long> everyone,
            Map<String, Long> newcomers,
            BiPredicate<String, YearMonth> sells,
            Map<String, Map<String, Long>> usual,
            Map<YearMonth, Map<String, Map<String, Long>>> special) {
        this.everyone = Map.copyOf(everyone);
        this.newcomers = Map.copyOf(newcomers);
        this.sells = sells;
        this.usual = Map.copyOf(usual);
        this.special = Map.copyOf(special);
    }

    /** The same with what else whoever is new is to reach in their first months. */
    Targets withNewcomers(Map<String, Long> values) {
        return new Targets(everyone, values, sells, usual, special);
    }

    /** Without targets that are everyone's. */
    public Targets(Map<String, Map<String, Long>> usual, Map<YearMonth, Map<String, Map<String, Long>>> special) {
        this(Map.of(), (_, _) -> false, usual, special);
    }

    /** A person's target for a month by measure id, in fen or counts; empty if there is none. */
    public Map<String, Long> monthly(String person, YearMonth month) {
        return monthly(person, month, false);
    }

    /** @param newcomer whether the month is one of their first */
    Map<String, Long> monthly(String person, YearMonth month, boolean newcomer) {
        var all = new HashMap<>(sells.test(person, month) ? everyone : Map.of());
        if (newcomer && sells.test(person, month)) {
            all.putAll(newcomers);
        }
        all.putAll(usual.getOrDefault(person, Map.of()));
        all.putAll(special.getOrDefault(month, Map.of()).getOrDefault(person, Map.of()));
        return all;
    }

    /** Whether just this month of this person was written. */
    boolean isSpecial(String person, YearMonth month, String measure) {
        return special.getOrDefault(month, Map.of())
                .getOrDefault(person, Map.of())
                .containsKey(measure);
    }

    /** 0 where the person has no such target. */
    public long monthly(String person, YearMonth month, String measure) {
        return monthly(person, month, measure, () -> false);
    }

    /** @param newcomer whether the month is one of their first; mostly nothing else is written for those */
    long monthly(String person, YearMonth month, String measure, BooleanSupplier newcomer) {
        var value = special.getOrDefault(month, Map.of())
                .getOrDefault(person, Map.of())
                .get(measure);
        value = value == null ? usual.getOrDefault(person, Map.of()).get(measure) : value;
        if (value == null && sells.test(person, month)) {
            var other = newcomers.get(measure);
            value = other != null && newcomer.getAsBoolean() ? other : null;
            value = value == null ? everyone.get(measure) : value;
        }
        return value == null ? 0 : value;
    }

    /**
     * The share of a span of days, both ends included: month by month, the month's value by its working days. Shares of
     * adjoining spans sum exactly to the share of both together.
     */
    public long share(String person, String measure, LocalDate from, LocalDate to, WorkingCalendar calendar) {
        var sum = 0L;
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            var first = month.equals(YearMonth.from(from)) ? from : month.atDay(1);
            var last = month.equals(YearMonth.from(to)) ? to : month.atEndOfMonth();
            var target = monthly(person, month, measure);
            sum += part(target, month, first, last, calendar);
        }
        return sum;
    }

    /** The share of a month's value that a span of its days has. */
    public static long part(long value, YearMonth month, LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return upTo(value, month, to, calendar) - upTo(value, month, from.minusDays(1), calendar);
    }

    private static long upTo(long target, YearMonth month, LocalDate day, WorkingCalendar calendar) {
        if (day.isBefore(month.atDay(1))) {
            return 0;
        }
        var all = calendar.countIn(month.atDay(1), month.atEndOfMonth());
        var gone = calendar.countIn(month.atDay(1), day);
        // a month without a working day owes its target on its last day
        return all == 0 ? (day.equals(month.atEndOfMonth()) ? target : 0) : Apportion.firstDays(target, all, gone);
    }
}
