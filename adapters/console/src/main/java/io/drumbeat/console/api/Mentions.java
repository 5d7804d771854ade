package io.drumbeat.console.api;

import java.util.regex.Pattern;

/** How people address the bot by name, which says nothing by itself. */
final class Mentions {
    private static final Pattern BOT = Pattern.compile("[@＠](?:鼓点|drumbeat)[\\s\\u00a0\\u2005]*", Pattern.CASE_INSENSITIVE);

    private Mentions() {}

    /** Calling the bot and saying nothing else asks what it can do. */
    static String without(String text) {
        var words = BOT.matcher(text).replaceAll("").strip();
        return words.isEmpty() ? "帮助" : words;
    }
}
