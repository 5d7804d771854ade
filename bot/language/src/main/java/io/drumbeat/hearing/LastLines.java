package io.drumbeat.hearing;

import io.drumbeat.line.AsKnown;
import io.drumbeat.line.Recent;
import io.drumbeat.scene.Line;
import io.drumbeat.weighing.Interpretation;
import java.util.List;

/** The lines that were looked at last, with what they tell: one message looks at each several times until it is understood. */
record LastLines(Recent<AsKnown, Line> lines, Recent<Line, List<Interpretation>> told) {
    /** A line, what was asked before it, and what it is said again as. */
    private static final int FEW = 4;

    LastLines() {
        this(new Recent<>(FEW), new Recent<>(FEW));
    }
}
