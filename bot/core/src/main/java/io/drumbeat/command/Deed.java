package io.drumbeat.command;

/** What kind of thing a usage says was done; what raises a doubt beside one is an ordinary remark beside another. */
public enum Deed {
    CONTRACT,
    CASH,
    REFUND,
    QUOTE,
    /** It has not been where nobody was met. */
    VISIT,
    /** It has not been where nothing could be shown either. */
    DEMO,
    /** It has not been where nobody answered. */
    CALL,
    /** Messages and whatever else keeps in touch; one that nobody answered was sent all the same. */
    TOUCH,
    LOSS,
    MOVE,
    /** A lead or a deal that begins. */
    OPENING,
    RATING
}
