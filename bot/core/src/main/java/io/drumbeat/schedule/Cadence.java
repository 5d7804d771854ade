package io.drumbeat.schedule;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** When each push happens in this company, by the name of the push: what {@code config/cadence.yml} says. */
public final class Cadence {
    /** In the place of a push in the file: how often a day somebody is interrupted at most. */
    private static final String BUDGET = "budget";

    private static final int USUAL_BUDGET = 3;

    private final Map<String, Schedule> schedules = new LinkedHashMap<>();
    private int budget = USUAL_BUDGET;

    /** The usual hours of everything. */
    public Cadence() {}

    /**
     * @param file words by name of push, as {@code morning-plan: 每个工作日 09:00}
     * @throws ConfigError naming the line whose words cannot be read
     */
    public Cadence(Yaml file) {
        file.entries().forEach((push, words) -> {
            if (push.equals(BUDGET)) {
                budget = words.as(Cadence::atLeastOne, "应是每人每天最多打扰几次，例如 3");
            } else {
                schedules.put(push, words.as(Schedule::of, "看不懂这个时间；可以写：" + ScheduleWords.EXAMPLES));
            }
        });
    }

    private static int atLeastOne(String words) {
        var number = Integer.parseInt(words);
        if (number < 1) {
            throw new IllegalArgumentException(words);
        }
        return number;
    }

    /** How often a day somebody is interrupted at most; what is more waits for the digest. */
    public int budget() {
        return budget;
    }

    /** The company's schedule for a push, or the usual one. */
    public Schedule of(String push, String usual) {
        var chosen = schedules.get(push);
        return chosen == null ? Schedule.of(usual) : chosen;
    }

    /** @throws ConfigError if it names a push that does not exist */
    public void check(Collection<Push> pushes) {
        var names = pushes.stream().map(Push::name).sorted().toList();
        var strange = schedules.keySet().stream()
                .filter(name -> !names.contains(name))
                .collect(Collectors.joining("、"));
        if (!strange.isEmpty()) {
            throw new ConfigError(
                    "config/cadence.yml 里没有推送叫 \"%s\"；可以写：%s".formatted(strange, String.join("、", names)));
        }
    }
}
