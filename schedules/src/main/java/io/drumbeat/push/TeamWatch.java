package io.drumbeat.push;

import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.team.WatchCard;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What came about in a team today that its manager should hear of; nothing where nothing did. */
@Component
final class TeamWatch extends PersonalPush {
    private static final Kind KIND = Kind.called("团队动静", "团队提醒", "组里的动静", "队里的动静")
            .worth(Worth.DEADLINE)
            .shownBy("团队")
            .whereAny();

    private final WatchCard card;

    TeamWatch(Cadence cadence, WatchCard card) {
        super("team-watch", KIND, cadence, "每个工作日 17:00");
        this.card = card;
    }

    @Override
    protected boolean isFor(Person person) {
        return person.role().leads();
    }

    @Override
    protected Optional<Say> say(Person manager, Occurrence occurrence, Known known) {
        return card.news(manager, occurrence.day(), known)
                .map(drawn -> Say.to(direct(manager), Say.Kind.REMINDER, drawn));
    }
}
