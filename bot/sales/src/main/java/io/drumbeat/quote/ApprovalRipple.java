package io.drumbeat.quote;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.reaction.BeforeAndAfter;
import io.drumbeat.reaction.Consequences;
import io.drumbeat.reaction.Ripple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a change does to quotes that somebody was asked about. */
@Component
@Order(40)
final class ApprovalRipple implements Ripple {
    @Override
    public Consequences of(BeforeAndAfter change) {
        var before = change.before();
        var after = change.after();
        var lines = new ArrayList<String>();
        var edits = new ArrayList<Edit>();
        var says = new ArrayList<Say>();
        for (var customer : change.customers()) {
            var name = before.the(Customers.class).nameOf(customer);
            var now = Approvals.of(customer, after);
            for (var was : Approvals.of(customer, before)) {
                var is = now.stream()
                        .filter(request -> request.quote() == was.quote())
                        .findFirst();
                if (is.filter(was::equals).isEmpty()) {
                    var line = line(was, is, name);
                    lines.add(line);
                    edits.add(new Edit(ApprovalCards.topic(was.quote()), face(was, is, after)));
                    if (is.filter(request -> request.state() != was.state()).isPresent()) {
                        says.add(Say.to(new Chat.Direct(was.asker()), Say.Kind.REMINDER, Card.info(line)));
                    }
                }
            }
        }
        return new Consequences(List.of(), lines, edits, says, List.of());
    }

    private static String line(Approvals.Request was, Optional<Approvals.Request> is, String customer) {
        var now = is.map(request -> now(was, request)).orElse("撤回");
        return "报价 #%d %s %s：%s → %s"
                .formatted(was.quote(), customer, was.amount(), was.state().label(), now);
    }

    private static String now(Approvals.Request was, Approvals.Request is) {
        return is.state().label() + (was.amount().equals(is.amount()) ? "" : " " + is.amount());
    }

    private static Card face(Approvals.Request was, Optional<Approvals.Request> is, Known after) {
        return is.map(request -> ApprovalCards.of(request, after)).orElseGet(() -> ApprovalCards.withdrawn(was, after));
    }
}
