package io.drumbeat.morning;

import io.drumbeat.calendar.Period;
import io.drumbeat.campaign.CampaignWork;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.progress.Aims;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is to be done by hand today, so that the week comes out even.
 *
 * @param daysLeft working days of the week, today among them
 */
public record DayWork(List<Share> shares, int daysLeft) {
    /** So many usual days' work is what anybody can do in one. */
    private static final int AT_MOST = 2;

    public DayWork {
        shares = List.copyOf(shares);
    }

    /**
     * Of one behaviour.
     *
     * @param today how many of it are still to be done today
     * @param each how many of it each day wants
     * @param left how many the week still wants
     */
    public record Share(Indicator measure, long today, long each, long left) {}

    /**
     * The day's share of what the week wanted when the day began, by the targets that are set, less what was done since.
     *
     * @param tally of now
     */
    public static DayWork of(Tally tally, Person rep, LocalDate day, Known known) {
        var before = new Aims(tally.asOf(day.minusDays(1)), rep, day, known);
        var now = new Aims(tally.asOf(day), rep, day, known);
        var week = Period.weekOf(day);
        var daysLeft = before.worked(new Period("", day, week.to()));
        var days = Math.max(1, before.worked(week));
        var shares = new ArrayList<Share>();
        for (var measure : before.deeds()) {
            var wanted = before.left(measure, week);
            var left = now.left(measure, week);
            if (left > 0 && measure.addsUp() && !measure.isLowerBetter()) {
                var usual = Math.ceilDiv(before.due(measure, week), days);
                var each = Math.min(Math.ceilDiv(wanted, Math.max(1, daysLeft)), Math.max(1, AT_MOST * usual));
                var today = Math.max(0, each - now.done(measure, Period.day(day)));
                shares.add(new Share(measure, today, each, left));
            }
        }
        return new DayWork(shares, daysLeft);
    }

    /**
     * The same where nobody set targets for what is done by hand: as many visits as usually go with what is still missing.
     *
     * @param missing in fen, until the end of the month
     * @param days working days of the month, today among them
     */
    static DayWork fromChain(double visitsPerDeal, long deal, long missing, int days, int daysLeft) {
        if (missing <= 0 || days <= 0 || deal <= 0) {
            return new DayWork(List.of(), daysLeft);
        }
        var visits = (long) Math.ceil(visitsPerDeal * missing / deal);
        var today = Math.ceilDiv(visits, days);
        return new DayWork(
                List.of(new Share(Measure.VISITS, today, today, Math.min(visits, today * daysLeft))), daysLeft);
    }

    /** The same with what campaigns add to the days of its week. */
    public DayWork and(List<CampaignWork.More> campaigns, Tally tally, Person rep, LocalDate day, Known known) {
        if (campaigns.isEmpty()) {
            return this;
        }
        var now = new Aims(tally.asOf(day), rep, day, known);
        var all = new ArrayList<>(shares);
        for (var more : campaigns) {
            var measure = more.measure();
            var usual = shares.stream()
                    .filter(share -> share.measure().equals(measure))
                    .mapToLong(Share::each)
                    .sum();
            var each = usual + more.each();
            var week = Period.weekOf(day);
            var left = now.due(measure, week) + more.within() - now.done(measure, week);
            var today = Math.max(0, each - now.done(measure, Period.day(day)));
            all.removeIf(share -> share.measure().equals(measure));
            if (left > 0 || today > 0) {
                all.add(new Share(measure, today, each, Math.max(left, today)));
            }
        }
        return new DayWork(all, daysLeft);
    }

    /** Whether as much each day makes the week come out even. */
    boolean isEnough() {
        return shares.stream()
                .allMatch(share -> share.today() + share.each() * Math.max(0, daysLeft - 1) >= share.left());
    }

    /** Whether the week wants nothing more. */
    public boolean isDone() {
        return shares.isEmpty();
    }

    /** Whether the day wants nothing more. */
    public boolean isDoneToday() {
        return shares.stream().allMatch(share -> share.today() <= 0);
    }

    public int today(Measure measure) {
        return shares.stream()
                .filter(share -> share.measure().equals(measure))
                .mapToInt(share -> Math.toIntExact(share.today()))
                .sum();
    }

    /** As {@code 拜访 3 · 报价 1}. */
    public String todays() {
        return shares.stream()
                .filter(share -> share.today() > 0)
                .map(share -> share.measure().label() + " " + share.today())
                .collect(Collectors.joining(" · "));
    }

    /** What of it is still to be done today comes first, as {@code 拜访}; empty where nothing is. */
    String first() {
        return shares.stream()
                .filter(share -> share.today() > 0)
                .map(share -> share.measure().label())
                .findFirst()
                .orElse("");
    }

    /** As {@code 拜访 9 · 报价 2}. */
    public String lefts() {
        return shares.stream()
                .map(share -> share.measure().label() + " " + share.left())
                .collect(Collectors.joining(" · "));
    }

    /** What a sentence about it wants to be told. */
    Map<String, Object> told() {
        return Map.of("today", todays(), "left", lefts(), "days", daysLeft);
    }
}
