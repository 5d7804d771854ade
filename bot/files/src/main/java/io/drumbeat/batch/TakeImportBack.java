package io.drumbeat.batch;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.FileFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.reversal.Undone;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(82)
final class TakeImportBack implements Inquiring<Optional<ImportBatch>> {
    private final Chosen chosen;
    private final BusinessDays days;

    TakeImportBack(Chosen chosen, BusinessDays days) {
        this.chosen = chosen;
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("撤销导入"), List.of("undo import"), "先看撤销一批导入会怎样：撤哪些，留哪些", "撤销导入 7")
                .taking(Slot.REST)
                .onlyFor(Role.MANAGER, Role.FINANCE, Role.ADMIN)
                .confirmedBy("确认", "confirm");
    }

    @Override
    public Optional<ImportBatch> inquire(Utterance said, Request request) {
        return chosen.of(said);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, Optional<ImportBatch> found) {
        return Chosen.seen(found, request, known)
                .map(batch -> said.confirmed() ? begun(batch, request) : shown(batch, request, known))
                .orElseGet(() -> chosen.none(said, request));
    }

    private Answer shown(ImportBatch batch, Request request, Known known) {
        if (batch.isWaiting() && batch.takenBack() == 0 && batch.confirms() > 0) {
            return Answer.of(request, Card.info("批次 %d 还没有导完，现在不能撤销；导完再说一次".formatted(batch.number())));
        }
        return batch.confirms() == 0 || batch.progress().isUnderWay() || batch.isWaiting()
                ? chosen.showing(batch, request)
                : Answer.of(request, ImportCards.undoing(batch, Undone.of(batch.number(), known)));
    }

    private Answer begun(ImportBatch batch, Request request) {
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
                .recording(new Noted(today, false, List.of(new FileFact.ImportTakenBack(batch.number()))))
                .toasting("开始撤销");
    }
}
