package io.drumbeat.payslip;

import org.jspecify.annotations.Nullable;

/**
 * A part of what stands open at the end of a month.
 *
 * @param reason why it stands open, as its lines are called
 * @param amount in the smallest unit of the plan's currency; what made a balance smaller is negative
 * @param fact the id of the record it hangs on, null where it hangs on none
 */
public record OpenAmount(
        Kind kind, String reason, long amount, @Nullable String fact) {
    /** Which of the balances it is a part of. */
    public enum Kind {
        DRAW,
        HELD,
        DEFERRED
    }

    /** Says that it exists, never what it is. */
    @Override
    public String toString() {
        return "OpenAmount[kind=" + kind + ", ***]";
    }
}
