package io.drumbeat.sql.inbox;

import io.drumbeat.chat.Request;
import io.drumbeat.decision.Decision;
import io.drumbeat.decision.Decision.Claim;
import io.drumbeat.decision.Earlier;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What questions and presses recorded: before this batch, read once for all of its claims, and in it, so that nothing is
 * read while it is decided.
 */
public final class Presses {
    private final Map<String, Long> receipts = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final Collection<Claim> read;

    /** @param claims what the requests of the batch may claim */
    public Presses(Inbox inbox, Collection<Claim> claims) {
        this.read = List.copyOf(claims);
        if (!read.isEmpty()) {
            receipts.putAll(inbox.receiptsOf(read.stream().map(Claim::key).toList()));
            seen.putAll(inbox.seenOf(
                    read.stream().map(Claim::pressed).filter(Objects::nonNull).toList()));
        }
    }

    public Earlier before(Request request) {
        var claim = Claim.of(request);
        if (claim == null) {
            return Earlier.NOTHING;
        }
        if (!read.contains(claim)) {
            throw new IllegalStateException("没有先读：" + claim.key());
        }
        var pressed = claim.pressed();
        return new Earlier(receipts.get(claim.key()), pressed == null ? 0 : seen.getOrDefault(pressed, 0L));
    }

    /** @param position how far the ledger is with what was decided */
    public void take(Decision decision, long position) {
        var claim = decision.claim();
        if (claim != null) {
            receipts.put(claim.key(), decision.entries().getLast().receipt());
            var pressed = claim.pressed();
            if (pressed != null) {
                seen.put(pressed, position);
            }
        }
    }
}
