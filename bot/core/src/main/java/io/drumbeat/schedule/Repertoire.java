package io.drumbeat.schedule;

import io.drumbeat.config.ConfigError;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every push there is, by its name. */
public final class Repertoire {
    /** The name of the one that brings together what did not come by itself. */
    public static final String DIGEST = "digest";

    private final Map<String, Push> pushes = new LinkedHashMap<>();
    private final Cadence cadence;

    /**
     * @throws IllegalArgumentException if two pushes go by one name
     * @throws ConfigError if the cadence names a push that does not exist
     */
    public Repertoire(List<Push> pushes, Cadence cadence) {
        for (var push : pushes.stream().sorted(Comparator.comparing(Push::name)).toList()) {
            if (this.pushes.put(push.name(), push) != null) {
                throw new IllegalArgumentException("有两个推送都叫 \"%s\"；推送的名字不能重复".formatted(push.name()));
            }
        }
        cadence.check(pushes);
        this.cadence = cadence;
    }

    /** How often a day somebody is interrupted at most. */
    public int budget() {
        return cadence.budget();
    }

    /** Whom of its readers a push goes to; empty where it goes to all. */
    public Optional<Audience> audience(Push push) {
        return cadence.audience(push.name());
    }

    public Collection<Push> all() {
        return pushes.values();
    }

    /** Empty if an earlier version had one of this name, and this one has none. */
    public Optional<Push> named(String name) {
        return Optional.ofNullable(pushes.get(name));
    }
}
