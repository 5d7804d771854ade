package io.drumbeat.grammar;

import io.drumbeat.chat.Request;
import io.drumbeat.line.Verbs;
import io.drumbeat.phrase.Text;
import io.drumbeat.words.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of a message that are told each by itself, and how much may be told at once. */
public final class ToldApart {
    /** Names and amounts are looked for from every character on, so that a line twice as long takes four times as long. */
    private static final int LONGEST_LINE = 500;

    static final int LONGEST_REQUEST = 5000;
    private static final int MOST_LINES = 50;

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
        if (lines.size() > MOST_LINES) {
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

    /** Whether it is more than can be read at once: nobody looks for anything in it, and the grammar says so. */
    public static boolean isTooMuch(Request line) {
        return tooMuch(line).isPresent();
    }

    /** Whether more is told than is recorded at once; said together as one, the grammar says so. */
    public static boolean areTooMany(List<String> lines) {
        return lines.size() > MOST_LINES;
    }

    /** @throws io.drumbeat.words.Unsure where it is more than can be read at once */
    static void notTooLong(Request line) {
        tooMuch(line).ifPresent(why -> {
            throw Questions.ask(why, List.of());
        });
    }

    /** Why it is more than can be read at once, in words for whoever said it; empty if it is not. */
    private static Optional<String> tooMuch(Request line) {
        var words = line.words();
        var length = words.strip().length()
                + line.values().values().stream().mapToInt(String::length).sum();
        var sent = length > LONGEST_REQUEST ? length : words.length();
        if (sent > LONGEST_REQUEST) {
            return Optional.of("这次发了 %d 个字，一次最多 %d 个字；请分几次发".formatted(sent, LONGEST_REQUEST));
        }
        if (line.press() == null
                && line.values().isEmpty()
                && words.strip().lines().count() > MOST_LINES) {
            return Optional.of("一次最多记 %d 行，请分几次发".formatted(MOST_LINES));
        }
        return length > LONGEST_LINE
                ? Optional.of("这一行有 %d 个字，一行最多 %d 个字；请分几行发，一行一件事".formatted(length, LONGEST_LINE))
                : Optional.empty();
    }
}
