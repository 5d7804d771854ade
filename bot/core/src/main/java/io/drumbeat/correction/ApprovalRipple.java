package io.drumbeat.correction;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.quote.ApprovalCards;
import io.drumbeat.quote.Approvals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a change does to quotes that somebody was asked about.
 *
 * @param lines as {@code 报价 #2 华为 ¥1,500,000：已批准 → 等待批准}
 * @param edits the cards of who decides, as they look afterwards
 * @param says what whoever asked has to know
 */
record ApprovalRipple(List<String> lines, List<Edit> edits, List<Say> says) {
    static ApprovalRipple of(Set<String> customers, Known before, Known after) {
        var lines = new ArrayList<String>();
        var edits = new ArrayList<Edit>();
        var says = new ArrayList<Say>();
        for (var customer : customers) {
            var name = before.the(Customers.class).nameOf(customer);
            var now = Approvals.of(customer, after);
            for (var was : Approvals.of(customer, before)) {
                var is = now.stream()
                        .filter(request -> request.quote() == was.quote())
                        .findFirst();
                if (is.filter(was::equals).isEmpty()) {
                    var line = "报价 #%d %s %s：%s → %s"
                            .formatted(
                                    was.quote(),
                                    name,
                                    was.amount(),
                                    was.state().label(),
                                    is.map(request -> now(was, request)).orElse("撤回"));
                    lines.add(line);
                    edits.add(new Edit(ApprovalCards.topic(was.quote()), face(was, is, after)));
                    if (is.filter(request -> request.state() != was.state()).isPresent()) {
                        says.add(Say.to(new Chat.Direct(was.asker()), Say.Kind.REMINDER, Card.info(line)));
                    }
                }
            }
        }
        return new ApprovalRipple(lines, edits, says);
    }

    private static String now(Approvals.Request was, Approvals.Request is) {
        return is.state().label() + (was.amount().equals(is.amount()) ? "" : " " + is.amount());
    }

    private static Card face(Approvals.Request was, Optional<Approvals.Request> is, Known after) {
        return is.map(request -> ApprovalCards.of(request, after)).orElseGet(() -> ApprovalCards.withdrawn(was, after));
    }
}
