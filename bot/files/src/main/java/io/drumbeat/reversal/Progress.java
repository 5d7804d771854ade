package io.drumbeat.reversal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a file has come.
 *
 * @param done rows gone through, or receipts when it is being taken back
 * @param total all of them
 * @param effective of those, how many were told, or taken back
 * @param left of those, how many were not: mistaken or already there, or kept
 * @param failed how many could not be done for a reason that is no fault of theirs
 * @param reason why it stopped, or null
 * @param notes what else is to be known, as what was kept and for whom
 * @param served how many wishes in the ledger have been served
 */
public record Progress(
        State state,
        int done,
        int total,
        int effective,
        int left,
        int failed,
        @Nullable String reason,
        List<String> notes,
        int served) {
    public static final Progress NONE = new Progress(State.OFFERED, 0, 0, 0, 0, 0, null, List.of(), 0);

    public Progress {
        notes = List.copyOf(notes);
    }

    /** Where a file stands. */
    public enum State {
        OFFERED,
        IMPORTING,
        STOPPED,
        IMPORTED,
        UNDOING,
        UNDONE
    }

    public boolean isUnderWay() {
        return state == State.IMPORTING || state == State.UNDOING;
    }
}
