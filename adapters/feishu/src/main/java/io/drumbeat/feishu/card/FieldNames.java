package io.drumbeat.feishu.card;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of the inputs of one card: unique in the card, as Feishu demands, and still telling the input's own name. */
public final class FieldNames {
    private static final Pattern NUMBERED = Pattern.compile("__\\d+$");
    private final Set<String> taken = new HashSet<>();

    FieldNames() {}

    /** The name itself, or {@code amount__2} if the card has it already. */
    String unique(String name) {
        var candidate = name;
        for (var i = 2; !taken.add(candidate); i++) {
            candidate = name + "__" + i;
        }
        return candidate;
    }

    /** The input's own name again. */
    public static String original(String unique) {
        return NUMBERED.matcher(unique).replaceFirst("");
    }
}
