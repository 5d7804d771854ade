package io.drumbeat.names;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How a name sounds, syllable by syllable and without tones. */
public final class Pinyin {
    private static final ConcurrentMap<Character, List<String>> ALONE = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** A syllable for each character; what is not Chinese stands for itself. */
    public static List<String> of(String name) {
        if (name.chars().allMatch(c -> all((char) c).size() == 1)) {
            return alone(name);
        }
        var words = List.of(PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL, " ")
                .toLowerCase(Locale.ROOT)
                .split(" "));
        // The library reads a word as a whole (重庆 is chong qing) but keeps foreign letters together; then each alone.
        return words.size() == name.length() ? words : alone(name);
    }

    private static List<String> alone(String name) {
        return name.chars().mapToObj(c -> all((char) c).getFirst()).toList();
    }

    /** Every way to read a character; the usual one first. */
    static List<String> all(char c) {
        return ALONE.computeIfAbsent(c, key -> {
            var all = PinyinHelper.toPinyinList(key, PinyinStyleEnum.NORMAL);
            return all == null || all.isEmpty()
                    ? List.of(String.valueOf(key))
                    : all.stream().distinct().toList();
        });
    }

    static String letters(List<String> syllables) {
        return String.join("", syllables);
    }

    static String initials(List<String> syllables) {
        var initials = new StringBuilder();
        for (var syllable : syllables) {
            if (!syllable.isEmpty()) {
                initials.append(syllable.charAt(0));
            }
        }
        return initials.toString();
    }
}
