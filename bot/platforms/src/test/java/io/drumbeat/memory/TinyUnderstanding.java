package io.drumbeat.memory;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Command;
import io.drumbeat.command.Utterance;
import io.drumbeat.decision.Understanding;
import io.drumbeat.decision.Understood;
import io.drumbeat.ledger.Known;
import java.util.List;
import java.util.Map;

/** Knows a command by its first word. */
record TinyUnderstanding(List<Command> commands) implements Understanding {
    @Override
    public List<String> lines(Request request, Known known) {
        return request.words().lines().toList();
    }

    @Override
    public boolean begins(String words) {
        return commands.stream()
                .anyMatch(command -> words.startsWith(command.usage().verb()));
    }

    @Override
    public Understood understand(Request line, Known known) {
        var verb = line.words().split(" ")[0];
        return commands.stream()
                .map(Command::usage)
                .filter(usage -> usage.verb().equals(verb))
                .findFirst()
                .<Understood>map(usage -> new Understood.Clear(new Utterance(line.words(), usage, Map.of())))
                .orElseGet(() -> new Understood.Unheard(line.words(), Card.warn("没听懂")));
    }
}
