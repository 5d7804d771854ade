package io.drumbeat.allocation;

import io.drumbeat.config.Within;
import io.drumbeat.config.Yaml;
import io.drumbeat.people.People;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a company's figure is parted among its people.
 *
 * @param history how much counts what somebody reached, against the other two
 * @param potential how much counts what lies ahead of them
 * @param ability how much counts how often they win
 * @param floor the least somebody has, of an equal part
 * @param cap the most somebody has, of an equal part
 * @param ramp how much of each of a new colleague's first months counts
 * @param territory by person id, what their territory is worth, in yuan
 */
public record AllocationRules(
        BigDecimal history,
        BigDecimal potential,
        BigDecimal ability,
        BigDecimal floor,
        BigDecimal cap,
        List<BigDecimal> ramp,
        Map<String, BigDecimal> territory) {
    public static final AllocationRules USUAL = new AllocationRules(
            new BigDecimal("0.5"),
            new BigDecimal("0.3"),
            new BigDecimal("0.2"),
            new BigDecimal("0.5"),
            new BigDecimal("2"),
            List.of(new BigDecimal("0.25"), new BigDecimal("0.5"), new BigDecimal("0.75")),
            Map.of());

    public AllocationRules {
        ramp = List.copyOf(ramp);
        territory = Map.copyOf(territory);
    }

    /**
     * The same, whose territories are people's.
     *
     * @param people as they are and as they become
     * @throws io.drumbeat.config.ConfigError naming the line, the value and what would be right
     */
    public static AllocationRules read(Yaml file, People people) {
        var rules = read(file);
        file.find("territory").ifPresent(all -> all.entries().keySet().forEach(person -> {
            if (people.history(person).isEmpty()) {
                throw all.key(person).unknown("people.yml 里没有这个人", people.ids());
            }
        }));
        return rules;
    }

    /** Reads {@code config/allocation.yml}; what it leaves out is as usual, a weight beside others is nothing. */
    public static AllocationRules read(Yaml file) {
        file.only("weights", "floor", "cap", "ramp", "territory");
        var weights = file.find("weights").map(all -> all.only("history", "potential", "ability"));
        var history = weights.map(all -> share(all, "history", BigDecimal.ZERO)).orElse(USUAL.history);
        var potential =
                weights.map(all -> share(all, "potential", BigDecimal.ZERO)).orElse(USUAL.potential);
        var ability = weights.map(all -> share(all, "ability", BigDecimal.ZERO)).orElse(USUAL.ability);
        var sum = history.add(potential).add(ability);
        if (sum.signum() == 0) {
            throw file.wrong("weights 里至少有一个要大于 0");
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            file.get("weights")
                    .refuse("history、potential、ability 加起来应是 100%%，现在是 %s%%（没写的算 0）"
                            .formatted(
                                    sum.movePointRight(2).stripTrailingZeros().toPlainString()));
        }
        var floor =
                file.find("floor").map(value -> Within.percent(value, 0, 100)).orElse(USUAL.floor);
        var cap =
                file.find("cap").map(value -> Within.percent(value, 100, 1000)).orElse(USUAL.cap);
        if (floor.compareTo(BigDecimal.ONE) > 0 || cap.compareTo(BigDecimal.ONE) < 0) {
            throw file.wrong("floor 应不超过 100%，cap 应不低于 100%，都是对平均份额说的");
        }
        return new AllocationRules(history, potential, ability, floor, cap, ramp(file), territory(file));
    }

    private static BigDecimal share(Yaml file, String key, BigDecimal usual) {
        return file.find(key).map(AllocationRules::part).orElse(usual);
    }

    private static List<BigDecimal> ramp(Yaml file) {
        return file.find("ramp")
                .map(ramp -> ramp.items().stream().map(AllocationRules::part).toList())
                .orElse(USUAL.ramp);
    }

    private static BigDecimal part(Yaml value) {
        var part = Within.percent(value, 0, 100);
        if (part.signum() < 0) {
            throw value.wrong("不能是负数");
        }
        return part;
    }

    private static Map<String, BigDecimal> territory(Yaml file) {
        var territory = new HashMap<String, BigDecimal>();
        file.find("territory").ifPresent(all -> all.entries().forEach((person, worth) -> {
            territory.put(person, Within.notNegative(worth, worth.number()));
        }));
        return territory;
    }
}
