package io.drumbeat.likelihood;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody did in a year and what came of it. The tracks of several people add up to their team's.
 *
 * @param days that were worked
 * @param visits a win that several visits led to is shared among them
 * @param stages by the id of the stage that a deal entered
 * @param deals by when they were opened
 * @param amounts of what was signed, in fen, the smallest first
 */
record Track(int days, Chances visits, Chances deals, Map<String, Chances> stages, List<Long> amounts) {
    Track {
        stages = Map.copyOf(stages);
        amounts = amounts.stream().sorted().toList();
    }

    /** What several people did together. */
    static Track of(Collection<Track> several) {
        var days = 0;
        var visits = new Chances.Counting();
        var deals = new Chances.Counting();
        var stages = new HashMap<String, Chances.Counting>();
        var amounts = new ArrayList<Long>();
        for (var one : several) {
            days += one.days;
            visits.add(one.visits);
            deals.add(one.deals);
            one.stages.forEach((stage, chances) ->
                    stages.computeIfAbsent(stage, _ -> new Chances.Counting()).add(chances));
            amounts.addAll(one.amounts);
        }
        return new Track(days, visits.chances(), deals.chances(), chances(stages), amounts);
    }

    static Map<String, Chances> chances(Map<String, Chances.Counting> counted) {
        var chances = new HashMap<String, Chances>();
        counted.forEach((stage, counting) -> chances.put(stage, counting.chances()));
        return chances;
    }

    /** How many deals were signed. */
    int signed() {
        return amounts.size();
    }

    Chances at(String stage) {
        return stages.getOrDefault(stage, Chances.NONE);
    }
}
