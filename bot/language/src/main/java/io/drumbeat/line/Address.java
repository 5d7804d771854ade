package io.drumbeat.line;

import io.drumbeat.ledger.Known;
import java.util.regex.Pattern;

/** To whom a line is said: a leading slash and a mention of the bot say nothing, a mention of a colleague does. */
public final class Address {
    private static final Pattern ADDRESS = Pattern.compile("^[\\s/／]*(?:[@＠](\\S+)\\s*)?[\\s/／]*");

    private Address() {}

    public static String left(String words, Known known) {
        var rest = words;
        while (isAddress(rest)) {
            var found = ADDRESS.matcher(rest);
            if (!found.lookingAt() || found.end() == 0) {
                return rest;
            }
            var name = found.group(1);
            if (name != null && known.people().named(name).isPresent()) {
                return rest;
            }
            rest = rest.substring(found.end());
        }
        return rest;
    }

    private static boolean isAddress(String words) {
        return !words.isEmpty() && ("/／@＠".indexOf(words.charAt(0)) >= 0 || words.charAt(0) <= ' ');
    }
}
