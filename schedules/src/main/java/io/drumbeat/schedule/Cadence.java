package io.drumbeat.schedule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** When each push happens in this company, by the name of the push: what {@code config/cadence.yml} says. */
public final class Cadence {
    private final Map<String, Schedule> schedules = new LinkedHashMap<>();

    /**
     * @param schedules words by name of push, as {@code morning-plan → 每个工作日 09:00}
     * @throws IllegalArgumentException naming the setting whose words cannot be read
     */
    public Cadence(Map<String, String> schedules) {
        schedules.forEach((push, words) -> {
            try {
                this.schedules.put(push, Schedule.of(words));
            } catch (IllegalArgumentException unreadable) {
                throw new IllegalArgumentException(
                        "config/cadence.yml 的 %s：%s".formatted(push, unreadable.getMessage()), unreadable);
            }
        });
    }

    /** The company's schedule for a push, or the usual one. */
    public Schedule of(String push, String usual) {
        var chosen = schedules.get(push);
        return chosen == null ? Schedule.of(usual) : chosen;
    }

    /** @throws IllegalArgumentException if it names a push that does not exist */
    void check(Collection<Push> pushes) {
        var names = pushes.stream().map(Push::name).sorted().toList();
        var strange = schedules.keySet().stream().filter(name -> !names.contains(name)).collect(Collectors.joining("、"));
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException(
                    "config/cadence.yml 里没有推送叫 \"%s\"；可以写：%s".formatted(strange, String.join("、", names)));
        }
    }
}
