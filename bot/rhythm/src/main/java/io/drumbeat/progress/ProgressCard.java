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

/** Somebody's month, or their week, against their target; never both on one card. */
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
        var period = when.isWeek() ? week(day, today) : Period.monthOf(day);
        var elements = new ArrayList<Element>();
        elements.add(new Element.Text(period.label()));
        elements.addAll(aims.broughtIn(period, finished));
        elements.addAll(new CashLine(List.of(person.id()), day, tally.asOf(day), known).of(period));
        elements.addAll(aims.deeds(period, finished));
        aims.away(period).ifPresent(elements::add);
        elements.add(new Element.Buttons(buttons(person, reader, when)));
        return new Card("%s 的进度，截至 %s".formatted(person.name(), ReceiptFields.day(day)), Aims.tone(elements), elements);
    }

    /**
     * Up to when.
     *
     * @param day the last that counts
     * @param isWeek whether it is the week of that day, and not its month
     */
    public record When(LocalDate day, LocalDate today, boolean isWeek) {}

    private static Period week(LocalDate day, LocalDate today) {
        var week = Period.weekOf(day);
        return week.contains(today) ? week.called("本周") : week;
    }

    /** What else is looked at, and the same person's week beside the month. */
    private static List<Button> buttons(Person person, Person reader, When when) {
        var buttons = new ArrayList<Button>();
        var other = when.isWeek() ? "本月" : "本周";
        if (person.is(reader)) {
            buttons.add(Button.of(other, "进度 " + other));
            buttons.addAll(OWN);
        } else {
            buttons.add(Button.of(other, "进度 %s@%s %s".formatted(person.name(), person.id(), other)));
            buttons.addAll(about(person));
        }
        return buttons;
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
