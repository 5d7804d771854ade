package io.drumbeat.complaint;

import io.drumbeat.calendar.BusinessDays;
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
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.Complaints;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import io.drumbeat.page.Page;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.words.Turning;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(29)
final class ShowComplaints implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowComplaints.class);
    private static final int SHOWN = 8;
    private static final int HANDLED_SHOWN = 5;
    private static final int LOOK_BACK = 30;
    private final BusinessDays days;

    ShowComplaints(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("投诉清单", "投诉列表", "投诉情况"),
                        List.of("complaints"),
                        SENTENCES.say("listHelp"),
                        SENTENCES.say("listExample"))
                .taking(Slot.PERSON, Page.SLOT)
                .heard(Turn.ASKING, "有哪些投诉、有什么投诉、有没有投诉、还有哪些投诉、未处理的投诉、没处理的投诉、看投诉、投诉有哪些、投诉处理得怎么样、投诉处理时长、投诉处理时间")
                .heard(Turn.ASKING_OF, "的投诉、有哪些投诉、投诉有哪些、的投诉处理得怎么样、有没有投诉")
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var lineup = known.people().on(today);
        var asked = said.get(Slot.PERSON).orElse(null);
        if (asked != null && !lineup.maySee(request.who(), asked.id())) {
            return Answer.of(request, Card.warn(SENTENCES.say("notYours", Map.of("who", asked.name()))));
        }
        var people = asked != null
                ? List.of(asked)
                : Stream.concat(Stream.of(request.who()), lineup.repsSeenBy(request.who()).stream())
                        .distinct()
                        .toList();
        var all = people.stream()
                .flatMap(person -> of(person, today, known))
                .distinct()
                .toList();
        return Answer.of(request, card(all, said, today, request, known));
    }

    /** What was somebody's, and what came to be by a handover. */
    private static Stream<Step> of(Person person, LocalDate today, Known known) {
        return Stream.concat(
                Complaints.of(person.id(), today, known).stream(),
                OpenSteps.of(person.id(), today, known).stream().filter(Step::isComplaint));
    }

    private static Card card(List<Step> all, Utterance said, LocalDate today, Request request, Known known) {
        var open = all.stream()
                .filter(Step::isOpen)
                .sorted(Comparator.comparing(step -> step.next().date()))
                .toList();
        var handled = all.stream()
                .filter(step -> step.state() == Step.State.DONE)
                .filter(step -> !Objects.requireNonNull(step.by()).date().isBefore(today.minusDays(LOOK_BACK)))
                .toList();
        if (open.isEmpty() && handled.isEmpty()) {
            return Card.info(SENTENCES.say("none"), new Element.Text(SENTENCES.say("howTo")));
        }
        var late = open.stream().filter(step -> step.isOverdue(today)).count();
        var page = Page.of(open, SHOWN, said);
        var elements = new ArrayList<Element>();
        for (var step : page.items()) {
            elements.add(new Element.Text(line(step, today, known)));
            elements.add(buttons(step, request));
        }
        Turning.into(elements, page, said, known);
        elements.addAll(handled(handled, known));
        return new Card(
                SENTENCES.say("title", Map.of("open", open.size(), "late", late)) + page.behind(),
                late > 0 ? Card.Tone.WARN : Card.Tone.INFO,
                elements);
    }

    private static Element buttons(Step step, Request request) {
        var mine = step.who().equals(request.who().id());
        var done = Button.primary(SENTENCES.say("handled"), "投诉处理完 #" + step.number());
        return mine
                ? Element.Buttons.of(done, Button.of(SENTENCES.say("move"), "改期 #" + step.number()))
                : Element.Buttons.of(done, Button.of(SENTENCES.say("open"), "记录 #" + step.number()));
    }

    private static String line(Step step, LocalDate today, Known known) {
        var said = Map.<String, Object>of(
                "customer",
                known.the(Customers.class).nameOf(step.customer()),
                "what",
                String.valueOf(step.promised().fact().note()),
                "who",
                name(step.who(), known),
                "since",
                ReceiptFields.day(step.promised().date()),
                "due",
                ReceiptFields.day(step.next().date()));
        return step.isOverdue(today) ? SENTENCES.say("lineLate", said) : SENTENCES.say("line", said);
    }

    /** What was handled lately, and how long it took by the middle one. */
    private static List<Element> handled(List<Step> handled, Known known) {
        if (handled.isEmpty()) {
            return List.of();
        }
        var lengths = handled.stream().map(ShowComplaints::took).sorted().toList();
        var middle = lengths.get((lengths.size() - 1) / 2);
        var kept = handled.stream()
                .filter(step -> !Objects.requireNonNull(step.by())
                        .date()
                        .isAfter(step.next().date()))
                .count();
        var lines = new ArrayList<String>();
        lines.add(SENTENCES.say(
                "handledLately",
                Map.of("days", LOOK_BACK, "count", handled.size(), "kept", kept, "took", Took.told(middle))));
        handled.reversed().stream()
                .limit(HANDLED_SHOWN)
                .map(step -> handledLine(step, known))
                .forEach(lines::add);
        return List.of(new Element.Text(String.join("\n", lines)));
    }

    private static String handledLine(Step step, Known known) {
        return SENTENCES.say(
                "handledLine",
                Map.of(
                        "customer",
                        known.the(Customers.class).nameOf(step.customer()),
                        "what",
                        String.valueOf(step.promised().fact().note()),
                        "who",
                        name(step.who(), known),
                        "took",
                        Took.told(took(step))));
    }

    private static Duration took(Step step) {
        return Duration.between(
                step.promised().recordedAt(), Objects.requireNonNull(step.by()).recordedAt());
    }

    private static String name(String person, Known known) {
        return known.people().withId(person).map(Person::name).orElse(person);
    }
}
