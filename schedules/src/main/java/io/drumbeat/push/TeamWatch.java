package io.drumbeat.push;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.team.WatchCard;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What came about in a team today that its manager should hear of; nothing where nothing did. */
@Component
final class TeamWatch implements Push {
    private static final Kind KIND =
            Kind.called("团队动静").worth(Worth.DEADLINE).shownBy("团队").whereAny();

    private final Schedule schedule;
    private final WatchCard card;

    TeamWatch(Cadence cadence, WatchCard card) {
        this.schedule = cadence.of(name(), "每个工作日 17:00");
        this.card = card;
    }

    @Override
    public String name() {
        return "team-watch";
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
                .filter(person -> person.role().leads())
                .<Chat>map(manager -> new Chat.Direct(manager.id()))
                .toList();
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        return occurrence
                .reader(chat, known)
                .filter(person -> person.role().leads())
                .flatMap(manager -> card.news(manager, occurrence.day(), known))
                .map(drawn -> Say.to(chat, Say.Kind.REMINDER, drawn));
    }
}
