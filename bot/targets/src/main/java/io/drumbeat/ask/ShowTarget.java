package io.drumbeat.ask;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(34)
final class ShowTarget implements Command {
    private final BusinessDays days;
    private final Tally tally;

    ShowTarget(BusinessDays days, Tally tally) {
        this.days = days;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("目标"), List.of("target"), "这个月要做到多少，做了多少，还差多少", "目标 本月")
                .being(Trait.LOOKS)
                .taking(Slot.PERSON, Slot.PERIOD)
                .being(Trait.LOOKS_AHEAD);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var asked = said.get(Slot.PERSON).orElse(request.who());
        var today = days.of(request.at(), asked.zone());
        var period = said.get(Slot.PERIOD).orElseGet(() -> Period.monthOf(today));
        var lineup = known.people().on(period.nearest(today));
        var person = lineup.get(asked.id());
        if (!lineup.maySee(request.who(), person.id())) {
            return Answer.of(request, Card.warn("%s 的目标只有本人和主管能看".formatted(person.name())));
        }
        var card = card(person, period, today, known);
        return Answer.of(request, card);
    }

    private Card card(Person person, Period period, LocalDate today, Known known) {
        var whose = person.sells()
                ? List.of(person)
                : known.people().on(period.nearest(today)).repsSeenBy(person);
        var rows = new ArrayList<List<String>>();
        for (var measure : Measure.values()) {
            var due = whose.stream()
                    .mapToLong(p -> tally.due(measure, p.id(), period, known))
                    .sum();
            if (due > 0) {
                rows.add(row(
                        measure,
                        due,
                        whose.stream()
                                .mapToLong(p -> tally.done(measure, p.id(), period, known))
                                .sum()));
            }
        }
        var title = "%s 的目标 %s".formatted(person.name(), period.label());
        if (rows.isEmpty()) {
            return Card.info(title, new Element.Text("这段时间没有设目标；目标由主管写在 config/targets.yml"));
        }
        var elements = new ArrayList<Element>();
        elements.add(new Element.Table(List.of("指标", "目标", "已完成", "还差"), rows));
        elements.add(new Element.Text(source(person, whose, period, today, known)));
        elements.add(Element.Buttons.of(Button.of("进度", "进度"), Button.of("今天", "今天")));
        return new Card(title, Card.Tone.INFO, elements);
    }

    private static List<String> row(Measure measure, long due, long done) {
        var left = due - done;
        return List.of(
                measure.label(),
                measure.about(due),
                measure.show(done),
                left > 0 ? measure.about(left) : "已达成，多 " + measure.about(-left));
    }

    /** Where the targets come from, and how many days are left for them. */
    private String source(Person person, List<Person> whose, Period period, LocalDate today, Known known) {
        var calendar = tally.calendar(known);
        var all = calendar.countIn(period.from(), period.to());
        var from = today.isBefore(period.from()) ? period.from() : today;
        var left = from.isAfter(period.to()) ? 0 : calendar.countIn(from, period.to());
        return "来自 config/targets.yml 的月目标%s，按当月工作日分到每周每天；这段时间共 %d 个工作日，还有 %d 个"
                .formatted(person.sells() ? "" : "（%d 位销售之和）".formatted(whose.size()), all, left);
    }
}
