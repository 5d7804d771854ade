package io.drumbeat.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What else the language rooms go by where a usage is said, beside its verbs and slots.
 *
 * @param deed what it says was done, or null if it records nothing that could be doubted
 * @param turns how it is said without its verbs
 */
public record Wording(@Nullable Deed deed, Set<Trait> traits, Map<Turn, List<String>> turns) {
    static final Wording PLAIN = new Wording(null, Set.of(), Map.of());

    public Wording {
        traits = Set.copyOf(traits);
        turns = Map.copyOf(turns);
    }

    /** What can be said of a usage that its slots do not show. */
    public enum Trait {
        /** Without a number it is about what was recorded last: 撤销刚才那条. */
        OF_THE_LAST,
        /** Tells how far somebody is, and so answers how many of something were done: 这周拜访了几家. */
        COUNTS,
        /** What is still to come is meant: of two readings of a period that one, and a time of day that has not come yet. */
        LOOKS_AHEAD,
        /** Tells how to say things. */
        EXPLAINS,
        /**
         * Is answered where it was said, in a group too, since the answer is about what was said there. Any other answer is
         * for whoever asked.
         */
        OPEN,
        /** Says no to money that somebody said had come. */
        REFUSES_CASH,
        /** Praises a colleague. */
        PRAISES,
        /** Says on which days somebody will not be there, in words that it reads itself. */
        AWAY,
        /** Shows something and changes nothing, so that it may be answered when it is only likely. */
        LOOKS,
        /** Something that was promised is done. */
        KEEPS,
        /** Something that was promised is promised for another day. */
        MOVES,
        /** Nobody will do what was promised. */
        DROPS,
        /** Is about what the bot sends of itself, and so about nothing that anybody promised: 晨会取消, 早上别发了. */
        OF_THE_BOT,
        /** Somebody is told what to do. */
        ASSIGNS,
        /** Somebody is named to look after a customer from now on. */
        NAMES_OWNER,
        /** Lists what was recorded, or opens one of it. */
        LISTS_RECORDS,
        /** Is about the work of whoever sells: nobody else is offered it, though they are answered. */
        FOR_SELLERS,
        /** Lists whose customers there are. */
        LISTS_CUSTOMERS,
        /** Reads itself what its other slots do not account for, and says what of it is not clear. */
        READS_THE_REST
    }

    /** Where words stand for a verb. */
    public enum Turn {
        /** Wherever a verb may stand: 打了个电话. */
        ANYWHERE,
        /** At the beginning of a line; elsewhere others may be doing it. */
        FIRST,
        /** Right behind a customer: 华为签了. */
        BEHIND_CUSTOMER,
        /** The whole of a line but for whose and of when: 能拿多少. */
        ASKING,
        /** The same, where it is said whose or of when: 我这周怎么样. */
        ASKING_OF,
        /** A line that begins with what stands before the … and ends with what stands behind it: 为什么…目标. */
        AROUND,
        /** A line without a customer that is, as a whole, as a regular expression says: numbers and what they ask for together. */
        LIKE
    }

    Wording telling(@Nullable Deed told) {
        return new Wording(told, traits, turns);
    }

    Wording being(Trait trait) {
        var all = EnumSet.of(trait);
        all.addAll(traits);
        return new Wording(deed, all, turns);
    }

    Wording heard(Turn turn, List<String> words) {
        var all = new EnumMap<Turn, List<String>>(Turn.class);
        all.putAll(turns);
        var more = new ArrayList<>(all.getOrDefault(turn, List.of()));
        more.addAll(words);
        all.put(turn, List.copyOf(more));
        return new Wording(deed, traits, all);
    }
}
