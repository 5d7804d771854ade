package io.drumbeat.checkup;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(90)
final class ShowCheckup implements Inquiring<Checkups.Looked> {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private final Checkups checkups;

    ShowCheckup(Checkups checkups) {
        this.checkups = checkups;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("检查", "自检"), List.of("checkup"), "接的平台哪里不对：凭证、权限、连接、时钟、谁发不到", "检查")
                .onlyFor(Role.ADMIN)
                .being(Trait.LOOKS);
    }

    @Override
    public Checkups.Looked inquire(Utterance said, Request request) {
        return checkups.now();
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, Checkups.Looked looked) {
        if (looked.findings().isEmpty()) {
            return Answer.of(
                    request,
                    Card.info("没有接飞书或钉钉，没有可检查的", new Element.Text("怎么接，写在 docs/feishu.md 和 docs/dingtalk.md。")));
        }
        var wrong =
                looked.findings().stream().filter(finding -> !finding.fine()).count();
        var elements = new ArrayList<Element>();
        for (var finding : looked.findings()) {
            elements.add(new Element.Text(
                    "%s %s：%s".formatted(finding.fine() ? "✔" : "✖", finding.what(), finding.sentence())));
        }
        var at = looked.at();
        if (at != null) {
            elements.add(new Element.Text("平台在 %s 看过，每十分钟再看一次。"
                    .formatted(AT.format(at.atZone(request.who().zone())))));
        }
        return Answer.of(
                request,
                wrong == 0
                        ? new Card("检查过了，都好", Card.Tone.GOOD, elements)
                        : new Card("检查过了，有 %d 处不对".formatted(wrong), Card.Tone.WARN, elements));
    }
}
