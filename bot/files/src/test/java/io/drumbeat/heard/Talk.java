package io.drumbeat.heard;

import io.drumbeat.config.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dialogue of a table, {@code = tian} and below it a line for each turn: {@code 跟杜总打了电话 | 记 电话 联系人=杜总 || 问}, what
 * was said and what may come of it.
 */
record Talk(String person, List<String> turns) {
    private static final Map<String, String> FIELDS =
            Map.of("客户", "customer", "联系人", "contact", "金额", "amount", "日期", "date", "种类", "kind", "下次", "next.date");

    static List<Talk> of(Path table) {
        var all = new ArrayList<Talk>();
        for (var line : SampleCompany.read(table).lines().toList()) {
            if (line.startsWith("= ")) {
                all.add(new Talk(line.substring(2).strip(), new ArrayList<>()));
            } else if (line.contains(" | ") && !line.startsWith("#")) {
                all.getLast().turns().add(line);
            }
        }
        return all;
    }

    /** As {@link Dialogues} reads it. */
    Yaml row() {
        var said = turns.stream().map(Talk::turn).collect(Collectors.joining(", "));
        return Yaml.parse("{\"as\": \"%s\", \"turns\": [%s]}".formatted(person, said), "dialogues.txt");
    }

    private static String turn(String line) {
        var parts = line.split(" \\| ", 2);
        var may = Stream.of(parts[1].split(" \\|\\| "))
                .map(one -> expected(one.strip()))
                .toList();
        return "{\"text\": \"%s\", \"expect\": %s, \"also\": [%s]}"
                .formatted(parts[0].strip(), may.getFirst(), String.join(", ", may.subList(1, may.size())));
    }

    private static String expected(String words) {
        var kind = words.split(" ", 2)[0];
        var rest = words.substring(kind.length()).strip();
        return switch (kind) {
            case "记" ->
                "{\"recorded\": [%s]}"
                        .formatted(Stream.of(rest.split("; "))
                                .map(one -> fields(one, "kind"))
                                .collect(Collectors.joining(", ")));
            case "改" -> {
                var field = field(rest);
                yield "{\"changed\": {\"field\": \"%s\", \"after\": \"%s\"}}"
                        .formatted(field.getKey(), field.getValue());
            }
            case "撤" -> "{\"undone\": \"%s\"}".formatted(english(rest));
            case "看" -> fields(rest, "look");
            case "问" -> "{\"asks\": \"\"}";
            case "不记" -> "{\"recorded\": []}";
            default -> throw new IllegalArgumentException(words);
        };
    }

    private static String english(String undone) {
        var kind = undone.split(" ", 2)[0];
        return verb(kind) + undone.substring(kind.length());
    }

    private static String verb(String called) {
        return Wanted.english(called);
    }

    /** {@code 拜访 客户=… 下次=…}: the first word, and the values behind it. */
    private static String fields(String words, String first) {
        var all = new ArrayList<String>();
        for (var word : Arrays.asList(words.split(" "))) {
            var field = field(word);
            all.add(
                    field.getKey().isEmpty()
                            ? "\"%s\": \"%s\"".formatted(first, first.equals("kind") ? verb(word) : word)
                            : field.getKey().equals("next.date")
                                    ? "\"next\": {\"date\": \"%s\"}".formatted(field.getValue())
                                    : "\"%s\": \"%s\"".formatted(field.getKey(), field.getValue()));
        }
        return "{" + String.join(", ", all) + "}";
    }

    private static Entry<String, String> field(String word) {
        var equals = word.indexOf('=');
        var key = equals < 0 ? "" : word.substring(0, equals);
        return Map.entry(FIELDS.getOrDefault(key, key), word.substring(equals + 1));
    }

    @Override
    public String toString() {
        return turns.stream().map(turn -> turn.split(" \\| ", 2)[0]).collect(Collectors.joining(" ⏎ "));
    }
}
