package io.drumbeat.today;

import io.drumbeat.agenda.FirstThings;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Card.Tone;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Edit;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.progress.Aims;
import io.drumbeat.progress.Topic;
import io.drumbeat.reaction.Outdated;
import io.drumbeat.reaction.Redraw;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was done today and what is still to do. */
@Component
@Order(20)
final class TodayCard implements Redraw {
    private final Tally tally;
    private final List<FirstThings> first;

    TodayCard(Tally tally, List<FirstThings> first) {
        this.tally = tally;
        this.first = List.copyOf(first);
    }

    Card of(Person person, LocalDate day, Known known) {
        var elements = new ArrayList<Element>();
        recorded(person, day, known).ifPresent(elements::add);
        first.forEach(things -> elements.addAll(things.of(person, day, known)));
        elements.addAll(PromisedSteps.of(person, day, known));
        var week = Period.weekOf(day).called("本周");
        var deeds = new Aims(tally.asOf(day), person, day, known).deeds(week, day.minusDays(1));
        if (!deeds.isEmpty()) {
            elements.add(new Element.Text(week.label()));
            elements.addAll(deeds);
        }
        if (elements.isEmpty()) {
            elements.add(new Element.Text("今天没有等你的事。"));
        }
        elements.add(Element.Buttons.of(Button.of("进度", "进度")));
        return new Card("%s 的今天 %s".formatted(person.name(), ReceiptFields.day(day)), Tone.INFO, elements);
    }

    /** To somebody who does not sell, that they recorded nothing says nothing. */
    private Optional<Element> recorded(Person person, LocalDate day, Known known) {
        var then = tally.asOf(day);
        var counts = new ArrayList<String>();
        for (var measure : Measure.values()) {
            // the same as on every other card: of what several share, one's own part
            var total = then.done(measure, person.id(), Period.day(day), known);
            if (total != 0) {
                counts.add(measure.label() + " " + measure.show(total));
            }
        }
        if (counts.isEmpty()) {
            return person.sells() ? Optional.of(new Element.Text("今天还没有记录。")) : Optional.empty();
        }
        return Optional.of(new Element.Text("今天已记：" + String.join(" · ", counts)));
    }

    @Override
    public List<Edit> of(Outdated outdated) {
        var today = outdated.today();
        return outdated.people().stream()
                .map(person -> new Edit(Topic.TODAY.of(person.id(), today), (_, after) -> of(person, today, after)))
                .toList();
    }
}
