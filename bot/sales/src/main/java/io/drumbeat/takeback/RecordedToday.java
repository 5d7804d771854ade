package io.drumbeat.takeback;

import io.drumbeat.agenda.FirstThings;
import io.drumbeat.card.Element;
import io.drumbeat.correction.FactNames;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.StaffFact.ReminderFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * One's own ledger of the day, receipt by receipt: whoever misses one sees it at a glance. What somebody wants of their reminders
 * is no work of the day.
 */
@Component
final class RecordedToday implements FirstThings {
    private static final int SHOWN = 8;
    private static final int REMARK = 20;

    @Override
    public List<Element> of(Person person, LocalDate day, Known known) {
        var lines = new LinkedHashMap<Long, String>();
        known.ledger().of(person.id(), day, day).stream()
                .filter(entry -> entry.fact().introduces() == null && !isWish(entry.fact(), known))
                .forEach(entry -> lines.put(entry.receipt(), line(entry, known)));
        if (lines.isEmpty()) {
            return List.of();
        }
        var newest = new ArrayList<>(
                lines.values().stream().skip(Math.max(0, lines.size() - SHOWN)).toList());
        if (lines.size() > SHOWN) {
            newest.addFirst("前面还有 %d 条".formatted(lines.size() - SHOWN));
        }
        return List.of(new Element.Text(String.join("\n", newest)));
    }

    /** One that was taken back too. */
    private static boolean isWish(Fact fact, Known known) {
        return fact instanceof ReminderFact
                || (fact instanceof ChangeFact.Voided(var receipt)
                        && known.ledger().under(receipt).stream().allMatch(one -> one.fact() instanceof ReminderFact));
    }

    private static String line(Entry entry, Known known) {
        var note = entry.fact().note();
        var remark = note == null || note.isBlank() ? "" : " · " + shortened(note.strip());
        return FactNames.title(entry, known) + remark;
    }

    private static String shortened(String note) {
        var line = note.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= REMARK
                ? line
                : line.substring(0, line.offsetByCodePoints(0, REMARK)) + "…";
    }
}
