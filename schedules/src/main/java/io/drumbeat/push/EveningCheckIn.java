package io.drumbeat.push;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.evening.EveningCard;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a rep's day still lacks when it ends; nothing where nothing does. */
@Component
final class EveningCheckIn implements Push {
    private static final Kind KIND = Kind.called("晚间清点", "晚报", "收工清点", "晚上的提醒", "晚上提醒", "晚上的卡", "晚上那张卡")
            .worth(Worth.TODAY)
            .shownBy("今天")
            .whereAny();

    private final Schedule schedule;
    private final EveningCard card;

    EveningCheckIn(Cadence cadence, EveningCard card) {
        this.schedule = cadence.of(name(), "每个工作日 18:00");
        this.card = card;
    }

    @Override
    public String name() {
        return "evening-check-in";
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
        return occurrence
                .reader(chat, known)
                .filter(Person::sells)
                .flatMap(rep -> card.news(rep, occurrence.day(), known))
                .map(drawn -> Say.to(chat, Say.Kind.REMINDER, drawn));
    }
}
