package io.drumbeat.terms;

import io.drumbeat.fact.CustomerFact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a company has written about handovers.
 *
 * @param undoDays for how many days from its own on a handover can be taken back
 * @param split how money of deals open at the handover is shared for a while; null if all of it is the receiver's
 */
public record HandoverRules(int undoDays, CustomerFact.@Nullable Split split) {
    /** What a company has that wrote nothing. */
    public static final HandoverRules USUAL = new HandoverRules(30, null);

    public LocalDate lastDayToUndo(LocalDate day) {
        return day.plusDays(undoDays);
    }
}
