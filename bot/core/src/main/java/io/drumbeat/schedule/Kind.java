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
 */
public record Kind(
        List<String> called,
        Worth worth,
        boolean optional,
        @Nullable String asked) {
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
        return new Kind(Arrays.asList(names), Worth.NEWS, true, null);
    }

    public Kind worth(Worth other) {
        return new Kind(called, other, optional, asked);
    }

    /** What the organisation owes its readers: it cannot be switched off. */
    public Kind owed() {
        return new Kind(called, worth, false, asked);
    }

    /** @param words that show the same in chat */
    public Kind shownBy(String words) {
        return new Kind(called, worth, optional, words);
    }

    /** Its usual name. */
    public String name() {
        return called.getFirst();
    }
}
