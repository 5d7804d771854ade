package io.drumbeat.people;

import io.drumbeat.calendar.Dated;
import io.drumbeat.config.Yaml;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what something becomes: {@code since: [{from: 2026-12-01, team: south-1}]}, each saying only what changes. */
final class Changes {
    /** What a sales admin writes to take a manager, team or parent away. */
    private static final String NONE = "无";

    private Changes() {}

    /**
     * @param first what it is before
     * @param keys what may change
     * @param becoming what the one before becomes with the changes of an entry
     */
    static <T> Dated<T> read(Yaml entry, T first, List<String> keys, BiFunction<T, Yaml, T> becoming) {
        var dated = Dated.always(first);
        var changes = entry.find("since").map(Yaml::items).orElse(List.of()).stream()
                .sorted(Comparator.comparing(change -> change.get("from").date()))
                .toList();
        for (var change : changes) {
            change.only(allowed(keys));
            var from = change.get("from");
            if (dated.since().containsKey(from.date())) {
                throw from.wrong("这一天写了两次，合成一处");
            }
            if (change.entries().size() < 2) {
                throw from.wrong("没有写这一天起变了什么，可写 " + String.join("、", keys));
            }
            dated = dated.from(from.date(), becoming.apply(dated.last(), change));
        }
        return dated;
    }

    private static String[] allowed(List<String> keys) {
        var allowed = new String[keys.size() + 1];
        allowed[0] = "from";
        for (var i = 0; i < keys.size(); i++) {
            allowed[i + 1] = keys.get(i);
        }
        return allowed;
    }

    /** The days of the changes, as they are written. */
    static List<Yaml> days(Yaml entry) {
        return entry.find("since").map(Yaml::items).orElse(List.of()).stream()
                .map(change -> change.get("from"))
                .toList();
    }

    /** An id that may be {@code 无}, checked; what is not written stays as it was. */
    static @Nullable String id(Yaml entry, String key, @Nullable String before, Function<Yaml, String> check) {
        return entry.find(key)
                .map(said -> said.text().equals(NONE) ? Optional.<String>empty() : Optional.of(check.apply(said)))
                .orElse(Optional.ofNullable(before))
                .orElse(null);
    }
}
