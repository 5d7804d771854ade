package io.drumbeat.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who is called by what sounds so: by pinyin, its initials, or the characters that sound the same. */
final class BySound {
    private static final int MANY = 20;

    private final Keys sounds = new Keys();
    private final Keys initials = new Keys();

    /** Takes in how a name is called, or out again. */
    void put(List<String> syllables, String id, boolean in) {
        Names.put(sounds, Pinyin.letters(syllables), id, in);
        Names.put(initials, Pinyin.initials(syllables), id, in);
    }

    /** Whoever a word of whatever letters may sound like. */
    Set<String> of(String word) {
        var found = new LinkedHashSet<String>();
        if (!word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == ' ' || c == '\'')) {
            found.addAll(exactly(word));
            return found;
        }
        var letters = word.replace(" ", "").replace("'", "");
        found.addAll(sounds.at(letters));
        found.addAll(initials.at(letters));
        if (found.isEmpty() && letters.length() >= 5) {
            found.addAll(sounds.under(letters, MANY));
        }
        return found;
    }

    /** Whoever is called by other characters that sound the same. */
    List<String> exactly(String word) {
        return sounds.at(Pinyin.letters(Pinyin.of(word)));
    }

    /** Whose sound begins as that of a word. */
    List<String> begunBy(String sound) {
        return Nearness.begunSo(sounds, sound.substring(0, Math.min(2, sound.length())));
    }
}
