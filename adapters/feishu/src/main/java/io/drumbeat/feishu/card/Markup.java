package io.drumbeat.feishu.card;

/** Writes words into Feishu's Markdown so that they stay words. */
final class Markup {
    private static final String SPECIAL = "&<>~-!*/\\[]()#:+\"'`$_|=";

    private Markup() {}

    /** Every character with a meaning as a numeric entity, line breaks as {@code <br>}: no tag, mention or list survives. */
    static String escape(String words) {
        var out = new StringBuilder(words.length() + 16);
        for (var i = 0; i < words.length(); i++) {
            var letter = words.charAt(i);
            if (letter == '\n') {
                out.append("<br>");
            } else if (SPECIAL.indexOf(letter) >= 0) {
                out.append("&#").append((int) letter).append(';');
            } else if (letter != '\r') {
                out.append(letter);
            }
        }
        return out.toString();
    }

    static String bold(String words) {
        return words.isBlank() ? "" : "**" + escape(words.strip()) + "**";
    }

    static String coloured(String colour, String words) {
        return "<font color='" + colour + "'>" + escape(words) + "</font>";
    }
}
