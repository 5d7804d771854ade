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
    public List<Say> say(Occurrence occurrence, Known known) {
        return known.people().all().stream()
                .filter(Person::sells)
                .filter(occurrence::isFor)
                .map(rep -> Say.about(
                        ProgressCards.Topic.MORNING.of(rep.id(), occurrence.day()),
                        new Chat.Direct(rep.id()),
                        Say.Kind.REMINDER,
                        cards.morning(rep, occurrence.day(), known)))
                .toList();
    }
}
