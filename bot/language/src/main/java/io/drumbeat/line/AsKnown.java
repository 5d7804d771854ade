package io.drumbeat.line;

import io.drumbeat.chat.Request;
import io.drumbeat.ledger.Known;
import org.jspecify.annotations.Nullable;

/** What somebody says, and what is known when they say it: the same twice only in the very same version. */
public record AsKnown(Request said, Known known) {
    @Override
    @SuppressWarnings("ReferenceEquality") // a version is compared by being the very same
    public boolean equals(@Nullable Object other) {
        return other instanceof AsKnown(var theirs, var version) && known == version && said.equals(theirs);
    }

    @Override
    public int hashCode() {
        return said.hashCode();
    }
}
