package io.drumbeat.ranking;

import io.drumbeat.line.Recent;
import io.drumbeat.ranking.Sentences.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which command a line wants. */
public final class Ranker {
    private static final double COST = 12;
    private static final int FEW = 4;

    private final List<String> verbs;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Classifier classifier;
    private final Recent<String, List<Guess>> last = new Recent<>(FEW);

    /**
     * What a line may want.
     *
     * @param chance between 0 and 1, all of a line together 1
     */
    public record Guess(String verb, double chance) {}

    private Ranker(List<String> verbs, Classifier classifier) {
        this.verbs = verbs;
        verbs.forEach(verb -> numbers.put(verb, numbers.size()));
        this.classifier = classifier;
    }

    static Ranker of(List<Sentence> sentences, Lessons lessons) {
        var verbs = sentences.stream().map(Sentence::verb).distinct().toList();
        return new Ranker(
                verbs,
                lessons.learned(new Lesson(
                        sentences.stream().map(Sentence::masked).toList(),
                        sentences.stream().map(one -> verbs.indexOf(one.verb())).toList(),
                        COST)));
    }

    /** What a masked line may want, the likeliest first; remembered for the last few lines. */
    synchronized List<Guess> rank(String masked) {
        return last.of(masked, this::ranked);
    }

    private List<Guess> ranked(String masked) {
        var chances = classifier.chances(masked);
        var guesses = new ArrayList<Guess>();
        for (var i = 0; i < chances.length; i++) {
            guesses.add(new Guess(verbs.get(i), chances[i]));
        }
        guesses.sort(Comparator.comparingDouble(Guess::chance).reversed());
        return List.copyOf(guesses);
    }

    /** How likely a masked line wants a command. */
    double chance(String masked, String verb) {
        var number = numbers.get(verb);
        return number == null ? 0 : classifier.chances(masked)[number];
    }
}
