package io.drumbeat.doubt;

/** What kind of thing a line says was done; what raises a doubt beside one is an ordinary remark beside another. */
public enum Told {
    CONTRACT,
    CASH,
    REFUND,
    QUOTE,
    /** It has not been where nobody was met. */
    VISIT,
    /** It has not been where nothing could be shown either. */
    DEMO,
    /** Calls and messages; one that nobody answered was made all the same. */
    CALL,
    LOSS,
    MOVE
}
