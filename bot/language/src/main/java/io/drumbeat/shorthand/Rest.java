package io.drumbeat.shorthand;

import io.drumbeat.line.Landmarks;

/** What a line says beside the names, days and times that are known in it. */
final class Rest {
    private final StringBuilder words;

    private Rest(Landmarks marks) {
        words = new StringBuilder(marks.text.folded());
    }

    /** Without customers, colleagues, days, spans and times. */
    static String of(Landmarks marks) {
        return of(marks, 0, 0);
    }

    /** The same without a stretch that is known otherwise. */
    static String of(Landmarks marks, int from, int end) {
        var rest = new Rest(marks);
        rest.blankAll(marks);
        rest.blank(from, end);
        return rest.said();
    }

    private String said() {
        return words.toString().replaceAll("[\\s,，。.!！?？、:：@]+", " ").strip();
    }

    private void blankAll(Landmarks marks) {
        marks.customers.forEach(one -> blank(one.from(), one.end()));
        marks.colleagues.forEach(one -> blank(one.from(), one.end()));
        marks.days.forEach(one -> blank(one.from(), one.end()));
        marks.periods.forEach(one -> blank(one.from(), one.end()));
        marks.clocks.forEach(one -> blank(one.from(), one.end()));
    }

    private void blank(int from, int end) {
        for (var i = from; i < Math.min(end, words.length()); i++) {
            words.setCharAt(i, ' ');
        }
    }
}
