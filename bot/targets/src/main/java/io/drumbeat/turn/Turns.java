package io.drumbeat.turn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The lines by which a command is asked without its verb, from the table {@code turns.txt} beside it: {@code = 目标} says what
 * the lines below it ask for, {@code ~ 谁 = 我|P} names words that {@code <谁>} stands for, {@code <谁?>} where they may be left
 * out, <code>{this|that}</code> is several ways of saying it, {@code #} a number, {@code *} a few words without one, {@code …} any
 * words, a blank a blank or comma or nothing, {@code P} a colleague, {@code W} a span of time, {@code D} a day; a line that begins
 * with {@code !} is none of them.
 */
public final class Turns {
    private static final String ENDING = "[啊呀呢吧嘛哦哈哟]{0,2}[?!.,。 ~]*";
    private static final String NUMBER = "[¥￥]?(?:\\d[\\d.,]*|[一二两三四五六七八九十百半]+)\\s*(?:万|w|亿|千|k|%|成)?";
    private static final String FEW = "[^\\d]{0,8}?";
    private static final String BETWEEN = "[ ,。;:!]*";

    private final Map<String, String> named = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Map<String, List<String>> vetoes = new HashMap<>();

    private Turns(List<String> table) {
        var section = "";
        for (var line : table) {
            if (line.startsWith("= ")) {
                section = line.substring(2).strip();
            } else if (line.startsWith("~ ")) {
                var at = line.indexOf('=');
                named.put(
                        line.substring(2, at).strip(),
                        alternatives(line.substring(at + 1).strip()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var veto = line.startsWith("!");
                (veto ? vetoes : lines)
                        .computeIfAbsent(section, _ -> new ArrayList<>())
                        .add(new Reading(veto ? line.substring(1) : line).whole());
            }
        }
    }

    /** The table beside a class. */
    public static Turns beside(Class<?> command) {
        try (var table = command.getResourceAsStream("turns.txt")) {
            if (table == null) {
                throw new IllegalStateException("turns.txt: " + command.getPackageName());
            }
            return new Turns(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * What asks for something, each as a regular expression for a whole folded line.
     *
     * @throws IllegalStateException where the table has nothing of it
     */
    public String[] of(String section) {
        var all = lines.get(section);
        if (all == null) {
            throw new IllegalStateException("turns.txt: " + section);
        }
        var none = vetoes.getOrDefault(section, List.of());
        var but = none.isEmpty() ? "" : "(?!(?:" + String.join("|", none) + ")" + ENDING + "$)";
        return all.stream().map(line -> but + line + ENDING).toArray(String[]::new);
    }

    private String alternatives(String words) {
        var reading = new Reading(words + "}");
        return reading.choice();
    }

    /** Reads one line of the table into a regular expression. */
    private final class Reading {
        private final String line;
        private int at;

        Reading(String line) {
            this.line = line;
        }

        String whole() {
            var all = new StringBuilder();
            while (at < line.length()) {
                all.append(next());
            }
            return all.toString();
        }

        /** What stands up to the end of a choice, whose beginning was read. */
        String choice() {
            var all = new StringBuilder("(?:");
            while (line.charAt(at) != '}') {
                if (line.charAt(at) == '|') {
                    all.append('|');
                    at++;
                } else {
                    all.append(next());
                }
            }
            at++;
            return all.append(')').toString();
        }

        private String next() {
            var c = line.charAt(at++);
            return switch (c) {
                case '{' -> choice();
                case '<' -> name();
                case '#' -> NUMBER;
                case '*' -> FEW;
                case '…' -> ".*";
                case ' ' -> BETWEEN;
                default -> Pattern.quote(String.valueOf(c));
            };
        }

        private String name() {
            var end = line.indexOf('>', at);
            var said = line.substring(at, end);
            at = end + 1;
            var maybe = said.endsWith("?");
            var words = named.get(maybe ? said.substring(0, said.length() - 1) : said);
            if (words == null) {
                throw new IllegalStateException("turns.txt: <" + said + ">");
            }
            return maybe ? words + "?" : words;
        }
    }
}
