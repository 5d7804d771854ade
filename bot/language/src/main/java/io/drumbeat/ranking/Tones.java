package io.drumbeat.ranking;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.drumbeat.ranking.Sentences.Sentence;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A second linear model of the same sentences: whether a line tells a deed of the teller's own that has happened. It only ever
 * holds something back; what is recorded, the rules have read.
 */
public final class Tones {
    /** In the order of the numbers that stand for them in the model. */
    private static final List<Tone> ALL = List.of(Tone.values());

    private static final double COST = 30;
    private static final double PRECISION = 0.1;
    private static final List<String> PLANS = List.of("step");
    private static final List<String> LOOKS = List.of("people", "mine", "customers", "asked");

    /** What a line of the tables does, and no other of the same words. */
    private static final double KNOWN = 0.95;

    private final Grams grams;
    private final Model model;
    private final Map<String, Tone> known;

    private Tones(Grams grams, Model model, Map<String, Tone> known) {
        this.grams = grams;
        this.model = model;
        this.known = Map.copyOf(known);
    }

    /** Learns from all of them; takes a second or two. */
    public static Tones of(List<Sentence> sentences) {
        var byVerb = tones(sentences);
        var grams = new Grams();
        var problem = new Problem();
        problem.l = sentences.size();
        problem.x = sentences.stream().map(one -> grams.learn(one.masked())).toArray(Feature[][]::new);
        problem.y = sentences.stream()
                .mapToDouble(one -> ALL.indexOf(byVerb.getOrDefault(one.verb(), Tone.OTHER)))
                .toArray();
        problem.n = grams.size();
        Linear.disableDebugOutput();
        var model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
        return new Tones(grams, model, known(sentences, byVerb));
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

    /** How likely each is, all together 1. */
    public Map<Tone, Double> of(String masked) {
        var chances = new double[model.getNrClass()];
        Linear.predictProbability(model, grams.of(masked), chances);
        var all = new EnumMap<Tone, Double>(Tone.class);
        var same = known.get(masked);
        if (same != null) {
            all.put(same, KNOWN);
            return all;
        }
        for (var i = 0; i < chances.length; i++) {
            all.put(ALL.get(model.getLabels()[i]), chances[i]);
        }
        return all;
    }
}
