package io.drumbeat.payout;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(42)
final class ShowPayTable implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowPayTable.class);

    private final PayTableCard card;

    ShowPayTable(PayTableCard card) {
        this.card = card;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("发放表", "工资表", "提成表", "大家提成", "所有人提成"),
                        List.of("payroll"),
                        SENTENCES.say("help"),
                        SENTENCES.say("example"))
                .being(Trait.LOOKS)
                .taking(Slot.PERIOD, Narrowed.TEAM, Page.SLOT)
                .heard(Turn.ASKING, "大家提成多少、大家拿多少提成、大家能拿多少、每个人提成多少、各人提成、各人提成多少、全员提成")
                .onlyFor(Role.FINANCE, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return card.answer(said, request, known);
    }
}
