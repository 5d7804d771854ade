package io.drumbeat.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What may be written only once: the second would be heard by nobody, or count twice. */
public final class Once {
    private final Map<Object, Yaml> seen = new HashMap<>();

    /** @throws ConfigError if each of them was not written once only */
    public static void each(List<Yaml> words) {
        var once = new Once();
        words.forEach(word -> once.written(word.text(), word));
    }

    /**
     * @param what as which it counts
     * @throws ConfigError if that was written before, with where
     */
    public void written(Object what, Yaml place) {
        var before = seen.putIfAbsent(what, place);
        if (before != null) {
            place.refuse("写了两次（第 %d 行也有），只留一处".formatted(before.line()));
        }
    }
}
