package io.drumbeat.handover;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Text;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What it changes that a handover is taken back.
 *
 * @param customers that the receiver worked on since and gives back from today on
 * @param known what is known as long as it stands
 * @param after what is known without it
 */
record Return(Handed handed, List<String> customers, LocalDate today, Known known, Known after) {
    /** What one receipt had handed over. */
    record Handed(long receipt, Person giver, Person receiver, LocalDate day, List<Entry> steps) {
        /** As {@code #12 王五 → 赵六}. */
        String title() {
            return "#%d %s → %s".formatted(receipt, giver.name(), receiver.name());
        }

        List<Person> parties() {
            return List.of(giver, receiver);
        }
    }

    private static final List<Measure> COUNTED = List.of(Measure.REVENUE, Measure.COLLECTED, Measure.NEW_CUSTOMERS);

    /** @param shown whose numbers the reader may see */
    List<Element> lines(List<Person> shown, Tally tally) {
        var lines = new ArrayList<Element>();
        lines.add(new Text(whose()));
        if (!customers.isEmpty()) {
            var names =
                    customers.stream().map(known.the(Customers.class)::nameOf).toList();
            lines.add(new Text("%s 这期间跟过的 %s，从今天起归 %s。"
                    .formatted(
                            handed.receiver().name(),
                            String.join("、", names),
                            handed.giver().name())));
        }
        for (var month : months()) {
            for (var measure : COUNTED) {
                shown.forEach(party -> moved(measure, party, Period.of(month), tally, lines));
            }
        }
        return lines;
    }

    private String whose() {
        var giver = handed.giver().name();
        var receiver = handed.receiver().name();
        return handed.day().isAfter(today)
                ? "客户、商机和下一步留在 %s 那里，%s 的交接不再发生。".formatted(giver, ReceiptFields.day(handed.day()))
                : "客户、商机和下一步回到 %s，就像没有交接过；%s 这期间记下的仍是 %s 的。".formatted(giver, receiver, receiver);
    }

    private void moved(Measure measure, Person party, Period period, Tally tally, List<Element> lines) {
        var was = tally.done(measure, party.id(), period, known);
        var is = tally.done(measure, party.id(), period, after);
        if (was != is) {
            lines.add(new Text("%s %s%s %s → %s"
                    .formatted(party.name(), period.label(), measure.label(), measure.show(was), measure.show(is))));
        }
    }

    private List<YearMonth> months() {
        var last = YearMonth.from(today);
        // what is told late counts in the month before
        return Stream.iterate(
                        YearMonth.from(handed.day()).minusMonths(1),
                        month -> !month.isAfter(last),
                        m -> m.plusMonths(1))
                .toList();
    }
}
