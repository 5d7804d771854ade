package io.drumbeat.names;

import io.drumbeat.customer.Customer;
import io.drumbeat.phrase.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How far the names of customers are from a word, by their characters and by their sound. */
final class Nearness {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private static final int LOOKED_AT = 100;

    private Nearness() {}

    /** Whose keys begin so, as many as are worth a look. */
    static List<String> begunSo(Keys keys, String beginning) {
        return keys.keysUnder(beginning, LOOKED_AT).stream()
                .flatMap(key -> keys.at(key).stream())
                .toList();
    }

    /** Those that are near at all, the nearest first. */
    static List<Customer> nearest(List<Customer> customers, String word, String sound, int most) {
        var near = new ArrayList<>(customers);
        near.removeIf(customer -> !isNear(word, sound, customer));
        near.sort(Comparator.comparingInt((Customer customer) -> distance(word, sound, customer))
                .thenComparing(Customer::name));
        return List.copyOf(near.subList(0, Math.min(most, near.size())));
    }

    private static boolean isNear(String word, String sound, Customer customer) {
        return ShortNames.of(Text.folded(customer.name())).stream().anyMatch(key -> {
            var sounds = Pinyin.letters(Pinyin.of(key));
            return key.contains(word)
                    || word.contains(key)
                    || sounds.startsWith(sound)
                    || isNear(word, key)
                    || isNear(sound, sounds);
        });
    }

    private static boolean isNear(String a, String b) {
        return 2 * DISTANCE.apply(a, b) <= Math.max(a.length(), b.length());
    }

    private static int distance(String word, String sound, Customer customer) {
        var nearest = Integer.MAX_VALUE;
        for (var key : ShortNames.of(Text.folded(customer.name()))) {
            nearest = Math.min(
                    nearest, 3 * DISTANCE.apply(word, key) + DISTANCE.apply(sound, Pinyin.letters(Pinyin.of(key))));
        }
        return nearest;
    }
}
