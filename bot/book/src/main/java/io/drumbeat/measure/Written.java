package io.drumbeat.measure;

import io.drumbeat.config.Yaml;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be named in a file of targets, and what a number written there comes to. */
public final class Written {
    private final Map<String, Indicator> byId;

    private Written(Map<String, Indicator> byId) {
        this.byId = byId;
    }

    /** The bot's own measures and what a company has reckoned. */
    public static Written of(Reckoned reckoned) {
        return new Written(Stream.concat(Arrays.stream(Measure.values()), reckoned.indicators().stream())
                .collect(Collectors.toMap(Indicator::id, Function.identity(), (own, _) -> own)));
    }

    public Set<String> measures() {
        return byId.keySet();
    }

    /** @throws io.drumbeat.config.ConfigError at a place of the file, where there is none of this id */
    public Indicator named(String measure, Yaml place) {
        var indicator = byId.get(measure);
        if (indicator == null) {
            throw place.wrong("没有指标 \"%s\"；有：%s".formatted(measure, String.join("、", new TreeSet<>(byId.keySet()))));
        }
        return indicator;
    }

    /** @throws io.drumbeat.config.ConfigError where it is no number, or one that is too fine */
    public long inItsUnit(String measure, Yaml value) {
        var indicator = named(measure, value);
        try {
            return indicator.ofSaid(value.numberOrShare());
        } catch (ArithmeticException tooFine) {
            throw value.wrong("%s最多写 %d 位小数".formatted(indicator.label(), indicator.places()));
        }
    }
}
