package io.drumbeat.amending;

import io.drumbeat.command.Deed;
import io.drumbeat.command.Usage;
import io.drumbeat.phrase.Text;
import io.drumbeat.weighing.Phrases;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is told by which verb, for whoever says that a record was another kind: 第二个改成电话. */
public final class Kinds {
    private static final Set<Deed> MEETINGS = EnumSet.of(Deed.VISIT, Deed.CALL, Deed.DEMO, Deed.TOUCH);

    /** 不去了 names no deed, whatever stands for one in it. */
    private static final String NOT = "不唔没";

    private final List<Usage> usages;
    private final Phrases phrases;

    /** @param phrases say what was done */
    public Kinds(List<Usage> usages, Phrases phrases) {
        this.usages = List.copyOf(usages);
        this.phrases = phrases;
    }

    /** The words that say for sure that somebody was kept in touch with, and how. */
    public Stream<Phrases.Hit> within(Text text) {
        return phrases.in(text, 0, text.length()).stream()
                .filter(hit -> hit.strength() == Phrases.Strength.SURE)
                .filter(hit -> meetings().anyMatch(usage -> usage.verb().equals(hit.verb())));
    }

    /** Whether a line speaks of no way to keep in touch, or of the one that is to be done: 拜访取消了 is nothing about 送发票. */
    boolean maySpeakOf(Text text, String what) {
        var step = Text.of(what);
        return within(text)
                .filter(told -> told.from() == 0 || NOT.indexOf(text.folded().charAt(told.from() - 1)) < 0)
                .allMatch(told -> step.folded().contains(text.folded(told.from(), told.end()))
                        || within(step).anyMatch(one -> one.verb().equals(told.verb())));
    }

    /** The usual verb of a way to keep in touch that is called so. */
    public Optional<String> called(String folded) {
        return meetings()
                .filter(usage -> usage.verbs().contains(folded))
                .map(Usage::verb)
                .findFirst()
                .or(() -> phrases.whole(folded).filter(verb -> meetings()
                        .anyMatch(usage -> usage.verb().equals(verb))));
    }

    Optional<String> telling(Deed deed) {
        return usages.stream()
                .filter(usage -> usage.tells(deed))
                .map(Usage::verb)
                .findFirst();
    }

    private Stream<Usage> meetings() {
        return usages.stream().filter(usage -> MEETINGS.contains(usage.wording().deed()));
    }
}
