package io.drumbeat.doubt;

import java.util.regex.Pattern;

/** Words that are looked for, in lists that read like a page: blanks part them, and each may say what is not to follow. */
final class Words {
    private Words() {}

    static Pattern any(String... lists) {
        return Pattern.compile(String.join(" ", lists).strip().replaceAll("\\s+", "|"));
    }
}
