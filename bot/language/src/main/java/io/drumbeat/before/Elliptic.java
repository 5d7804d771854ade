package io.drumbeat.before;

import io.drumbeat.phrase.Text;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A question that only says what is to be another in the one before: 那王五呢, 上个月呢. */
public final class Elliptic {
    /** Between the questions that are remembered together. */
    public static final String NEXT = "\n";

    private static final Pattern ASKS = Pattern.compile("^(?:那|那么)?(.{1,10}?)(?:呢|怎么样呢|咧)[?。!\\s]*$"
            + "|^(?:那|那么)?(.{1,8}?)的?也(?:看看|看一?下|查查|查一?下|睇下)[。!\\s]*$"
            + "|^(?:那|那么|光看|只看|单看|再看|看看|换成|换)(.{1,8}?)的?[?。!\\s]*$" + "|^(?:那|那么)?([^了过打去见签报聊谈]{2,8}?)的[?。!\\s]*$");

    private Elliptic() {}

    /** What is to be another in the question before, if a line asks so. */
    public static Optional<String> of(String words) {
        if (Paging.turns(words)) {
            return Optional.of(words);
        }
        var found = ASKS.matcher(Text.folded(words));
        return found.matches()
                ? Stream.of(found.group(1), found.group(2), found.group(3), found.group(4))
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }

    /** The questions to remember once this was asked after those. */
    public static String remembered(String before, String words) {
        return of(words).isPresent() && !before.isEmpty() ? before.stripTrailing() + NEXT + words : words;
    }

    /** The same, once something was recorded: it may be asked anew, but nothing told goes on from it. */
    public static String recordedSince(String before) {
        return before.isEmpty() || before.endsWith(NEXT) ? before : before + NEXT;
    }

    /** The question that was asked last, with nothing recorded since; empty if there is none. */
    public static String last(String remembered) {
        return remembered.substring(remembered.lastIndexOf(NEXT) + 1);
    }
}
