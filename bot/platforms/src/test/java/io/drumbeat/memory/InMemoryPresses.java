package io.drumbeat.memory;

import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Decision;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What questions and presses recorded, for as long as the test runs. */
public final class InMemoryPresses implements Bot.Claims {
    private final Map<String, Long> receipts = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();

    void take(Decision.Claim claim, long receipt, long position) {
        receipts.put(claim.key(), receipt);
        var pressed = claim.pressed();
        if (pressed != null) {
            seen.put(pressed, position);
        }
    }

    @Override
    public @Nullable Long receipt(String key) {
        return receipts.get(key);
    }

    @Override
    public long seen(String pressed) {
        return seen.getOrDefault(pressed, 0L);
    }
}
