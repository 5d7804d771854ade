package io.drumbeat.stage;

import java.util.List;

/**
 * A step a deal goes through.
 *
 * @param names how people call it, the usual one first
 * @param needs what must be known of a deal before it comes here
 */
public record Stage(String id, List<String> names, Kind kind, List<Need> needs) {
    public Stage {
        names = List.copyOf(names);
        needs = List.copyOf(needs);
    }

    /** A stage that needs nothing. */
    public Stage(String id, List<String> names, Kind kind) {
        this(id, names, kind, List.of());
    }

    /** What a stage may need to be known. */
    public enum Need {
        AMOUNT,
        EXPECTED
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
