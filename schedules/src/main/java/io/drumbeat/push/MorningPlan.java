package io.drumbeat.push;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.progress.Topic;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.today.MorningCard;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What today is for: each rep gets the day's behaviours and what is left of the week. */
@Component
final class MorningPlan implements Push {
    private static final Kind KIND =
            Kind.called("早计划", "早报", "晨报", "早安卡").worth(Worth.TODAY).shownBy("今天");

    private final Schedule schedule;
    private final MorningCard card;

    MorningPlan(Cadence cadence, MorningCard card) {
        this.schedule = cadence.of(name(), "每个工作日 09:00");
        this.card = card;
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
    public Kind kind() {
        return KIND;
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
                .map(rep ->
                        Say.about(Topic.MORNING.of(rep.id(), day), chat, Say.Kind.REMINDER, card.of(rep, day, known)));
    }
}
