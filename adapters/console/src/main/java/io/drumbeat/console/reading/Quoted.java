package io.drumbeat.console.reading;

/** What somebody sent, as far as it is said back to them: enough to know it again, and nothing that cannot be seen. */
public final class Quoted {
    private static final int MOST = 40;

    /** Of a whole sentence, which may quote more than one of them. */
    private static final int SENTENCE = 400;

    private Quoted() {}

    public static String of(String sent) {
        return shortened(sent, MOST);
    }

    /** A sentence that somebody else made of what was sent. */
    public static String in(String sentence) {
        return shortened(sentence, SENTENCE);
    }

    private static String shortened(String text, int most) {
        var seen = text.codePoints()
                .limit(most + 1L)
                .map(c -> isSeen(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return text.codePointCount(0, text.length()) <= most
                ? seen.toString()
                : seen.substring(0, seen.offsetByCodePoints(0, most)) + "…";
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
