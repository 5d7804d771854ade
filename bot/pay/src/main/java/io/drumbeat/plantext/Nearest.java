package io.drumbeat.plantext;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody probably meant. */
public final class Nearest {
    private static final int CLOSE = 3;
    /** How else people call what a key means. */
    private static final Map<String, String> MEANT = Map.of("months", "first", "max", "most", "rate", "share");

    private Nearest() {}

    public static String of(String written, Set<String> allowed) {
        var all = allowed.stream().sorted().collect(Collectors.joining("、"));
        var meant = Optional.ofNullable(MEANT.get(written)).filter(allowed::contains);
        if (meant.isPresent()) {
            return "不认识这个键；是不是 %s？可用：%s".formatted(meant.get(), all);
        }
        return Places.of(written, allowed)
                .map(place -> "%s 不写在这里，写在%s；这里可用：%s".formatted(written, place, all))
                .or(() -> to(written, allowed).map(word -> "不认识这个键；是不是 %s？可用：%s".formatted(word, all)))
                .orElse("不认识这个键；可用：" + all);
    }

    public static Optional<String> to(String written, Collection<String> allowed) {
        return allowed.stream()
                .filter(word -> distance(written, word) <= Math.min(CLOSE, word.length() / 2))
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var above = row[j];
                var change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
