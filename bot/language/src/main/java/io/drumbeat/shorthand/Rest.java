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
        var rest = new Rest(marks);
        marks.customers.forEach(one -> rest.blank(one.from(), one.end()));
        marks.colleagues.forEach(one -> rest.blank(one.from(), one.end()));
        marks.days.forEach(one -> rest.blank(one.from(), one.end()));
        marks.periods.forEach(one -> rest.blank(one.from(), one.end()));
        marks.clocks.forEach(one -> rest.blank(one.from(), one.end()));
        return rest.words.toString().replaceAll("[\\s,，。.!！?？、:：@]+", " ").strip();
    }

    private void blank(int from, int end) {
        for (var i = from; i < Math.min(end, words.length()); i++) {
            words.setCharAt(i, ' ');
        }
    }
}
