package io.drumbeat.wishing;

import io.drumbeat.phrase.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words in which people speak of what comes to them, by what they mean: {@code wishes.txt}. */
final class WishWords {
    private static final String CALLED = "wishes.txt";

    /** What a word means. Its name stands at the beginning of its line. */
    enum Meaning {
        STOP,
        /** What is sent, and that it is: 提醒. */
        REMINDER,
        SEND,
        THING,
        ALL,
        QUIET,
        LESS,
        LATER,
        AGAIN,
        MOVE,
        ONLY,
        RESUME,
        NEXT,
        EVER,
        UNTIL,
        BEFORE,
        AFTER,
        FROM,
        WHY,
        MISSING,
        WHICH,
        MUTED,
        COMING,
        CALL_ME,
        /** All whom one leads are to be called. */
        CALL_ALL,
        /** All but what is named. */
        OTHERS,
        MONEY,
        /** After the next days off. */
        AFTER_HOLIDAY,
        FILL;

        /** Whether it may mean another too. */
        boolean may(Meaning other) {
            return this == other
                    || (this == REMINDER && (other == THING || other == SEND))
                    || (this == CALL_ME && other == SEND);
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One of them where it stands. */
    record Found(int end, Meaning meaning) {}

    /** Those that every wish has one of, if it has no name of what comes and no sign. */
    private static final Set<Meaning> WISHING = EnumSet.of(
            Meaning.STOP,
            Meaning.REMINDER,
            Meaning.THING,
            Meaning.QUIET,
            Meaning.LESS,
            Meaning.LATER,
            Meaning.AGAIN,
            Meaning.MOVE,
            Meaning.RESUME,
            Meaning.WHY,
            Meaning.WHICH,
            Meaning.CALL_ME,
            Meaning.CALL_ALL);

    private final Map<Character, List<Map.Entry<String, Meaning>>> begun = new HashMap<>();

    private final List<String> signs = new ArrayList<>();

    /** For what is said otherwise in the south, how it is said elsewhere. */
    private final Map<String, String> alike = new LinkedHashMap<>();

    /** What people do, by how they call it. */
    private final Map<String, String> deeds = new LinkedHashMap<>();

    private WishWords(List<String> lines) {
        lines.forEach(this::read);
        begun.replaceAll((_, words) -> words.stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, Meaning> word) -> -word.getKey().length()))
                .toList());
    }

    static WishWords shipped() {
        try (var file = WishWords.class.getResourceAsStream(CALLED)) {
            if (file == null) {
                throw new IllegalStateException("安装包里没有 wishes.txt；请重新构建");
            }
            return new WishWords(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("安装包里的 wishes.txt 读不出来", broken);
        }
    }

    private void read(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        var words = line.strip().split("\\s+", -1);
        for (var word : List.of(words).subList(1, words.length)) {
            var sides = word.split("=", -1);
            if (words[0].equals("alike")) {
                alike.put(sides[0], sides[1]);
            } else if (words[0].equals("deed")) {
                deeds.put(Text.folded(sides[0]), sides[1]);
            } else if (words[0].equals("sign")) {
                signs.add(word.replace('_', ' '));
            } else {
                var known = Text.folded(word.replace('_', ' '));
                var meaning = meaning(words[0]);
                begun.merge(known.charAt(0), List.of(Map.entry(known, meaning)), WishWords::both);
            }
        }
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Meaning meaning(String called) {
        for (var one : Meaning.values()) {
            if (one.word().equals(called)) {
                return one;
            }
        }
        throw new IllegalStateException("wishes.txt 里没有 \"%s\" 这种词".formatted(called));
    }

    /** What people do, by how they call it. */
    Map<String, String> deeds() {
        return deeds;
    }

    /** What a line holds one of if it is a wish and names nothing that comes, folded. */
    Stream<String> needed() {
        var known = Stream.concat(
                        begun.values().stream()
                                .flatMap(List::stream)
                                .filter(word -> WISHING.contains(word.getValue()))
                                .map(Map.Entry::getKey),
                        signs.stream())
                .toList();
        var otherwise = alike.entrySet().stream()
                .filter(one -> known.stream().anyMatch(one.getValue()::contains))
                .map(Map.Entry::getKey);
        return Stream.concat(known.stream(), otherwise);
    }

    /** The line as it is said elsewhere. */
    String asElsewhere(String said) {
        var text = said;
        for (var one : alike.entrySet()) {
            text = text.replace(one.getKey(), one.getValue());
        }
        return text;
    }

    /** The longest of them that stands at a place of a folded line. */
    Optional<Found> at(String line, int from) {
        return begun.getOrDefault(line.charAt(from), List.of()).stream()
                .filter(word -> line.startsWith(word.getKey(), from))
                .filter(word -> !splits(line, from + word.getKey().length()))
                .findFirst()
                .map(word -> new Found(from + word.getKey().length(), word.getValue()));
    }

    /** Whether an English word would end in the middle. */
    private static boolean splits(String line, int at) {
        return at > 0 && at < line.length() && isLetter(line.charAt(at - 1)) && isLetter(line.charAt(at));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
