package io.drumbeat.kept;

import java.util.Optional;

/** Small things the bot must remember across restarts, shared by all instances: how far a push has come, the demo clock. */
public interface Settings {
    Optional<String> get(String key);

    /** Remembers a value in place of the one before; it is there for everybody once this returns. */
    void put(String key, String value);
}
