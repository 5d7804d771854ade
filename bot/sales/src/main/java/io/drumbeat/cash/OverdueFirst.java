package io.drumbeat.cash;

import io.drumbeat.agenda.FirstThings;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Receivables;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Overdue instalments lead the day of whoever won the deal; those that were read for weeks are one line. */
@Component
final class OverdueFirst implements FirstThings {
    private static final int SHOWN = 5;
    /** In days. */
    private static final int FOLDED_AFTER = 14;

    private record Line(LocalDate due, String text) {}

    @Override
    public boolean tellsOverdueMoney() {
        return true;
    }

    @Override
    public List<Element> of(Person person, LocalDate day, Known known) {
        var lines = new ArrayList<Line>();
        for (var one : Receivables.owedTo(Set.of(person.id()), day, known)) {
            for (var part : one.overdueParts(day)) {
                var text = "· %s 第 %d 期 %s，逾期 %d 天（原定 %s）"
                        .formatted(
                                known.the(Customers.class).nameOf(one.deal().customer()),
                                part.number(),
                                part.open(),
                                ChronoUnit.DAYS.between(part.due(), day),
                                ReceiptFields.day(part.due()));
                lines.add(new Line(part.due(), text));
            }
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        lines.sort(Comparator.comparing(Line::due));
        return List.of(new Element.Text(told(lines, day)), Element.Buttons.of(Button.of("欠款", "欠款")));
    }

    private static String told(List<Line> lines, LocalDate day) {
        var fresh = lines.stream()
                .filter(line -> !line.due().isBefore(day.minusDays(FOLDED_AFTER)))
                .toList();
        var texts = new ArrayList<>(fresh.stream().limit(SHOWN).map(Line::text).toList());
        if (fresh.size() > SHOWN) {
            texts.add("还有 %d 期".formatted(fresh.size() - SHOWN));
        }
        if (lines.size() > fresh.size()) {
            texts.add("%s%d 期逾期两周以上，最久 %d 天"
                    .formatted(
                            fresh.isEmpty() ? "" : "另有 ",
                            lines.size() - fresh.size(),
                            ChronoUnit.DAYS.between(lines.getFirst().due(), day)));
        }
        return fresh.isEmpty() ? "回款：" + texts.getFirst() : "先催逾期的回款：\n" + String.join("\n", texts);
    }
}
