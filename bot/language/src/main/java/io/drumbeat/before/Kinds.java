package io.drumbeat.before;

import io.drumbeat.command.Deed;
import io.drumbeat.command.Usage;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is told by which verb, for whoever says that a record was another kind: 第二个改成电话. */
public final class Kinds {
    private static final Set<Deed> MEETINGS = EnumSet.of(Deed.VISIT, Deed.CALL, Deed.DEMO, Deed.TOUCH);

    private final List<Usage> usages;
    private final Function<String, Optional<String>> spoken;

    /** @param spoken the usual verb of what such words say was done */
    public Kinds(List<Usage> usages, Function<String, Optional<String>> spoken) {
        this.usages = List.copyOf(usages);
        this.spoken = spoken;
    }

    /** The usual verb of a way to keep in touch that is called so. */
    Optional<String> called(String folded) {
        return meetings()
                .filter(usage -> usage.verbs().contains(folded))
                .map(Usage::verb)
                .findFirst()
                .or(() -> spoken.apply(folded).filter(verb -> meetings()
                        .anyMatch(usage -> usage.verb().equals(verb))));
    }

    Optional<String> telling(Deed deed) {
        return usages.stream()
                .filter(usage -> usage.tells(deed))
                .map(Usage::verb)
                .findFirst();
    }

    private java.util.stream.Stream<Usage> meetings() {
        return usages.stream().filter(usage -> MEETINGS.contains(usage.wording().deed()));
    }
}
