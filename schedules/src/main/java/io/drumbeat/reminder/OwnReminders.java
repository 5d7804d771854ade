package io.drumbeat.reminder;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.quiet.Wishes.Asked;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.CatchUp;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.sentence.Sentences;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people asked to be reminded of, each at their own time. */
@Component
public final class OwnReminders implements Push {
    /** Its name, for whoever asks for one. */
    public static final String NAME = "own-reminders";

    private static final Sentences SENTENCES = Sentences.beside(OwnReminders.class);
    private static final Kind KIND = Kind.called("自己的提醒").worth(Worth.WANTED).shownBy("提醒");
    private final Schedule schedule;
    private final WorkingCalendar calendar;

    OwnReminders(Cadence cadence, WorkingCalendar calendar) {
        this.schedule = cadence.of(NAME, "关");
        this.calendar = calendar;
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

    /** Who asked to be told wants to be told, however late within a day. */
    @Override
    public CatchUp catchUp() {
        return new CatchUp(Duration.ofDays(1), Duration.ofDays(1));
    }

    @Override
    public List<Instant> ownTimes(Person person, Instant after, Instant upTo, Known known, WorkingCalendar working) {
        return Wishes.of(person.id(), known).asked(NAME).stream()
                .flatMap(asked -> asked.schedule().between(after, upTo, person.zone(), working).stream()
                        .filter(at -> comes(asked, at.atZone(person.zone()).toLocalDate(), person, known)))
                .toList();
    }

    /** What comes again and again leaves out holidays and leave; a weekend that was named is meant. */
    private boolean comes(Asked asked, LocalDate day, Person person, Known known) {
        var weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return asked.schedule().isOnce()
                || ((weekend || calendar.works(day)) && !Absences.isAway(person.id(), day, known));
    }

    @Override
    public List<Chat> addressees(Occurrence occurrence, Known known) {
        return occurrence
                .people(known)
                .filter(person -> !due(person, occurrence, known).isEmpty())
                .<Chat>map(person -> new Chat.Direct(person.id()))
                .toList();
    }

    private static List<Asked> due(Person person, Occurrence occurrence, Known known) {
        return Wishes.of(person.id(), known).asked(NAME).stream()
                .filter(asked -> asked.schedule()
                        .at(occurrence.day(), person.zone())
                        .filter(occurrence.at()::equals)
                        .isPresent())
                .toList();
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        return occurrence
                .reader(chat, known)
                .map(person -> due(person, occurrence, known).stream()
                        .filter(asked -> asked.schedule().isOn(occurrence.day(), calendar))
                        .toList())
                .filter(due -> !due.isEmpty())
                .map(due -> Say.to(chat, Say.Kind.REMINDER, card(due)));
    }

    private static Card card(List<Asked> due) {
        var title = due.stream().map(Asked::what).collect(Collectors.joining("；"));
        var buttons = new ArrayList<Button>();
        for (var asked : due) {
            buttons.add(Button.of(SENTENCES.say("once30"), "提醒我 30分钟后 " + asked.what()));
            if (!asked.schedule().isOnce()) {
                buttons.add(Button.of(SENTENCES.say("noMore"), "不再提醒 #" + asked.receipt()));
            }
        }
        return Card.info(SENTENCES.say("remind", Map.of("what", title)), new Element.Buttons(List.copyOf(buttons)));
    }
}
