package io.drumbeat.ledger;

/** What takes back or puts right what was told before. */
public sealed interface ChangeFact extends Fact {
    /** Takes back everything recorded under a receipt. */
    record Voided(long receipt) implements ChangeFact {}

    /**
     * Puts right what was recorded under a receipt: from now on it says this instead. It keeps its number, its place and
     * who told it, so that deals, praise and pay stay with it. Taking the correction back brings the first words back.
     */
    record Corrected(long receipt, Noted instead) implements ChangeFact {}
}
