package io.drumbeat.reminder;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.customer.Customers;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people asked to be reminded of, each at their own time. */
@Component
final class OwnReminders implements Push {
    /** Its name, for whoever asks for one. */
    static final String NAME = "own-reminders";

    private static final Sentences SENTENCES = Sentences.beside(OwnReminders.class);
    private static final Kind KIND = Kind.called("自己的提醒").worth(Worth.WANTED).shownBy("提醒");
    private final Schedule schedule;
    private final AskedTimes times;

    OwnReminders(Cadence cadence, AskedTimes times) {
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

    /** Who asked to be told wants to be told, however late within a day. */
    @Override
    public CatchUp catchUp() {
        return new CatchUp(Duration.ofDays(1), Duration.ofDays(1));
    }

    @Override
    public List<Instant> ownTimes(Person person, Instant after, Instant upTo, Known known, WorkingCalendar working) {
        return Wishes.of(person.id(), known).asked(NAME).stream()
                .flatMap(asked -> times.of(asked, person, after, upTo, known).stream())
                .toList();
    }

    @Override
    public List<Chat> addressees(Occurrence occurrence, Known known) {
        return occurrence
                .people(known)
                .filter(person -> !due(person, occurrence, known).isEmpty())
                .<Chat>map(person -> new Chat.Direct(person.id()))
                .toList();
    }

    private List<Asked> due(Person person, Occurrence occurrence, Known known) {
        return Wishes.of(person.id(), known).asked(NAME).stream()
                .filter(asked -> times.areAt(occurrence.at(), asked, person, known))
                .toList();
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        return occurrence
                .reader(chat, known)
                .map(person -> due(person, occurrence, known))
                .filter(due -> !due.isEmpty())
                .map(due -> Say.to(chat, Say.Kind.REMINDER, card(due, known)));
    }

    private static Card card(List<Asked> due, Known known) {
        var title = due.stream().map(Asked::what).collect(Collectors.joining("；"));
        var buttons = new ArrayList<Button>();
        for (var asked : due) {
            var customer = asked.still() == null ? null : asked.still().customer();
            if (customer != null) {
                var name = known.the(Customers.class).nameOf(customer);
                buttons.add(Button.of(SENTENCES.say("lookAt", Map.of("what", name)), "客户 " + name));
            }
            buttons.addAll(AnswerReminder.buttons(asked, due.size() > 1));
            if (!asked.schedule().isOnce()) {
                buttons.add(Button.of(SENTENCES.say("noMore"), "不再提醒 #" + asked.receipt()));
            }
        }
        return Card.info(SENTENCES.say("remind", Map.of("what", title)), new Element.Buttons(List.copyOf(buttons)));
    }
}
