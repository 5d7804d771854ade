package io.drumbeat.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who of a team is offered help first. */
class NeedTests {
    private static List<Need> all() {
        var rep = new Rehearsal().people().get("mei");
        var all = new ArrayList<Need>();
        for (var silence : List.of(0, 2, 3, 9)) {
            for (var stuck : List.of(0, 4)) {
                for (var percent : List.of(1, 20, 39, 40, 90)) {
                    for (var gap : List.of(-2_000_000L, 0L, 9_800_000L)) {
                        all.add(new Need(rep, silence, stuck, percent, gap));
                    }
                }
            }
        }
        Collections.shuffle(all, new Random(3));
        return all;
    }

    @Test
    void whoIsAheadOfPaceAndHeardOfComesAfterAllOthers() {
        var sorted = all().stream().sorted(Need.FIRST).toList();
        var first = sorted.stream()
                .filter(need -> need.gap() > 0 && need.silence() < Need.SILENT)
                .findFirst()
                .orElseThrow();
        assertThat(sorted.subList(sorted.indexOf(first), sorted.size()))
                .allMatch(need -> need.gap() > 0 && need.silence() < Need.SILENT);
    }

    @Test
    void whoIsAheadOfPaceIsNotCalledUnlikely() {
        assertThat(all()).noneMatch(need -> need.isUnlikely() && need.gap() > 0);
    }
}
