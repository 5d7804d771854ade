package io.drumbeat.hearing;

import io.drumbeat.phrase.Text;
import java.util.ArrayList;
import java.util.List;

/** A stretch of a line between marks of punctuation. */
record Clause(int from, int to) {
    private static final String MARKS = ",;。!?…~、";

    /** Parted by commas and stops, and by blanks that stand between words enough on both sides. */
    static List<Clause> of(Line line) {
        var text = line.text();
        var all = new ArrayList<Clause>();
        var from = 0;
        for (var i = 0; i <= text.length(); i++) {
            var ends = i == text.length() || (MARKS.indexOf(text.folded().charAt(i)) >= 0 && text.separates(i));
            if (ends || (text.folded().charAt(i) == ' ' && isBetween(line, from, i))) {
                if (!text.folded(from, i).isBlank()) {
                    all.add(new Clause(from, i));
                }
                from = i + 1;
            }
        }
        return all;
    }

    /** Whether what stands before and after a blank is more than a name or a sum. */
    private static boolean isBetween(Line line, int from, int blank) {
        var end = blank + 1;
        while (end < line.text().length() && !line.text().separates(end)) {
            end++;
        }
        var start = Math.max(from, line.folded().lastIndexOf(' ', blank - 1) + 1);
        return says(line, start, blank) && says(line, blank + 1, end);
    }

    private static boolean says(Line line, int from, int to) {
        var more = 0;
        for (var i = from; i < to; i++) {
            more += line.marks().explains(i) ? 0 : 1;
        }
        return to - from >= 4 && more >= 2;
    }

    boolean holds(int at) {
        return from <= at && at < to;
    }

    /** The words between blanks around a place of it. */
    Clause piece(Text text, int at) {
        var left = at;
        while (left > from && text.folded().charAt(left - 1) != ' ') {
            left--;
        }
        var right = at;
        while (right < to && text.folded().charAt(right) != ' ') {
            right++;
        }
        return new Clause(left, right);
    }
}
