package io.drumbeat.wish;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.ReminderFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.Times;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import io.drumbeat.sentence.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is said and recorded where somebody wants something of their reminders. */
@Component
public final class Wished {
    static final Sentences SENTENCES = Sentences.beside(Wished.class);
    private final BusinessDays days;
    private final Kinds kinds;
    private final WorkingCalendar calendar;
    private final Times times;

    Wished(BusinessDays days, Kinds kinds, WorkingCalendar calendar) {
        this.calendar = calendar;
        this.times = new Times(calendar);
        this.days = days;
        this.kinds = kinds;
    }

    /** A press is answered in few words where it was pressed; a line with a receipt. */
    public Answer recording(Request request, Known known, ReminderFact fact, String told, Element... more) {
        return recording(request, known, List.of(fact), told, more);
    }

    /** The same of several at once, under one receipt. */
    Answer recording(Request request, Known known, List<? extends ReminderFact> facts, String told, Element... more) {
        var noted = new Noted(days.of(request.at(), request.who().zone()), false, List.copyOf(facts));
        if (request.press() != null) {
            return Answer.toast(told).recording(noted);
        }
        var elements = new ArrayList<>(List.of(more));
        elements.add(Element.Buttons.of(
                Button.of(SENTENCES.say("undo"), "撤销 #" + known.nextReceipt()),
                Button.of(SENTENCES.say("list"), "提醒")));
        return Answer.of(request, new Card(told, Card.Tone.GOOD, elements)).recording(noted);
    }

    /** Nothing is recorded where it is not said which one is meant. */
    Answer whichOne(Request request, String verb, Known known) {
        var buttons = new ArrayList<>(theirs(request, known).stream()
                .map(push -> Button.of(
                        push.kind().name(), "%s %s".formatted(verb, push.kind().name())))
                .toList());
        if (verb.equals(MuteReminders.VERB)) {
            buttons.add(Button.of(SENTENCES.say("everything"), verb + " 全部"));
        }
        return Answer.of(request, Card.info(SENTENCES.say("which"), new Element.Buttons(buttons)));
    }

    /** What comes to whoever says it, and what they can move and do without. */
    List<Push> theirs(Request request, Known known) {
        return theirs(request.who(), request.at(), known);
    }

    /** What comes to somebody, and what they can move and do without. */
    public List<Push> theirs(Person who, Instant now, Known known) {
        return kinds.optional()
                .filter(push -> push.schedule()
                        .next(now, who.zone(), calendar)
                        .map(at -> new Occurrence(push.name(), at, who.zone()))
                        .filter(next -> push.name().equals(Repertoire.DIGEST)
                                || push.addressees(next, known).contains(new Chat.Direct(who.id())))
                        .isPresent())
                .toList();
    }

    /** When it comes next to whoever says it, within some time. */
    Optional<Instant> due(Push push, Request request, Duration within, Known known) {
        return due(push, request, request.at().plus(within), known);
    }

    /** When it still comes to whoever says it on the day they do. */
    Optional<Instant> dueToday(Push push, Request request, Known known) {
        var who = request.who();
        var end = request.at()
                .atZone(who.zone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(who.zone())
                .toInstant()
                .minusNanos(1);
        return due(push, request, end, known);
    }

    private Optional<Instant> due(Push push, Request request, Instant upTo, Known known) {
        var who = request.who();
        return times.of(who, push, request.at(), upTo, known).stream()
                .filter(at -> push.addressees(new Occurrence(push.name(), at, who.zone()), known)
                        .contains(new Chat.Direct(who.id())))
                .findFirst();
    }

    /** What the organisation owes everybody cannot be switched off, nor moved. */
    Answer owed(Request request, String kind) {
        return Answer.of(request, Card.info(SENTENCES.say("owed", Map.of("kind", kind))));
    }
}
