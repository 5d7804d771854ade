package io.drumbeat.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words by how they sound, so that one that was written with other characters is found. */
public final class SoundAlikes {
    private final Map<List<String>, List<Integer>> bySound = new HashMap<>();
    private final Set<Integer> lengths = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    /** A Chinese word and what it is called by. */
    public void add(String word, int number) {
        var sound = Pinyin.of(word);
        bySound.computeIfAbsent(sound, _ -> new ArrayList<>()).add(number);
        beginnings.add(sound.getFirst());
        lengths.add(word.length());
    }

    /** Which of them may be meant by what stands at a place, whether it is written as they are or not. */
    public List<Integer> at(String line, int from) {
        if (Pinyin.all(line.charAt(from)).stream().noneMatch(beginnings::contains)) {
            return List.of();
        }
        var found = new ArrayList<Integer>();
        for (var length : lengths) {
            var said = from + length <= line.length() ? line.substring(from, from + length) : "";
            if (!said.isEmpty() && said.chars().allMatch(c -> c > 0x80)) {
                found.addAll(bySound.getOrDefault(Pinyin.of(said), List.of()));
            }
        }
        return found;
    }
}
