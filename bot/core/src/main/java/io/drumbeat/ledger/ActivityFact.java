package io.drumbeat.ledger;

import org.jspecify.annotations.Nullable;

/** What people do with customers. */
public sealed interface ActivityFact extends Fact {
    /** A visit, call, demo or follow-up. */
    record ActivityLogged(
            Activity activity,
            String customer,
            @Nullable String contact,
            @Nullable String note,
            @Nullable NextStep next)
            implements ActivityFact {}

    /** The behaviours people log. */
    enum Activity {
        VISIT,
        CALL,
        DEMO,
        FOLLOWUP
    }
}
