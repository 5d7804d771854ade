package io.drumbeat.note;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.fact.StaffFact.ReminderFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Note;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.shape.FactShape;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A reminder of the company's own, as its file has it. */
final class CompanyNote implements Push {
    private static final int A_LONG_HOLIDAY = 12;
    private final Note note;
    private final WorkingCalendar calendar;

    CompanyNote(Note note, WorkingCalendar calendar) {
        this.note = note;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return note.name();
    }

    @Override
    public Schedule schedule() {
        return note.when().schedule();
    }

    @Override
    public Kind kind() {
        // whoever wrote down an hour means that hour, and not the evening's digest
        return Kind.called(note.name()).worth(Worth.TODAY);
    }

    @Override
    public boolean isPersonal() {
        return note.when() instanceof Note.After;
    }

    @Override
    public List<Instant> ownTimes(Person person, Instant after, Instant upTo, Known known, WorkingCalendar working) {
        return note.when() instanceof Note.After when
                ? told(person, when, after, upTo, known)
                        .map(entry -> at(entry, when))
                        .toList()
                : List.of();
    }

    private static Instant at(Entry entry, Note.After when) {
        return entry.recordedAt().plus(when.delay());
    }

    private static Stream<Entry> told(Person person, Note.After when, Instant after, Instant upTo, Known known) {
        var zone = person.zone();
        var from = after.minus(when.delay()).atZone(zone).toLocalDate().minusDays(A_LONG_HOLIDAY);
        return known.ledger().of(person.id(), from, upTo.atZone(zone).toLocalDate()).stream()
                .filter(entry -> FactShape.of(entry.fact()).equals(when.fact()))
                .filter(entry ->
                        at(entry, when).isAfter(after) && !at(entry, when).isAfter(upTo));
    }

    @Override
    public List<Chat> addressees(Occurrence occurrence, Known known) {
        var lineup = known.people().on(occurrence.day());
        return occurrence
                .people(known)
                .filter(person -> note.audience().includes(person, lineup))
                .<Chat>map(person -> new Chat.Direct(person.id()))
                .toList();
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        return occurrence
                .reader(chat, known)
                .filter(person ->
                        note.audience().includes(person, known.people().on(occurrence.day())))
                .filter(person -> !(note.when() instanceof Note.Idle(var days, var _))
                        || isIdle(person, days, occurrence.day(), known))
                .map(person -> Say.to(chat, Say.Kind.REMINDER, card()));
    }

    private Card card() {
        return note.asked().isEmpty()
                ? Card.info(note.says())
                : Card.info(note.says(), Element.Buttons.of(Button.primary(note.asked(), note.asked())));
    }

    /** Nothing for exactly so many working days, so that it is said once; leave is no silence. */
    private boolean isIdle(Person person, int days, LocalDate day, Known known) {
        var worked = new ArrayList<LocalDate>();
        for (var each = day.minusDays(1);
                worked.size() <= days && each.isAfter(day.minusDays(days * 3L + A_LONG_HOLIDAY));
                each = each.minusDays(1)) {
            if (calendar.works(each) && !Absences.isAway(person.id(), each, known)) {
                worked.add(each);
            }
        }
        if (worked.size() <= days) {
            return false;
        }
        var first = worked.get(days - 1);
        var before = worked.get(days);
        return isSilent(person, first, day, known)
                && person.isHere(first)
                && (!person.isHere(before) || !isSilent(person, before, first.minusDays(1), known));
    }

    /** What somebody wants of their reminders is nothing they did. */
    private static boolean isSilent(Person person, LocalDate from, LocalDate to, Known known) {
        return known.ledger().of(person.id(), from, to).stream()
                .allMatch(entry -> entry.fact() instanceof ReminderFact);
    }
}
