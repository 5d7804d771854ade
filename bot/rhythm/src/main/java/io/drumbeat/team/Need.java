package io.drumbeat.team;

import io.drumbeat.morning.Silence;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much a rep needs help.
 *
 * @param silence for how many working days they have recorded nothing
 * @param stuck how many of their deals stand still
 * @param percent how likely they reach the month's target; null where that cannot be said
 * @param gap what is signed less where it should be by now, in fen
 */
record Need(Person rep, int silence, int stuck, @Nullable Integer percent, long gap) {
    private static final Sentences SENTENCES = Sentences.beside(Need.class);
    static final int SILENT = 3;
    static final int UNLIKELY = 40;

    /** Who needs help first; rank and size have no say in it. Whoever is ahead of pace and is heard of waits for the others. */
    static final Comparator<Need> FIRST = Comparator.comparing((Need need) -> need.silence < SILENT)
            .thenComparing(need -> need.gap > 0)
            .thenComparing(need -> !need.isUnlikely())
            .thenComparingInt(need -> need.percent == null ? 50 : need.percent)
            .thenComparingLong(Need::gap)
            .thenComparingInt(need -> -need.stuck);

    boolean isUnlikely() {
        return percent != null && percent < UNLIKELY && gap <= 0;
    }

    /** Whether whoever leads them had better ask. */
    boolean isUrgent() {
        return silence >= SILENT || stuck > 0 || isUnlikely();
    }

    /** Why, as {@code 3 个工作日没有记录 · 停住 2 个商机}. */
    String why() {
        var reasons = new ArrayList<String>();
        if (silence >= SILENT) {
            reasons.add(
                    silence >= Silence.MOST
                            ? SENTENCES.say("silentLong", Map.of("days", Silence.MOST))
                            : SENTENCES.say("silent", Map.of("days", silence)));
        }
        if (stuck > 0) {
            reasons.add(SENTENCES.say("stuck", Map.of("count", stuck)));
        }
        if (percent != null) {
            reasons.add(SENTENCES.say("chance", Map.of("percent", percent)));
        }
        return String.join(" · ", reasons);
    }

    /** Those in whom something is to be done, and no more than fit. */
    static List<Need> urgent(List<Need> needs, int most) {
        return needs.stream().filter(Need::isUrgent).limit(most).toList();
    }
}
