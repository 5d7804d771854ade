package io.drumbeat.heard;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Utterance;
import io.drumbeat.decision.Understanding;
import io.drumbeat.decision.Understood;
import io.drumbeat.ledger.Known;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was understood of the last message, line by line. */
final class Listening implements Understanding {
    private final Understanding understanding;
    private final List<Understood> heard = new ArrayList<>();

    Listening(Understanding understanding) {
        this.understanding = understanding;
    }

    @Override
    public List<String> lines(Request request, Known known) {
        return understanding.lines(request, known);
    }

    @Override
    public Understood understand(Request line, Known known) {
        var understood = understanding.understand(line, known);
        heard.add(understood);
        return understood;
    }

    @Override
    public boolean begins(String words) {
        return understanding.begins(words);
    }

    void forget() {
        heard.clear();
    }

    /** What was clear in it. */
    List<Utterance> clear() {
        return heard.stream().flatMap(understood -> clear(understood).stream()).toList();
    }

    private static List<Utterance> clear(Understood understood) {
        return switch (understood) {
            case Understood.Clear(var said) -> List.of(said);
            case Understood.Likely(var said, var _) -> List.of(said);
            case Understood.Resumed(var _, var whole) -> clear(whole);
            case Understood.Behalf(var _, var _, var whole, var _) -> clear(whole);
            case Understood.Unclear _, Understood.Unheard _ -> List.of();
        };
    }

    boolean isUnheard() {
        return heard.stream().allMatch(Understood.Unheard.class::isInstance);
    }
}
