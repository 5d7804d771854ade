package io.drumbeat.today;

import io.drumbeat.card.Element;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/** The next steps that somebody promised for today or before. */
final class PromisedSteps {
    private static final int SHOWN = 5;

    private PromisedSteps() {}

    static Optional<Element> of(Person person, LocalDate day, Known known) {
        var due = OpenSteps.dueBy(day, person.id(), known);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<String>();
        for (var step : due.stream().limit(SHOWN).toList()) {
            var late = step.next().date().isBefore(day)
                    ? "（原定 " + ReceiptFields.day(step.next().date()) + "）"
                    : "";
            var customer = known.the(Customers.class).nameOf(step.customer());
            lines.add("· %s：%s%s".formatted(customer, step.next().what(), late));
        }
        if (due.size() > SHOWN) {
            lines.add("还有 %d 条".formatted(due.size() - SHOWN));
        }
        return Optional.of(new Element.Text("约好的下一步：\n" + String.join("\n", lines)));
    }
}
