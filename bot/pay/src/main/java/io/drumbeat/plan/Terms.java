package io.drumbeat.plan;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says about all of its rules together.
 *
 * @param guarantees the first that is for somebody in a month holds
 * @param draws the first that is for somebody in a month holds
 * @param payableFrom less than this is not paid out but kept for the next month, or null
 * @param leavers how much is paid of what is due only after somebody left
 */
public record Terms(
        List<Limit> caps,
        List<Floor> guarantees,
        List<Draw> draws,
        List<Adjustment.Delay> delays,
        List<DealHold> holds,
        @Nullable Span trueUp,
        List<RampStep> ramp,
        @Nullable Proration proration,
        @Nullable Quantity payableFrom,
        Ratio leavers) {
    public static final Terms NONE =
            new Terms(List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), null, null, Ratio.ONE);

    public Terms {
        caps = List.copyOf(caps);
        guarantees = List.copyOf(guarantees);
        draws = List.copyOf(draws);
        delays = List.copyOf(delays);
        holds = List.copyOf(holds);
        ramp = List.copyOf(ramp);
    }

    /**
     * The most that rules pay together in a span.
     *
     * @param rules which; all of them where none is named
     * @param carry whether what is above is paid in later spans that have room for it
     * @param whose of whom together; what is above is cut off everybody in proportion
     */
    public record Limit(Quantity amount, Span over, Set<String> rules, boolean carry, Whose whose) {
        public Limit {
            rules = Set.copyOf(rules);
        }
    }

    /**
     * The least that is paid in a span, nothing of which is owed back.
     *
     * @param first only in so many months from the day of joining; 0 for always
     */
    public record Floor(Quantity amount, Span over, int first) {}

    /**
     * An advance: what is earned is set off against it.
     *
     * @param recover the most of what is earned above the advance that goes into paying it back
     * @param first only in so many months from the day of joining; 0 for always
     * @param forgiven the span at whose end what is still owed is forgiven, or null
     * @param after so many months from the day of joining nothing is paid back
     * @param most so much may be owed at once, or null for any
     */
    public record Draw(
            Quantity amount,
            boolean recoverable,
            Ratio recover,
            int first,
            @Nullable Span forgiven,
            int after,
            @Nullable Quantity most) {
        /** Nothing more is lent, and what is owed is paid back. */
        public static final Draw OWED = new Draw(Quantity.of(0), true, Ratio.ONE, 0, null, 0, null);
    }

    /**
     * What a deal earned is kept back.
     *
     * @param until the day on which it is paid, or null while nobody knows
     */
    public record DealHold(
            String deal,
            String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** What is different for somebody in their first months: the month of joining is 1. */
    public record RampStep(int month, Ratio target, Ratio pay) {}

    /**
     * What shrinks with the days that somebody was there.
     *
     * @param whole whether the days of a whole span are counted at once, and not each month by itself
     * @param days how many days every month is taken to have, or null for its own
     * @param months as how much of a month so many days of it count; none where each day counts
     */
    public record Proration(
            boolean working,
            boolean leaves,
            boolean targets,
            boolean whole,
            @Nullable Ratio days,
            List<MonthStep> months) {
        public Proration {
            months = List.copyOf(months);
        }
    }

    /** As how much of a month it counts when somebody was there on at least so many days of it. */
    public record MonthStep(Ratio from, Ratio counts) {}
}
