package io.drumbeat.help;

import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;

/** What people want to do, so that help has a handful of groups and not a line for each word. */
enum Wish {
    /** Something happened. */
    RECORD,
    /** Something is promised, or was told wrongly. */
    ARRANGE,
    /** How things are. */
    LOOK,
    /** What the bot sends of itself. */
    REMIND,
    /** Whatever else is to be done. */
    ACT;

    private static final int SHOWN = 8;
    private static final Sentences SENTENCES = Sentences.beside(Wish.class);
    private static final List<Trait> ARRANGED =
            List.of(Trait.KEEPS, Trait.MOVES, Trait.DROPS, Trait.ASSIGNS, Trait.AWAY, Trait.OF_THE_LAST);

    static Wish of(Usage usage) {
        if (usage.wording().deed() != null || usage.is(Trait.PRAISES)) {
            return RECORD;
        }
        if (usage.is(Trait.OF_THE_BOT)) {
            return REMIND;
        }
        if (ARRANGED.stream().anyMatch(usage::is)) {
            return ARRANGE;
        }
        return usage.is(Trait.LOOKS) || usage.is(Trait.LISTS_RECORDS) || usage.is(Trait.LISTS_CUSTOMERS) ? LOOK : ACT;
    }

    /** How people call it, which is also what one says to see all of it. */
    String label() {
        return switch (this) {
            case RECORD -> SENTENCES.say("record");
            case ARRANGE -> SENTENCES.say("arrange");
            case LOOK -> SENTENCES.say("look");
            case REMIND -> SENTENCES.say("remind");
            case ACT -> SENTENCES.say("act");
        };
    }

    /** The words of a group on one line, no more than a phone has room for. */
    String line(List<Usage> usages) {
        var verbs =
                String.join(" · ", usages.stream().limit(SHOWN).map(Usage::verb).toList());
        return usages.size() <= SHOWN
                ? SENTENCES.say("line", Map.of("label", label(), "verbs", verbs))
                : SENTENCES.say("lineMore", Map.of("label", label(), "verbs", verbs, "count", usages.size()));
    }
}
