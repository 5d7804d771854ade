package io.drumbeat.decision;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.reaction.Guard;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The command whose words were said, asked by somebody who may, and the guards that look at what it decided. */
final class Asked {
    private final Commands commands;
    private final List<Guard> guards;

    Asked(Commands commands, Collection<? extends Guard> guards) {
        this.commands = commands;
        this.guards = List.copyOf(guards);
    }

    /** @param found null where a command may find out what it has to know while it answers */
    Answer answer(Utterance said, Request line, Known known, @Nullable Found found) {
        var usage = said.usage();
        if (!usage.who().contains(line.who().role())) {
            return Answer.of(line, refused(usage));
        }
        var command = commands.of(usage);
        var decided = found != null && command instanceof Inquiring<?> inquiring
                ? found.answer(inquiring, said, line, known)
                : command.answer(said, line, known);
        for (var guard : guards) {
            var instead = guard.instead(decided, said, line, known);
            if (instead.isPresent()) {
                return instead.get().apart(line);
            }
        }
        return usage.is(Wording.Trait.OPEN) ? decided : decided.apart(line);
    }

    /** A director may what a manager may, which need not be said. */
    private static Card refused(Usage usage) {
        var who = usage.who().stream()
                .filter(role -> role != Role.DIRECTOR || !usage.who().contains(Role.MANAGER))
                .sorted()
                .map(Role::label)
                .collect(Collectors.joining("、"));
        return Card.warn("“%s”只有%s能用".formatted(usage.verb(), who));
    }
}
