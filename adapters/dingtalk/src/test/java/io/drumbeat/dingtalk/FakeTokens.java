package io.drumbeat.dingtalk;

import io.drumbeat.kept.Tokens;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens in a map, and how long each was to live. */
public final class FakeTokens implements Tokens {
    public final Map<String, String> kept = new ConcurrentHashMap<>();
    public final Map<String, Duration> lives = new ConcurrentHashMap<>();

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void put(String key, String token, Duration life) {
        if (life.isPositive()) {
            kept.put(key, token);
            lives.put(key, life);
        }
    }

    @Override
    public void forget(String key) {
        kept.remove(key);
    }
}
