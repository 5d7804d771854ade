package io.drumbeat.progress;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody's week and month against their target. */
@Component
final class ProgressCard {
    private final Tally tally;

    ProgressCard(Tally tally) {
        this.tally = tally;
    }

    /**
     * @param finished the day by whose end the paces are
     * @param week how the week of {@code day} is called
     */
    Card of(Person person, LocalDate day, LocalDate finished, String week, Known known) {
        var aims = new Aims(tally.asOf(day), person, day, known);
        var month = Period.monthOf(day);
        var elements = new ArrayList<Element>();
        var deeds = aims.deeds(Period.weekOf(day), finished);
        if (!deeds.isEmpty()) {
            elements.add(new Element.Text(week));
            elements.addAll(deeds);
            elements.add(new Element.Divider());
        }
        elements.add(new Element.Text(month.label()));
        elements.addAll(aims.broughtIn(month, finished));
        elements.addAll(new CashLine(List.of(person.id()), day, tally.asOf(day), known).of(month));
        aims.away(month).ifPresent(elements::add);
        elements.add(Element.Buttons.of(Button.of("今天", "今天"), Button.of("漏斗", "漏斗"), Button.of("提成", "提成")));
        return new Card("%s 的进度，截至 %s".formatted(person.name(), ReceiptFields.day(day)), Aims.tone(elements), elements);
    }
}
