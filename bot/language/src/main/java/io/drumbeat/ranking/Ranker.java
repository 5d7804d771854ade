package io.drumbeat.ranking;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.drumbeat.ranking.Sentences.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A plain linear model of which command a line wants. The same sentences make the same model on every machine. */
public final class Ranker {
    private static final double COST = 12;
    private static final double PRECISION = 0.1;

    private final Grams grams;
    private final List<String> verbs;
    private final Model model;

    /**
     * What a line may want.
     *
     * @param chance between 0 and 1, all of a line together 1
     */
    public record Guess(String verb, double chance) {}

    private Ranker(Grams grams, List<String> verbs, Model model) {
        this.grams = grams;
        this.verbs = verbs;
        this.model = model;
    }

    /** Learns from all of them; takes a second or two. */
    public static Ranker of(List<Sentence> sentences) {
        var grams = new Grams();
        var verbs = sentences.stream().map(Sentence::verb).distinct().toList();
        var problem = new Problem();
        problem.l = sentences.size();
        problem.x = sentences.stream().map(one -> grams.learn(one.masked())).toArray(Feature[][]::new);
        problem.y =
                sentences.stream().mapToDouble(one -> verbs.indexOf(one.verb())).toArray();
        problem.n = grams.size();
        var parameter = new Parameter(SolverType.L2R_LR, COST, PRECISION);
        Linear.disableDebugOutput();
        return new Ranker(grams, verbs, Linear.train(problem, parameter));
    }

    /** What a masked line may want, the likeliest first. */
    public List<Guess> rank(String masked) {
        var chances = new double[verbs.size()];
        Linear.predictProbability(model, grams.of(masked), chances);
        var labels = model.getLabels();
        var guesses = new ArrayList<Guess>();
        for (var i = 0; i < labels.length; i++) {
            guesses.add(new Guess(verbs.get(labels[i]), chances[i]));
        }
        guesses.sort(Comparator.comparingDouble(Guess::chance).reversed());
        return List.copyOf(guesses);
    }
}
