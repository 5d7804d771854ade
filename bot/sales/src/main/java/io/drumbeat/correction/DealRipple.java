package io.drumbeat.correction;

import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.reaction.BeforeAndAfter;
import io.drumbeat.reaction.Consequences;
import io.drumbeat.reaction.Ripple;
import io.drumbeat.receivable.Receivable;
import io.drumbeat.receivable.Receivables;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a change does to customers and their deals. */
@Component
@Order(20)
final class DealRipple implements Ripple {
    @Override
    public Consequences of(BeforeAndAfter change) {
        var counts = new ArrayList<String>();
        var beyond = new ArrayList<String>();
        for (var customer : change.customers()) {
            deals(customer, change, counts, beyond);
            if (change.after().the(Customers.class).withId(customer).isEmpty()) {
                counts.add("客户 %s：除了这一条没有别的记录，一起去掉".formatted(nameOf(customer, change)));
            }
        }
        return Consequences.lines(counts, beyond);
    }

    private static String nameOf(String customer, BeforeAndAfter change) {
        return Customers.nameIn(customer, change.before(), change.after());
    }

    private static void deals(String customer, BeforeAndAfter change, List<String> counts, List<String> beyond) {
        var before = change.before().the(Deals.class);
        var after = change.after().the(Deals.class);
        for (var deal : before.of(customer)) {
            var now = after.withId(deal.id());
            if (now.isEmpty()) {
                var others = othersOf(deal, change.receipt(), change.before());
                var line = "商机 #%d %s：不再有".formatted(deal.number(), nameOf(customer, change));
                if (others.isEmpty() && deal.history().size() == 1) {
                    counts.add(line);
                } else {
                    beyond.add(others.isEmpty() ? line : line + "；记在它上面的 %s 不会一起撤销".formatted(others));
                }
            } else if (!now.get().equals(deal)) {
                moved(deal, now.get(), change).ifPresent(beyond::add);
            }
        }
        for (var deal : after.of(customer)) {
            if (before.withId(deal.id()).isEmpty()) {
                beyond.add("商机 #%d %s：新开，在%s".formatted(deal.number(), nameOf(customer, change), stage(deal, before)));
            }
        }
    }

    private static String othersOf(Deal deal, long receipt, Known known) {
        return String.join(
                "、",
                known.ledger().about(deal.customer()).stream()
                        .filter(e -> e.receipt() != receipt
                                && deal.id().equals(e.fact().deal()))
                        .map(e -> "#" + e.receipt())
                        .distinct()
                        .toList());
    }

    private static Optional<String> moved(Deal was, Deal is, BeforeAndAfter change) {
        var deals = change.before().the(Deals.class);
        var parts = new ArrayList<String>();
        var customers = was.customer().equals(is.customer())
                ? nameOf(is.customer(), change)
                : nameOf(was.customer(), change) + " → " + nameOf(is.customer(), change);
        if (!was.stage().equals(is.stage())) {
            parts.add("%s → %s".formatted(stage(was, deals), stage(is, deals)));
        }
        if (!Objects.equals(was.amount(), is.amount())) {
            parts.add("金额 %s → %s".formatted(shown(was.amount()), shown(is.amount())));
        }
        if (!was.collected().equals(is.collected())) {
            parts.add("已回款 %s → %s".formatted(paid(was, change.before()), paid(is, change.after())));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("商机 #%d %s：%s".formatted(was.number(), customers, String.join("，", parts)));
    }

    /** Of a contract never more than it is: what is beyond belongs to none. */
    private static Money paid(Deal deal, Known known) {
        return Receivables.of(deal, known).map(Receivable::paid).orElse(deal.collected());
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "没有" : value.toString();
    }

    private static String stage(Deal deal, Deals deals) {
        return deals.stages().get(deal.stage()).name();
    }
}
