package io.drumbeat.doubt;

import io.drumbeat.phrase.Finder;

/** Words that are looked for, in lists that read like a page: blanks part them, and each may say what is not to follow. */
final class Words {
    private Words() {}

    static Finder any(String... lists) {
        return Finder.of(String.join(" ", lists).strip().replaceAll("\\s+", "|"));
    }
}
