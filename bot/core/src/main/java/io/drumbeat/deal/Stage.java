package io.drumbeat.deal;

import java.util.List;

/**
 * A step a deal goes through.
 *
 * @param names how people call it, the usual one first
 */
public record Stage(String id, List<String> names, Kind kind) {
    public Stage {
        names = List.copyOf(names);
    }

    /** Whether a deal at this stage is still open. */
    public enum Kind {
        OPEN,
        WON,
        LOST
    }

    public String name() {
        return names.getFirst();
    }
}
