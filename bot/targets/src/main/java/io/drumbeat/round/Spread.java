package io.drumbeat.round;

import io.drumbeat.measure.Indicator;
import java.util.List;
import java.util.Map;

/** How targets of several people lie, in words that tell nobody's. */
final class Spread {
    private Spread() {}

    /** @param all in rising order, at least one */
    static Map<String, Object> of(List<Long> all, Indicator measure) {
        var middle = (all.get((all.size() - 1) / 2) + all.get(all.size() / 2)) / 2;
        return Map.of(
                "count", all.size(),
                "least", measure.about(all.getFirst()),
                "middle", measure.about(middle),
                "most", measure.about(all.getLast()));
    }
}
