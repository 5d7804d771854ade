package io.drumbeat.batch;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Noted;
import io.drumbeat.people.Role;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(83)
final class ConfirmTakeImportBack implements Command {
    private final Chosen chosen;
    private final BusinessDays days;

    ConfirmTakeImportBack(Chosen chosen, BusinessDays days) {
        this.chosen = chosen;
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("确认撤销导入"), List.of("confirm undo import"), "看过以后，真的撤销这一批", "确认撤销导入 7")
                .taking(Slot.REST)
                .onlyFor(Role.MANAGER, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var found = chosen.of(said, request);
        if (found.isEmpty()) {
            return chosen.none(said, request, "确认撤销导入");
        }
        var batch = found.get();
        if (batch.confirms() == 0) {
            return Answer.of(request, Card.info("批次 %d 还没有导入，没有可撤销的".formatted(batch.number())));
        }
        if (batch.isWaiting() || batch.progress().isUnderWay()) {
            return chosen.showing(batch, request);
        }
        var today = days.of(request.at(), request.who().zone());
        var starting = Card.info(
                "就要撤销导入 %d · %s".formatted(batch.number(), batch.fileName()), new Element.Text("马上开始，进度就在这里。"));
        return chosen.showing(batch, request, starting)
                .recording(new Noted(today, false, List.of(new Fact.ImportTakenBack(batch.number()))))
                .toasting("开始撤销");
    }
}
