package io.drumbeat.income;

/**
 * Who says that money is there.
 *
 * @param confirms finance does, and what others tell is only reported until then; else whoever tells it
 */
public record CashRules(boolean confirms) {
    /** What a company has that wrote nothing: what is told counts. */
    public static final CashRules NONE = new CashRules(false);
}
