package io.drumbeat.phrase;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/**
 * A line as it was written, beside the same line folded for matching: half-width, simplified, lower case. Both have the
 * same length, so that what was matched can be quoted as the person wrote it.
 *
 * @param raw with runs of blanks as one blank, and none at the ends
 */
public record Text(String raw, String folded) {
    private static final String PUNCTUATION = " ,;。、:!?\"'“”‘’()[]{}<>《》【】「」…—~|+&·=*";
    private static final String BETWEEN_DIGITS = ".:/,-";
    private static final char UNSEEN = '\uFFFF';
    /** What each character is folded to, once it was asked for. */
    private static final char[] FOLDED = new char[0x10000];

    /** Folds a line; characters that cannot be seen are dropped. */
    public static Text of(String words) {
        var raw = new StringBuilder();
        var folded = new StringBuilder();
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            var plain = plain(c);
            if (plain == UNSEEN) {
                continue;
            }
            if (plain == ' ') {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    raw.append(' ');
                    folded.append(' ');
                }
            } else {
                raw.append(c);
                folded.append(plain);
            }
        }
        var length = folded.length();
        if (length > 0 && folded.charAt(length - 1) == ' ') {
            length--;
        }
        return new Text(raw.substring(0, length), folded.substring(0, length));
    }

    /** The folded form of a name or word. */
    public static String folded(String words) {
        return of(words).folded();
    }

    private static char plain(char c) {
        if (FOLDED[c] == 0) {
            FOLDED[c] = Character.getType(c) == Character.FORMAT ? UNSEEN : fold(c);
        }
        return FOLDED[c];
    }

    private static char fold(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            return ' ';
        }
        if (c >= '！' && c <= '～') {
            return Character.toLowerCase((char) (c - 0xFEE0));
        }
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        return switch (c) {
            case '￥' -> '¥';
            case '￡' -> '£';
            case '−', '–' -> '-';
            // Cantonese as it is written says the same with characters of its own.
            case '咗' -> '了';
            case '佢' -> '他';
            case '嘅' -> '的';
            case '喺' -> '在';
            case '俾', '畀' -> '给';
            case '冇' -> '没';
            case '唔' -> '不';
            case '嚟' -> '来';
            default -> Character.toLowerCase(simple(c));
        };
    }

    private static char simple(char c) {
        if (c < '一' || c > '鿿') {
            return c;
        }
        // Word by word would change lengths and split names; one character at a time keeps both lines aligned.
        var found = ZhConverterUtil.toSimple(c);
        return found == null || found.isEmpty() || found.getFirst().length() != 1
                ? c
                : found.getFirst().charAt(0);
    }

    public int length() {
        return folded.length();
    }

    public boolean startsWith(String word, int from) {
        return folded.startsWith(word, from);
    }

    public String raw(int from, int to) {
        return raw.substring(from, to);
    }

    public String folded(int from, int to) {
        return folded.substring(from, to);
    }

    /** Whether a blank or a mark of punctuation stands here; a point or comma inside a number is none. */
    public boolean separates(int at) {
        var c = folded.charAt(at);
        if (BETWEEN_DIGITS.indexOf(c) >= 0) {
            var before = at > 0 && isDigit(folded.charAt(at - 1));
            var after = at + 1 < folded.length() && isDigit(folded.charAt(at + 1));
            var money = c == '-' && at + 1 < folded.length() && "¥$€£".indexOf(folded.charAt(at + 1)) >= 0;
            return !(money || (after && (before || c == '-' || c == '.')));
        }
        return PUNCTUATION.indexOf(c) >= 0 || isPicture(at);
    }

    /** Whether a part of a pictogram stands here: 👍, ✅. */
    public boolean isPicture(int at) {
        var c = folded.charAt(at);
        if (!Character.isSurrogate(c)) {
            return (c >= '\u2600' && c <= '\u27BF') || c == '\uFE0F';
        }
        var from = Character.isLowSurrogate(c) && at > 0 ? at - 1 : at;
        return Character.getType(folded.codePointAt(from)) == Character.OTHER_SYMBOL
                || Character.getType(folded.codePointAt(from)) == Character.MODIFIER_SYMBOL;
    }

    /** Whether a Latin word or number goes on across this place, so that nothing may begin or end here. */
    public boolean insideWord(int at) {
        return at > 0
                && at < folded.length()
                && isWord(folded.charAt(at - 1))
                && isWord(folded.charAt(at))
                && isDigit(folded.charAt(at - 1)) == isDigit(folded.charAt(at));
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isWord(char c) {
        return isDigit(c) || isLetter(c);
    }
}
