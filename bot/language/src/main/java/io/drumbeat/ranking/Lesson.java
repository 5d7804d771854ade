package io.drumbeat.ranking;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Lines to be learned from.
 *
 * @param kinds of each line, as a number from 0 on; at least three kinds
 * @param cost how much a line counts that is not learned
 */
record Lesson(List<String> lines, List<Integer> kinds, double cost) {
    private static final double PRECISION = 0.1;

    /** Of how it is learned; another number where the same lesson makes another classifier. */
    private static final int WAY = 1;

    /** The same lesson makes the same classifier on every machine; one of some thousand lines takes a second or two. */
    Classifier learn() {
        var grams = new Grams();
        var problem = new Problem();
        problem.l = lines.size();
        problem.x = lines.stream().map(line -> vector(grams.learn(line))).toArray(Feature[][]::new);
        problem.y = kinds.stream().mapToDouble(Integer::doubleValue).toArray();
        problem.n = grams.size();
        Linear.disableDebugOutput();
        var model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, PRECISION));
        var weights = model.getFeatureWeights();
        var rounded = new float[weights.length];
        for (var i = 0; i < weights.length; i++) {
            rounded[i] = (float) weights[i];
        }
        return new Classifier(grams, model.getLabels(), rounded);
    }

    private static Feature[] vector(int[] grams) {
        var weight = Classifier.weight(grams);
        return Arrays.stream(grams)
                .mapToObj(number -> new FeatureNode(number, weight))
                .toArray(Feature[]::new);
    }

    /** What tells it from every other. */
    String sum() {
        try (var sum = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"));
                var out = new DataOutputStream(sum)) {
            out.writeInt(WAY);
            out.writeDouble(cost);
            for (var i = 0; i < lines.size(); i++) {
                out.writeUTF(lines.get(i));
                out.writeInt(kinds.get(i));
            }
            return HexFormat.of().formatHex(sum.getMessageDigest().digest());
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
