package io.drumbeat.batch;

import io.drumbeat.batch.Progress.State;
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
@Order(81)
final class ConfirmImport implements Command {
    private final Chosen chosen;
    private final BusinessDays days;

    ConfirmImport(Chosen chosen, BusinessDays days) {
        this.chosen = chosen;
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("确认导入"), List.of("confirm import"), "看过预览以后，真的导入这一批", "确认导入 7")
                .taking(Slot.REST)
                .onlyFor(Role.MANAGER, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var found = chosen.of(said, request);
        if (found.isEmpty()) {
            return chosen.none(said, request, "确认导入");
        }
        var batch = found.get();
        var state = batch.progress().state();
        if (batch.takenBack() > 0 || state == State.IMPORTED) {
            var what = batch.takenBack() > 0 ? "已经撤销过了；要再导入请重新拖进来" : "已经导入过了，没有再动";
            return Answer.of(request, Card.info("批次 %d %s".formatted(batch.number(), what)));
        }
        if (batch.isWaiting() || state == State.IMPORTING || batch.weighed().worth() == 0) {
            return chosen.showing(batch, request);
        }
        var today = days.of(request.at(), request.who().zone());
        var starting =
                Card.info("就要导入 %d · %s".formatted(batch.number(), batch.fileName()), new Element.Text("马上开始，进度就在这里。"));
        return chosen.showing(batch, request, starting)
                .recording(new Noted(today, false, List.of(new Fact.ImportConfirmed(batch.number()))))
                .toasting("开始导入");
    }
}
