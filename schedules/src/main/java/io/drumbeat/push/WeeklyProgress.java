package io.drumbeat.push;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import io.drumbeat.progress.ProgressCards;
import io.drumbeat.progress.ProgressCards.Topic;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.CatchUp;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The week against its target: each rep their own, each manager their team's, each group its board without pay. */
@Component
final class WeeklyProgress implements Push {
    private final Schedule schedule;
    private final ProgressCards cards;

    WeeklyProgress(Cadence cadence, ProgressCards cards) {
        this.schedule = cadence.of(name(), "工作周第一天 09:00");
        this.cards = cards;
    }

    @Override
    public String name() {
        return "weekly-progress";
    }

    @Override
    public Schedule schedule() {
        return schedule;
    }

    @Override
    public CatchUp catchUp() {
        return CatchUp.newestWithin(Duration.ofDays(2));
    }

    @Override
    public List<Say> say(Occurrence occurrence, Known known) {
        var day = occurrence.day();
        var here = known.people().all().stream().filter(occurrence::isFor).toList();
        var own = here.stream()
                .filter(Person::sells)
                .map(rep -> to(Topic.WEEKLY.of(rep.id(), day), direct(rep), cards.weekly(rep, day, known)));
        var teams = here.stream()
                .filter(person -> person.role() == Role.MANAGER)
                .map(manager ->
                        to(Topic.TEAM.of(manager.id(), day), direct(manager), cards.teamWeekly(manager, day, known)));
        var boards = known.people().teams().stream()
                .filter(team -> isAt(occurrence, team, known))
                .map(team ->
                        to(Topic.BOARD.of(team.id(), day), new Chat.Group(team.id()), cards.board(team, day, known)));
        return Stream.of(own, teams, boards).flatMap(says -> says).toList();
    }

    /** A group gets one board however many zones its members live in: at the hour of the first of them. */
    private static boolean isAt(Occurrence occurrence, Team team, Known known) {
        return known.people().membersOf(team.id()).stream()
                .findFirst()
                .filter(occurrence::isFor)
                .isPresent();
    }

    private static Chat direct(Person person) {
        return new Chat.Direct(person.id());
    }

    private static Say to(String topic, Chat chat, Card card) {
        return Say.about(topic, chat, Say.Kind.REMINDER, card);
    }
}
