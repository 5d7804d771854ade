package io.drumbeat.push;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.progress.ProgressCards;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What today is for: each rep gets the day's behaviours and what is left of the week. */
@Component
final class MorningPlan implements Push {
    private final Schedule schedule;
    private final ProgressCards cards;

    MorningPlan(Cadence cadence, ProgressCards cards) {
        this.schedule = cadence.of(name(), "每个工作日 09:00");
        this.cards = cards;
    }

    @Override
    public String name() {
        return "morning-plan";
    }

    @Override
    public Schedule schedule() {
        return schedule;
    }

    @Override
    public List<Chat> addressees(Occurrence occurrence, Known known) {
        return occurrence
                .people(known)
                .filter(Person::sells)
                .<Chat>map(rep -> new Chat.Direct(rep.id()))
                .toList();
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        var day = occurrence.day();
        return occurrence
                .reader(chat, known)
                .filter(Person::sells)
                .map(rep -> Say.about(
                        ProgressCards.Topic.MORNING.of(rep.id(), day),
                        chat,
                        Say.Kind.REMINDER,
                        cards.morning(rep, day, known)));
    }
}
