package io.drumbeat.approval;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.quote.ApprovalCards;
import io.drumbeat.quote.Approvals;
import io.drumbeat.quote.Asking;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(57)
final class ShowApprovals implements Command {
    private static final int SHOWN = 8;
    private final BusinessDays days;
    private final Asking asking;

    ShowApprovals(BusinessDays days, Asking asking) {
        this.days = days;
        this.asking = asking;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("待批"), List.of("approvals"), "等你批准的报价，和你提的还没批的", "待批");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var who = request.who();
        var today = days.of(request.at(), who.zone());
        var all = Approvals.waiting(known);
        var his = all.stream()
                .filter(asked -> asking.may(who, asked, today, known))
                .toList();
        var mine = all.stream().filter(asked -> asked.asker().equals(who.id())).toList();
        var elements = new ArrayList<Element>();
        for (var asked : his.stream().limit(SHOWN).toList()) {
            elements.add(new Element.Text(line(asked, known)));
            elements.add(Element.Buttons.of(
                    Button.primary("批准", "批准 #" + asked.quote()), Button.danger("驳回", "驳回 #" + asked.quote())));
        }
        if (his.size() > SHOWN) {
            elements.add(new Element.Text("还有 %d 份没有列出。".formatted(his.size() - SHOWN)));
        }
        for (var asked : mine) {
            elements.add(new Element.Text(
                    "%s，在等 %s".formatted(line(asked, known), ApprovalCards.name(asked.approver(), known))));
        }
        var title = his.isEmpty() && mine.isEmpty()
                ? "没有在等批准的报价"
                : his.isEmpty() ? "你提的 %d 份报价在等批准".formatted(mine.size()) : "%d 份报价等你批准".formatted(his.size());
        return Answer.toDirect(request, new Card(title, Card.Tone.INFO, elements));
    }

    private static String line(Approvals.Request asked, Known known) {
        return "#%d %s %s · %s %s 提"
                .formatted(
                        asked.quote(),
                        known.the(Customers.class).nameOf(asked.customer()),
                        asked.amount(),
                        ApprovalCards.name(asked.asker(), known),
                        ApprovalCards.minute(asked, known));
    }
}
