package io.drumbeat.kept;

import java.time.Duration;
import java.util.Optional;

/** Platform access tokens, shared by all instances and forgotten without harm. Never logged. */
public interface Tokens {
    Optional<String> get(String key);

    /** @param life how long it may be used; nothing is kept if it is not positive */
    void put(String key, String token, Duration life);

    void forget(String key);
}
