package io.drumbeat.feishu.stub;

import io.drumbeat.kept.Tokens;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens kept in memory, with the lives they were given. */
public final class KeptTokens implements Tokens {
    public final Map<String, String> kept = new ConcurrentHashMap<>();
    public final Map<String, Duration> lives = new ConcurrentHashMap<>();

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void put(String key, String token, Duration life) {
        lives.put(key, life);
        if (life.isPositive()) {
            kept.put(key, token);
        }
    }

    @Override
    public void forget(String key) {
        kept.remove(key);
    }
}
