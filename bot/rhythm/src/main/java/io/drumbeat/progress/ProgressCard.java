package io.drumbeat.progress;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.likelihood.Likelihood;
import io.drumbeat.likelihood.Likelihoods;
import io.drumbeat.likelihood.Prospect;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody's month, or their week, against their target; never both on one card. */
@Component
public final class ProgressCard {
    private static final List<Button> OWN =
            List.of(Button.of("今天", "今天"), Button.of("漏斗", "漏斗"), Button.of("提成", "提成"));

    private final Tally tally;
    private final Likelihoods likelihoods;

    public ProgressCard(Tally tally, Likelihoods likelihoods) {
        this.tally = tally;
        this.likelihoods = likelihoods;
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
        var period = when.isWeek() ? week(day, today) : when.span();
        var outlook = outlook(person, when, known);
        var elements = new ArrayList<Element>();
        Lead.of(aims, period, outlook).ifPresent(elements::add);
        elements.add(new Element.Text(period.label()));
        var cash = new CashLine(List.of(person.id()), day, tally.asOf(day), known).of(period);
        if (aims.isNew()) {
            elements.addAll(aims.deeds(period, finished));
            elements.addAll(aims.broughtIn(period, finished));
            elements.addAll(cash);
            elements.add(aims.ramp());
        } else {
            elements.addAll(aims.broughtIn(period, finished));
            elements.addAll(cash);
            elements.addAll(aims.deeds(period, finished));
        }
        aims.away(period).ifPresent(elements::add);
        elements.add(new Element.Buttons(buttons(person, reader, when)));
        return new Card(
                "%s 的进度，截至 %s".formatted(person.name(), ReceiptFields.day(day)),
                Aims.tone(elements, outlook),
                elements);
    }

    /** How likely the target is, where it is asked of the month that is running. */
    private Optional<Likelihood> outlook(Person person, When when, Known known) {
        return when.day().equals(when.today())
                        && when.isMonth()
                        && likelihoods.of(person, when.today(), known) instanceof Prospect.Likely(var likelihood)
                ? Optional.of(likelihood)
                : Optional.empty();
    }

    /**
     * Up to when.
     *
     * @param day the last that counts
     * @param span the week or the month of that day, or what is longer
     */
    public record When(LocalDate day, LocalDate today, Period span) {
        private static final int A_WEEK = 6;
        private static final int A_MONTH = 30;

        /** @param asked a week or what is longer than a month is looked at as such, a day as the month until it */
        public static When of(LocalDate today, @Nullable Period asked) {
            var day = asked == null || asked.contains(today) ? today : asked.to();
            if (asked == null || asked.from().equals(asked.to())) {
                return new When(day, today, Period.monthOf(day));
            }
            var week = !asked.to().isAfter(asked.from().plusDays(A_WEEK));
            var longer = asked.to().isAfter(asked.from().plusDays(A_MONTH));
            return new When(day, today, week ? Period.weekOf(day) : longer ? asked : Period.monthOf(day));
        }

        public boolean isWeek() {
            return !span.to().isAfter(span.from().plusDays(A_WEEK));
        }

        public boolean isMonth() {
            return !isWeek() && !span.to().isAfter(span.from().plusDays(A_MONTH));
        }
    }

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
