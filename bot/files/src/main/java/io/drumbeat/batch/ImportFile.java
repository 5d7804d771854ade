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
import io.drumbeat.reversal.Progress.State;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(80)
final class ImportFile implements Inquiring<Optional<ImportBatch>> {
    private final Chosen chosen;
    private final ImportCards cards;
    private final BusinessDays days;

    ImportFile(Chosen chosen, ImportCards cards, BusinessDays days) {
        this.chosen = chosen;
        this.cards = cards;
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("导入"), List.of("import"), "能导入什么表，怎么导；带批次号看它到哪了", "导入")
                .taking(Slot.REST)
                .onlyFor(Role.MANAGER, Role.FINANCE, Role.ADMIN)
                .confirmedBy("确认", "confirm", form -> form.like("确认导入 7"));
    }

    @Override
    public Optional<ImportBatch> inquire(Utterance said, Request request) {
        return chosen.of(said);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, Optional<ImportBatch> found) {
        if (!said.confirmed() && Chosen.number(said).isEmpty()) {
            return Answer.of(
                    request,
                    request.platform().equals("console")
                            ? cards.help(request.who(), request.at())
                            : Card.info("文件在控制台导入：在运行鼓点的电脑上打开控制台，把表格拖进聊天页；那里说“导入”有模板"));
        }
        return Chosen.seen(found, request, known)
                .map(batch -> said.confirmed() ? begun(batch, request) : chosen.showing(batch, request))
                .orElseGet(() -> chosen.none(said, request));
    }

    private Answer begun(ImportBatch batch, Request request) {
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
                .recording(new Noted(today, false, List.of(new FileFact.ImportConfirmed(batch.number()))))
                .toasting("开始导入");
    }
}
