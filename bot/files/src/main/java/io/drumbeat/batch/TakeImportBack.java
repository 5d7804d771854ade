package io.drumbeat.batch;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(82)
final class TakeImportBack implements Command {
    private final Chosen chosen;

    TakeImportBack(Chosen chosen) {
        this.chosen = chosen;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("撤销导入"), List.of("undo import"), "先看撤销一批导入会怎样：撤哪些，留哪些", "撤销导入 7")
                .taking(Slot.REST)
                .onlyFor(Role.MANAGER, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return chosen.of(said, request)
                .map(batch -> batch.confirms() == 0 || batch.progress().isUnderWay() || batch.isWaiting()
                        ? chosen.showing(batch, request)
                        : Answer.of(request, ImportCards.undoing(batch, Undone.of(batch.number(), known))))
                .orElseGet(() -> chosen.none(said, request, "撤销导入"));
    }
}
