package io.drumbeat.batch;

import io.drumbeat.card.Card;
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
@Order(80)
final class ShowImport implements Command {
    private final Chosen chosen;
    private final ImportCards cards;

    ShowImport(Chosen chosen, ImportCards cards) {
        this.chosen = chosen;
        this.cards = cards;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("导入"), List.of("import"), "能导入什么表，怎么导；带批次号看它到哪了", "导入")
                .taking(Slot.REST)
                .onlyFor(Role.MANAGER, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        if (Chosen.number(said).isEmpty()) {
            return Answer.of(
                    request,
                    request.platform().equals("console")
                            ? cards.help(request.who(), request.at())
                            : Card.info("文件在控制台导入：在运行鼓点的电脑上打开控制台，把表格拖进聊天页；那里说“导入”有模板"));
        }
        return chosen.of(said, request)
                .map(batch -> chosen.showing(batch, request))
                .orElseGet(() -> chosen.none(said, request, "导入"));
    }
}
