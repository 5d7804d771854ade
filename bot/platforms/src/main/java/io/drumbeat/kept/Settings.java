package io.drumbeat.kept;

import java.util.Map;
import java.util.Optional;

/** Small things the bot must remember across restarts, shared by all instances: how far a push has come, the demo clock. */
public interface Settings {
    Optional<String> get(String key);

    /** Remembers a value in place of the one before; it is there for everybody once this returns. */
    void put(String key, String value);

    /** Everything whose key begins so, by key. */
    Map<String, String> under(String prefix);

    /** Remembers several at once: all of them, or none. */
    void putAll(Map<String, String> values);
}
