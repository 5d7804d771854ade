package io.drumbeat.colleague;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sharing.Shares;
import io.drumbeat.whose.Wanted;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(31)
final class FollowTogether implements Command {
    private static final Sentences SENTENCES = Sentences.beside(FollowTogether.class);

    private final ForColleague colleague;

    FollowTogether(ForColleague colleague) {
        this.colleague = colleague;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of(Wanted.JOIN.verb()),
                        List.of("share"),
                        SENTENCES.say("helpJOIN"),
                        SENTENCES.say("exampleJOIN"))
                .needing(Slot.REST)
                .taking(Shares.SLOT)
                .onlyFor(Role.REP, Role.MANAGER);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return colleague.together(said.the(Slot.REST), said.get(Shares.SLOT).orElse(null), request, known);
    }
}
