package io.drumbeat.reminder;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.AskedForOthers;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.sentence.Sentences;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What managers have those whom they lead reminded of: 每周一9点提醒组里报本周计划. */
@Component
final class GroupReminders implements Push {
    /** Its name, for whoever asks for one. */
    static final String NAME = AskedForOthers.GROUP;

    private static final Sentences SENTENCES = Sentences.beside(GroupReminders.class);
    private static final Kind KIND =
            Kind.called("组里的提醒", "主管的提醒").worth(Worth.TODAY).shownBy("提醒").fromPeople();
    private final Schedule schedule;
    private final AskedTimes times;

    GroupReminders(Cadence cadence, AskedTimes times) {
        this.schedule = cadence.of(NAME, "关");
        this.times = times;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return schedule;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public List<Instant> ownTimes(Person person, Instant after, Instant upTo, Known known, WorkingCalendar working) {
        return all(person, upTo, known)
                .flatMap(told -> times.forOthers(Wishes.asked(told), person, after, upTo, known).stream())
                .toList();
    }

    /** Whoever leads somebody on a day has them reminded on it. */
    private static Stream<Entry> all(Person person, Instant at, Known known) {
        var told = known.ledger().by(AskedForOthers.class, AskedForOthers.GROUP);
        if (told.isEmpty()) {
            return Stream.empty();
        }
        var lineup = known.people().on(at.atZone(person.zone()).toLocalDate());
        return told.stream()
                .filter(entry -> !entry.person().equals(person.id())
                        && isFor(person, Wishes.asked(entry))
                        && lineup.withId(entry.person())
                                .filter(leader -> leader.role().leads() && lineup.maySee(leader, person.id()))
                                .isPresent());
    }

    private static boolean isFor(Person person, Wishes.Asked asked) {
        return asked.whom().isEmpty() || asked.whom().contains(person.id());
    }

    @Override
    public List<Chat> addressees(Occurrence occurrence, Known known) {
        return occurrence
                .people(known)
                .filter(person -> due(person, occurrence, known).findAny().isPresent())
                .<Chat>map(person -> new Chat.Direct(person.id()))
                .toList();
    }

    private Stream<Entry> due(Person person, Occurrence occurrence, Known known) {
        return all(person, occurrence.at(), known).filter(told -> !times.forOthers(
                        Wishes.asked(told), person, occurrence.at().minusNanos(1), occurrence.at(), known)
                .isEmpty());
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        return occurrence
                .reader(chat, known)
                .map(person -> due(person, occurrence, known).toList())
                .filter(due -> !due.isEmpty())
                .map(due -> Say.to(chat, Say.Kind.REMINDER, card(due, occurrence, known)));
    }

    private static Card card(List<Entry> due, Occurrence occurrence, Known known) {
        var lineup = known.people().on(occurrence.day());
        var lines = due.stream()
                .map(told -> SENTENCES.say(
                        "ofLeader",
                        Map.of(
                                "who",
                                lineup.get(told.person()).name(),
                                "what",
                                Wishes.asked(told).what())))
                .toList();
        var elements = lines.stream().skip(1).<Element>map(Element.Text::new);
        var buttons = due.stream()
                .<Element>map(told -> new Element.Buttons(AnswerReminder.buttons(Wishes.asked(told), due.size() > 1)));
        return new Card(
                lines.getFirst(),
                Card.Tone.INFO,
                Stream.concat(elements, buttons).toList());
    }
}
