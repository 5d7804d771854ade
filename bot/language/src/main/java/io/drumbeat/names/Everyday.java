package io.drumbeat.names;

import io.drumbeat.phrase.Text;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which characters stand side by side in what people say, whoever they say it of. */
public final class Everyday {
    /** Nothing is known of how people speak. */
    public static final Everyday NONE = new Everyday(Set.of());

    private final Set<Integer> pairs = new HashSet<>();

    /** @param said folded lines with letters where names, days and sums stand */
    public Everyday(Collection<String> said) {
        for (var line : said) {
            for (var i = 0; i + 1 < line.length(); i++) {
                if (isHan(line, i) && isHan(line, i + 1)) {
                    pairs.add(pair(line, i));
                }
            }
        }
    }

    private static boolean isHan(String s, int at) {
        return s.charAt(at) >= '\u4e00' && s.charAt(at) <= '\u9fff';
    }

    private static int pair(String s, int at) {
        return s.charAt(at) << Character.SIZE | s.charAt(at + 1);
    }

    /** Whether two characters that stand here are often said one behind the other. */
    public boolean holds(String folded, int at) {
        return at >= 0 && at + 1 < folded.length() && pairs.contains(pair(folded, at));
    }

    /** Whether a stretch has nothing in it that people would not say of anybody. */
    public boolean isMadeOf(Text text, int from, int end) {
        for (var i = from; i + 1 < end; i++) {
            if (!holds(text.folded(), i)) {
                return false;
            }
        }
        return true;
    }
}
