package io.drumbeat.schedule;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a push is to whoever receives it.
 *
 * @param called how people call it, the usual name first
 * @param optional whether its reader may do without it
 * @param asked words that show the same in chat; null where none do
 * @param seldom whether it comes at its time only where there is something to say
 * @param spoken whether a person has it said: no card of the bot's takes its place, and it is no interruption of the bot's
 */
public record Kind(
        List<String> called,
        Worth worth,
        boolean optional,
        @Nullable String asked,
        boolean seldom,
        boolean spoken) {
    public Kind {
        called = List.copyOf(called);
        if (called.isEmpty()) {
            throw new IllegalArgumentException("推送要有一个大家叫得出的名字");
        }
    }

    /** What makes something worth an interruption, the worthiest first. */
    public enum Worth {
        /** Its reader asked for it: never held back, and no interruption. */
        WANTED,
        MONEY,
        DEADLINE,
        /** It can still change the day. */
        TODAY,
        NEWS
    }

    /** News that its reader may do without. */
    public static Kind called(String... names) {
        return new Kind(Arrays.asList(names), Worth.NEWS, true, null, false, false);
    }

    public Kind worth(Worth other) {
        return new Kind(called, other, optional, asked, seldom, spoken);
    }

    /** What the organisation owes its readers: it cannot be switched off. */
    public Kind owed() {
        return new Kind(called, worth, false, asked, seldom, spoken);
    }

    /** @param words that show the same in chat */
    public Kind shownBy(String words) {
        return new Kind(called, worth, optional, words, seldom, spoken);
    }

    /** Silent at its time where there is nothing to say. */
    public Kind whereAny() {
        return new Kind(called, worth, optional, asked, true, spoken);
    }

    /** What a colleague wants said to its readers. */
    public Kind fromPeople() {
        return new Kind(called, worth, optional, asked, seldom, true);
    }

    /** Its usual name. */
    public String name() {
        return called.getFirst();
    }
}
