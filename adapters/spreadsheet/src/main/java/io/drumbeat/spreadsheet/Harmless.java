package io.drumbeat.spreadsheet;

/** Keeps words from being taken for a formula, wherever the file travels to, and takes that back when it comes home. */
final class Harmless {
    /** What begins a formula, and the full-width twins that some programs take for them. */
    private static final String DANGEROUS = "=+-@＝＋－＠\t\r\n";

    private static final char MARK = '\'';

    private Harmless() {}

    /** The words with an apostrophe before them where they would do something, and without what no sheet can hold. */
    static String words(String words) {
        var clean = new StringBuilder();
        words.codePoints().filter(Harmless::storable).forEach(clean::appendCodePoint);
        var text = clean.toString();
        return isMarked(text) || begins(text, 0) ? MARK + text : text;
    }

    /** The words as they were before {@link #words}. */
    static String back(String text) {
        return isMarked(text) ? text.substring(1) : text;
    }

    /** Whether there is something dangerous behind apostrophes. */
    private static boolean isMarked(String text) {
        var at = 0;
        while (at < text.length() && text.charAt(at) == MARK) {
            at++;
        }
        return at > 0 && begins(text, at);
    }

    private static boolean begins(String text, int at) {
        // A blank before the sign does not stop every program
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean storable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
