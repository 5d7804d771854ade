package io.drumbeat.clock;

import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Push;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every push there is, by its name. */
public final class Repertoire {
    private final Map<String, Push> pushes = new LinkedHashMap<>();
    private final int budget;

    /**
     * @throws IllegalArgumentException if two pushes go by one name
     * @throws io.drumbeat.config.ConfigError if the cadence names a push that does not exist
     */
    public Repertoire(List<Push> pushes, Cadence cadence) {
        for (var push : pushes.stream().sorted(Comparator.comparing(Push::name)).toList()) {
            if (this.pushes.put(push.name(), push) != null) {
                throw new IllegalArgumentException("有两个推送都叫 \"%s\"；推送的名字不能重复".formatted(push.name()));
            }
        }
        cadence.check(pushes);
        this.budget = cadence.budget();
    }

    /** How often a day somebody is interrupted at most. */
    int budget() {
        return budget;
    }

    Collection<Push> all() {
        return pushes.values();
    }

    /** Empty if an earlier version had one of this name, and this one has none. */
    Optional<Push> named(String name) {
        return Optional.ofNullable(pushes.get(name));
    }
}
