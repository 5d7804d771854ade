package io.drumbeat.ranking;

import io.drumbeat.ranking.Sentences.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A second linear model of the same sentences: whether a line tells a deed of the teller's own that has happened. It only ever
 * holds something back; what is recorded, the rules have read.
 */
final class Tones {
    /** In the order of their numbers. */
    private static final List<Tone> ALL = List.of(Tone.values());

    private static final double COST = 30;
    private static final List<String> PLANS = List.of("step");
    private static final List<String> LOOKS = List.of("people", "mine", "customers", "asked", "looks", "asked-more");

    /** What a line of the tables does, and no other of the same words. */
    private static final double KNOWN = 0.95;

    private final Classifier classifier;
    private final Map<String, Tone> known;

    private Tones(Classifier classifier, Map<String, Tone> known) {
        this.classifier = classifier;
        this.known = Map.copyOf(known);
    }

    static Tones of(List<Sentence> sentences, Lessons lessons) {
        var byVerb = tones(sentences);
        var classifier = lessons.learned(new Lesson(
                sentences.stream().map(Sentence::masked).toList(),
                sentences.stream()
                        .map(one -> ALL.indexOf(byVerb.getOrDefault(one.verb(), Tone.OTHER)))
                        .toList(),
                COST));
        return new Tones(classifier, known(sentences, byVerb));
    }

    private static Map<String, Tone> known(List<Sentence> sentences, Map<String, Tone> byVerb) {
        var known = new HashMap<String, Tone>();
        var torn = new HashSet<String>();
        for (var one : sentences) {
            var tone = byVerb.getOrDefault(one.verb(), Tone.OTHER);
            var before = known.putIfAbsent(one.masked(), tone);
            if (before != null && before != tone) {
                torn.add(one.masked());
            }
        }
        known.keySet().removeAll(torn);
        return known;
    }

    /** What the lines of a verb do, by the first table that has it. */
    private static Map<String, Tone> tones(List<Sentence> sentences) {
        var byVerb = new HashMap<String, Tone>();
        byVerb.put(Sentences.NOTHING, Tone.NOTHING);
        for (var one : sentences) {
            var table = one.origin().split("[. ]", 2)[0];
            var tone = PLANS.contains(table)
                    ? Tone.TO_DO
                    : LOOKS.contains(table) || table.equals("recorded") ? Tone.OTHER : Tone.DONE;
            byVerb.putIfAbsent(one.verb(), tone);
        }
        return byVerb;
    }

    /** How likely a masked line does it. */
    double chance(String masked, Tone tone) {
        var same = known.get(masked);
        if (same != null) {
            return same == tone ? KNOWN : 0;
        }
        var chances = classifier.chances(masked);
        var number = ALL.indexOf(tone);
        return number < chances.length ? chances[number] : 0;
    }
}
