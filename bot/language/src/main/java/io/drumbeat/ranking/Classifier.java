package io.drumbeat.ranking;

import io.drumbeat.line.Recent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;

/** A plain linear model of which kind a line is of: every gram of it speaks for and against each kind with its weight. */
final class Classifier {
    /** The clauses of a line, and all of it. */
    private static final int FEW = 16;

    private final Grams grams;

    /** The kinds in the order of their columns. */
    private final int[] kinds;

    /** A row for each gram, a column for each kind. */
    private final float[] weights;

    private final int numbers;
    private final Recent<String, double[]> last = new Recent<>(FEW);

    Classifier(Grams grams, int[] kinds, float[] weights) {
        if (kinds.length < 3 || weights.length != grams.size() * kinds.length) {
            throw new IllegalArgumentException(
                    "%d kinds, %d grams, %d weights".formatted(kinds.length, grams.size(), weights.length));
        }
        this.grams = grams;
        this.kinds = kinds;
        this.weights = weights;
        this.numbers = Arrays.stream(kinds).max().orElseThrow() + 1;
    }

    /** Of each gram, so that the vector of a line is of length one. */
    static double weight(int[] grams) {
        return 1 / Math.sqrt(Math.max(1, grams.length));
    }

    /** How likely a line is of each kind, by its number; all together 1. */
    synchronized double[] chances(String masked) {
        return last.of(masked, this::weighed);
    }

    private double[] weighed(String masked) {
        var found = grams.of(masked);
        var columns = kinds.length;
        var sums = new double[columns];
        for (var gram : found) {
            var row = (gram - 1) * columns;
            for (var column = 0; column < columns; column++) {
                sums[column] += weights[row + column];
            }
        }
        var weight = weight(found);
        var all = 0.0;
        for (var column = 0; column < columns; column++) {
            sums[column] = 1 / (1 + Math.exp(-weight * sums[column]));
            all += sums[column];
        }
        var chances = new double[numbers];
        for (var column = 0; column < columns; column++) {
            chances[kinds[column]] = sums[column] / all;
        }
        return chances;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(grams.size());
        for (var gram : grams.all()) {
            out.writeUTF(gram);
        }
        out.writeInt(kinds.length);
        for (var kind : kinds) {
            out.writeInt(kind);
        }
        var bytes = ByteBuffer.allocate(weights.length * Float.BYTES);
        bytes.asFloatBuffer().put(weights);
        out.write(bytes.array());
    }

    /** @throws IOException where it is not what {@link #write} wrote */
    static Classifier read(DataInput in) throws IOException {
        var all = new ArrayList<String>();
        for (var left = in.readInt(); left > 0; left--) {
            all.add(in.readUTF());
        }
        var kinds = new int[in.readInt()];
        for (var i = 0; i < kinds.length; i++) {
            kinds[i] = in.readInt();
        }
        var weights = new float[all.size() * kinds.length];
        var bytes = new byte[weights.length * Float.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(weights);
        return new Classifier(Grams.of(all), kinds, weights);
    }
}
