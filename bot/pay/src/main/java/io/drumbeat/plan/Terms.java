package io.drumbeat.plan;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan says about all of its rules together. */
public record Terms(
        @Nullable Limit cap,
        @Nullable Floor guarantee,
        @Nullable Draw draw,
        List<Adjustment.Delay> delays,
        List<DealHold> holds,
        @Nullable Span trueUp,
        List<RampStep> ramp,
        @Nullable Proration proration) {
    public static final Terms NONE = new Terms(null, null, null, List.of(), List.of(), null, List.of(), null);

    public Terms {
        delays = List.copyOf(delays);
        holds = List.copyOf(holds);
        ramp = List.copyOf(ramp);
    }

    /** The most that all rules pay in a span. */
    public record Limit(Quantity amount, Span over) {}

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
     */
    public record Draw(
            Quantity amount,
            boolean recoverable,
            Ratio recover,
            int first,
            @Nullable Span forgiven) {}

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

    /** What shrinks with the days that somebody was there. */
    public record Proration(boolean working, boolean leaves, boolean targets) {}
}
