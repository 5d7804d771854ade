package io.drumbeat.memory;

import io.drumbeat.chat.Request;
import io.drumbeat.decision.Decision;
import io.drumbeat.decision.Earlier;
import java.util.HashMap;
import java.util.Map;

/** What questions and presses recorded, for as long as the test runs. */
final class InMemoryPresses {
    private final Map<String, Long> receipts = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();

    void take(Decision.Claim claim, long receipt, long position) {
        receipts.put(claim.key(), receipt);
        var pressed = claim.pressed();
        if (pressed != null) {
            seen.put(pressed, position);
        }
    }

    Earlier before(Request request) {
        var claim = Decision.Claim.of(request);
        if (claim == null) {
            return Earlier.NOTHING;
        }
        var pressed = claim.pressed();
        return new Earlier(receipts.get(claim.key()), pressed == null ? 0 : seen.getOrDefault(pressed, 0L));
    }
}
