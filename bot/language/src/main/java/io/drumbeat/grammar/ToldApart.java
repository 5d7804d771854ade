package io.drumbeat.grammar;

import io.drumbeat.line.Verbs;
import io.drumbeat.phrase.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a message that are told each by itself. */
final class ToldApart {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-•*·]\\s*|\\d{1,2}\\s*[、.．)）]\\s*)(?=\\D)");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,2}\\s*[、.．)）]|[①-⑳])\\s*(?=\\D)");
    /** No verb is longer. */
    private static final int A_VERB = 20;

    private final Verbs verbs;

    ToldApart(Verbs verbs) {
        this.verbs = verbs;
    }

    List<String> of(String words) {
        var lines = new ArrayList<String>();
        for (var line : words.lines().toList()) {
            parts(line).stream().filter(part -> !Text.of(part).raw().isEmpty()).forEach(lines::add);
        }
        if (lines.size() > Grammar.MOST_LINES) {
            return List.of(words);
        }
        if (lines.size() > 1) {
            lines.replaceAll(line -> BULLET.matcher(line).replaceFirst(""));
        }
        return lines.isEmpty() ? List.of(words) : List.copyOf(lines);
    }

    /** Parts between semicolons, each of which begins with a verb; a semicolon inside a note stays. */
    private List<String> parts(String line) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var i = 0; i < line.length(); i++) {
            if ((line.charAt(i) == ';' || line.charAt(i) == '；') && begins(line, i + 1)) {
                parts.add(line.substring(from, i));
                from = i + 1;
            } else if (i > from && numbered(line, i)) {
                parts.add(line.substring(from, i));
                from = i;
            }
        }
        parts.add(line.substring(from));
        return parts;
    }

    /** 1. 拜访华为 2. 电话华润: a number of a list, with a verb behind it. */
    private boolean numbered(String line, int at) {
        var number = NUMBER.matcher(line).region(at, line.length());
        return !Character.isLetterOrDigit(line.charAt(at - 1)) && number.lookingAt() && begins(line, number.end());
    }

    private boolean begins(String line, int from) {
        return verbs.begins(Text.of(line.substring(from, Math.min(line.length(), from + A_VERB))));
    }
}
