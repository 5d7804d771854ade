package io.drumbeat.weighing;

import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words that say that something was done, from a table: 跑了*趟 is a visit wherever it stands. */
public final class Phrases {
    /** How sure a phrase is of its deed. */
    public enum Strength {
        SURE,
        /** Only beside an amount. */
        WITH_AMOUNT,
        LIKELY
    }

    /**
     * A phrase where it was said.
     *
     * @param verb the usual verb of the command
     */
    public record Hit(String verb, int from, int end, Strength strength) {
        int length() {
            return end - from;
        }
    }

    private record Kind(String verb, Strength strength, Finder words) {
        static Kind of(String verb, Strength strength, List<String> words) {
            var longestFirst = words.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Phrases::pattern)
                    .toList();
            return new Kind(verb, strength, Finder.of(String.join("|", longestFirst)));
        }
    }

    /** A 了 between what is done and with what. */
    private static final Pattern ASPECT = Pattern.compile("(?<=\\p{IsHan})了(?=\\p{IsHan})");

    private final List<Kind> kinds = new ArrayList<>();

    private Phrases(Map<String, Map<Strength, List<String>>> table) {
        table.forEach((verb, byStrength) ->
                byStrength.forEach((strength, words) -> kinds.add(Kind.of(verb, strength, words))));
    }

    /** @param more a company's own words by the verb that they stand for */
    public static Phrases shippedWith(Map<String, List<String>> more) {
        var table = new LinkedHashMap<String, Map<Strength, List<String>>>();
        var verb = "";
        for (var line : lines()) {
            if (line.startsWith("= ")) {
                verb = line.substring(2).strip();
            } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("@")) {
                var strength = line.startsWith("~")
                        ? Strength.LIKELY
                        : line.startsWith("+") ? Strength.WITH_AMOUNT : Strength.SURE;
                var words = strength == Strength.SURE ? line : line.substring(1);
                add(table, verb, strength, List.of(words.strip().split("、")));
            }
        }
        more.forEach((own, words) -> add(table, own, Strength.SURE, words));
        return new Phrases(table);
    }

    private static void add(
            Map<String, Map<Strength, List<String>>> table, String verb, Strength strength, List<String> words) {
        table.computeIfAbsent(verb, _ -> new LinkedHashMap<>())
                .computeIfAbsent(strength, _ -> new ArrayList<>())
                .addAll(words);
    }

    private static List<String> lines() {
        try (var in = Phrases.class.getResourceAsStream("/spoken/deeds.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String pattern(String word) {
        var folded = Text.folded(word.replace("*", "\uE001"));
        var parts = new ArrayList<String>();
        for (var part : folded.split("\uE001", -1)) {
            parts.add(quoted(part));
        }
        var latin = folded.charAt(0) < 0x80 ? "(?<![a-z])" : "";
        var end = folded.charAt(folded.length() - 1) < 0x80 ? "(?![a-z])" : "";
        return latin + String.join("[^,;。!?…]{0,6}?", parts) + end;
    }

    /** 碰了个头 is told as 碰的头, 碰完头 and 碰咗头 too. */
    private static String quoted(String part) {
        var inside = ASPECT.matcher(part);
        var pattern = new StringBuilder();
        var from = 0;
        while (inside.find()) {
            pattern.append(Pattern.quote(part.substring(from, inside.start()))).append("[了的过完好上咗]");
            from = inside.end();
        }
        return pattern.append(Pattern.quote(part.substring(from))).toString();
    }

    /** The usual verb of what nothing but these words say was done. */
    public Optional<String> whole(String folded) {
        return in(Text.of(folded), 0, folded.length()).stream()
                .filter(hit -> hit.length() == folded.length())
                .map(Hit::verb)
                .findFirst();
    }

    /** Every phrase in a stretch, from left to right. */
    public List<Hit> in(Text text, int from, int to) {
        var hits = new ArrayList<Hit>();
        for (var kind : kinds) {
            if (!kind.words().mayBeIn(text.folded(), from, to)) {
                continue;
            }
            var found = kind.words().matcher(text.folded()).region(from, to);
            found.useTransparentBounds(true);
            while (found.find()) {
                hits.add(new Hit(kind.verb(), found.start(), found.end(), kind.strength()));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::from)
                .thenComparing(Comparator.comparingInt(Hit::length).reversed()));
        return hits;
    }
}
