package io.drumbeat.dingtalk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How much of a card is told, so that a long one still fits. */
enum Detail {
    FULL(1000, 1000),
    SHORT(12, 300);

    private final int rows;
    private final int characters;

    Detail(int rows, int characters) {
        this.rows = rows;
        this.characters = characters;
    }

    int rows() {
        return rows;
    }

    <T> List<String> rows(List<T> all, Function<T, String> drawn, Function<String, String> rest) {
        var lines = new ArrayList<>(all.stream().limit(rows).map(drawn).toList());
        if (all.size() > rows) {
            lines.add(rest.apply("…还有 %d 行".formatted(all.size() - rows)));
        }
        return lines;
    }

    String cut(String text) {
        return this == FULL || text.length() <= characters ? text : upTo(text, characters) + "…";
    }

    /** The first characters, without cutting one in two. */
    static String upTo(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
