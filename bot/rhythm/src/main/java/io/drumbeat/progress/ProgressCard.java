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
public final class ProgressCard {
    private static final List<Button> OWN =
            List.of(Button.of("今天", "今天"), Button.of("漏斗", "漏斗"), Button.of("提成", "提成"));

    private final Tally tally;

    public ProgressCard(Tally tally) {
        this.tally = tally;
    }

    /**
     * @param reader on whom its buttons do not act where it is about somebody else
     * @param when what is looked at
     */
    public Card of(Person person, Person reader, When when, Known known) {
        var day = when.day();
        var today = when.today();
        var finished = day.isBefore(today) ? day : today.minusDays(1);
        var aims = new Aims(tally.asOf(day), person, day, known);
        var month = Period.monthOf(day);
        var elements = new ArrayList<Element>();
        var deeds = aims.deeds(Period.weekOf(day), finished);
        if (!deeds.isEmpty() && !when.monthOnly()) {
            elements.add(new Element.Text(week(day, today)));
            elements.addAll(deeds);
            elements.add(new Element.Divider());
        }
        elements.add(new Element.Text(month.label()));
        elements.addAll(aims.broughtIn(month, finished));
        elements.addAll(new CashLine(List.of(person.id()), day, tally.asOf(day), known).of(month));
        aims.away(month).ifPresent(elements::add);
        elements.add(new Element.Buttons(person.is(reader) ? OWN : about(person)));
        return new Card("%s 的进度，截至 %s".formatted(person.name(), ReceiptFields.day(day)), Aims.tone(elements), elements);
    }

    /**
     * Up to when.
     *
     * @param day the last that counts
     * @param monthOnly where a month was asked for, which a week has no place in
     */
    public record When(LocalDate day, LocalDate today, boolean monthOnly) {}

    private static String week(LocalDate day, LocalDate today) {
        var week = Period.weekOf(day);
        return week.contains(today) ? "本周" : week.label();
    }

    /** They act on whom the card is about. */
    static List<Button> about(Person rep) {
        var name = rep.name() + "@" + rep.id();
        return List.of(
                Button.of("漏斗", "漏斗 " + name),
                Button.of("卡住", "卡住 " + name),
                Button.of("客户", "客户名单 " + name),
                Button.of("记录", "记录 " + name));
    }
}
