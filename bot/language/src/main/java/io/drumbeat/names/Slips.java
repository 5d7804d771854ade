package io.drumbeat.names;

import java.util.HashSet;
import java.util.Set;

/** Names that one slip of the keyboard may have made of a word. */
final class Slips {
    private static final int LOOKED_AT = 20_000;

    private Slips() {}

    /** One wrong, missing or extra character leaves either the first or the second half as it is. */
    static Set<String> of(String word, Keys known, Keys reversed) {
        var found = new HashSet<String>();
        var half = word.length() / 2;
        for (var key : known.keysUnder(word.substring(0, half), LOOKED_AT)) {
            if (key.length() >= 3 && oneSlip(word, key) && !word.endsWith(key) && !word.startsWith(key)) {
                found.addAll(known.at(key));
            }
        }
        for (var key : reversed.keysUnder(Names.reversed(word.substring(half)), LOOKED_AT)) {
            var name = Names.reversed(key);
            if (key.length() >= 3 && oneSlip(word, name) && !word.endsWith(name) && !word.startsWith(name)) {
                found.addAll(reversed.at(key));
            }
        }
        return found;
    }

    private static boolean oneSlip(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        var i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        var restA = a.length() - (a.length() >= b.length() ? i + 1 : i);
        var restB = b.length() - (b.length() >= a.length() ? i + 1 : i);
        if (restA < 0 || restB < 0) {
            return true;
        }
        return restA == restB && a.regionMatches(a.length() - restA, b, b.length() - restB, restA);
    }
}
