package io.drumbeat.ledger;

/** What is wanted of a file that was dropped. */
public sealed interface FileFact extends Fact {
    /** Somebody looked at what a file would change and wants it: from now on its rows are told, each once. */
    record ImportConfirmed(long batch) implements FileFact {}

    /** Somebody wants what a file brought taken back, as far as nobody built on it since. */
    record ImportTakenBack(long batch) implements FileFact {}
}
