package io.drumbeat.nextstep;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.ledger.Entry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody promised to do next, and what became of it.
 *
 * @param promised the entry that promised it; its receipt is the number of the promise
 * @param who whose it is by now: who promised it, or whoever was handed the customer
 * @param next what it is, and the day it is promised for by now
 * @param state whether it is still to do
 * @param by the entry that closed or moved it; null where none did
 */
public record Step(
        Entry promised,
        String who,
        String customer,
        NextStep next,
        State state,
        @Nullable Entry by) {
    /** Whether something promised is still to do. */
    public enum State {
        OPEN,
        /** Said to be done. */
        DONE,
        /** Nobody will do it. */
        DROPPED,
        /** A contact of its kind on the promised day or after was it. */
        KEPT
    }

    static Step made(Entry entry, String who, String customer, NextStep next) {
        return new Step(entry, who, customer, next, State.OPEN, null);
    }

    /** The id of the deal that it was promised with; null where it is only the customer's. */
    public @Nullable String deal() {
        return promised.fact().deal();
    }

    /** Whether it may be of a deal: promised with it, or with none. */
    public boolean mayBeOf(String deal) {
        return deal() == null || deal.equals(deal());
    }

    public long number() {
        return promised.receipt();
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isOverdue(LocalDate day) {
        return isOpen() && next.date().isBefore(day);
    }

    /** Whether somebody else wants it done, and wants to hear of it. */
    public boolean isTask() {
        return !promised.teller().equals(promised.person());
    }

    /** Whether it is a complaint to see to, which no visit settles unsaid. */
    public boolean isComplaint() {
        return promised.fact() instanceof CustomerFact.ComplaintMade;
    }

    Step closed(State how, Entry entry) {
        return new Step(promised, who, customer, next, how, entry);
    }

    Step moved(NextStep to, Entry entry) {
        return new Step(promised, who, customer, to, State.OPEN, entry);
    }
}
