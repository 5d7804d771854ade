package io.drumbeat.likelihood;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody did in a year and what came of it. The tracks of several people add up to their team's.
 *
 * @param days that were worked
 * @param visits a win that several visits led to is shared among them
 * @param stages by the id of the stage that a deal entered
 * @param deals by when they were opened
 * @param amounts of what was signed, in fen
 */
record Track(int days, Chances visits, Chances deals, Map<String, Chances> stages, List<Long> amounts) {
    static final Track NONE = new Track(0, Chances.NONE, Chances.NONE, Map.of(), List.of());

    Track {
        stages = Map.copyOf(stages);
        amounts = List.copyOf(amounts);
    }

    Track plus(Track other) {
        return new Track(
                days + other.days,
                visits.plus(other.visits),
                deals.plus(other.deals),
                Chances.plus(stages, other.stages),
                Stream.concat(amounts.stream(), other.amounts.stream()).toList());
    }

    /** How many deals were signed. */
    int signed() {
        return amounts.size();
    }

    Chances at(String stage) {
        return stages.getOrDefault(stage, Chances.NONE);
    }
}
