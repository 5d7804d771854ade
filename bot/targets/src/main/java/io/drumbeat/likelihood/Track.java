package io.drumbeat.likelihood;

import java.util.Map;
import java.util.stream.LongStream;

/**
 * What somebody did in a year and what came of it. The tracks of several people add up to their team's.
 *
 * @param days that were worked
 * @param visits a win that several visits led to is shared among them
 * @param stages by the id of the stage that a deal entered
 * @param deals by when they were opened
 * @param amounts of what was signed, in fen
 */
record Track(int days, Chances visits, Chances deals, Map<String, Chances> stages, long[] amounts) {
    static final Track NONE = new Track(0, Chances.NONE, Chances.NONE, Map.of(), new long[0]);

    Track {
        stages = Map.copyOf(stages);
    }

    Track plus(Track other) {
        return new Track(
                days + other.days,
                visits.plus(other.visits),
                deals.plus(other.deals),
                Chances.plus(stages, other.stages),
                LongStream.concat(LongStream.of(amounts), LongStream.of(other.amounts))
                        .toArray());
    }

    /** How many deals were signed. */
    int signed() {
        return amounts.length;
    }

    Chances at(String stage) {
        return stages.getOrDefault(stage, Chances.NONE);
    }
}
