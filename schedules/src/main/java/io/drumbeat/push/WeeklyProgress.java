package io.drumbeat.push;

import io.drumbeat.board.BoardCard;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.progress.Topic;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.CatchUp;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.team.TeamCard;
import io.drumbeat.week.WeeklyCard;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The week against its target: each rep their own, each manager their team's, each group its board without pay. */
@Component
final class WeeklyProgress implements Push {
    private static final Kind KIND = Kind.called("周进度", "周卡", "周计划", "周一的卡", "周一那张卡", "周一的提醒", "周榜")
            .worth(Worth.TODAY)
            .shownBy("周计划");
    static final String NAME = "weekly-progress";
    private static final String USUAL = "工作周第一天 09:00";

    private final Schedule schedule;
    private final WeeklyCard week;
    private final TeamCard team;
    private final BoardCard board;

    WeeklyProgress(Cadence cadence, WeeklyCard week, TeamCard team, BoardCard board) {
        this.schedule = cadence.of(NAME, USUAL);
        this.week = week;
        this.team = team;
        this.board = board;
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
    public CatchUp catchUp() {
        return CatchUp.newestWithin(Duration.ofDays(2));
    }

    @Override
    public List<Chat> addressees(Occurrence occurrence, Known known) {
        var here = occurrence.people(known).toList();
        var then = lastWeek(occurrence, known);
        var own = here.stream().filter(Person::sells).map(WeeklyProgress::direct);
        var teams = here.stream()
                .flatMap(person -> then.withId(person.id()).stream())
                .filter(person -> person.role().leads())
                .map(WeeklyProgress::direct);
        var boards = then.teams().stream()
                .filter(team -> isAt(occurrence, team, then))
                .<Chat>map(team -> new Chat.Group(team.id()));
        return Stream.of(own, teams, boards).flatMap(chats -> chats).distinct().toList();
    }

    @Override
    public boolean isFor(Person reader, Occurrence occurrence, Known known) {
        return occurrence.isFor(reader)
                && (reader.sells()
                        || lastWeek(occurrence, known)
                                .withId(reader.id())
                                .filter(then -> then.role().leads())
                                .isPresent());
    }

    /** The week belongs to whoever led then: a manager of today gets the first one after it. */
    private static Lineup lastWeek(Occurrence occurrence, Known known) {
        return known.people().on(Period.weekOf(occurrence.day().minusWeeks(1)).to());
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        var day = occurrence.day();
        return switch (chat) {
            case Chat.Direct _ ->
                occurrence.reader(chat, known).flatMap(person -> own(person, occurrence, chat, known));
            case Chat.Group(var id) ->
                lastWeek(occurrence, known)
                        .team(id)
                        .flatMap(group -> board.news(group, day, known))
                        .map(drawn -> to(Topic.BOARD.of(id, day), chat, drawn));
        };
    }

    /** A rep's own week, and a team's for whoever led it. */
    private Optional<Say> own(Person person, Occurrence occurrence, Chat chat, Known known) {
        var day = occurrence.day();
        if (person.sells()) {
            return Optional.of(Say.privately(
                    person, Say.Kind.REMINDER, Topic.WEEKLY.of(person.id(), day), week.of(person, day, known)));
        }
        return lastWeek(occurrence, known)
                .withId(person.id())
                .filter(then -> then.role().leads())
                .map(manager -> to(Topic.TEAM.of(manager.id(), day), chat, team.weekly(manager, day, known)));
    }

    /** A group gets one board however many zones its members live in: at the hour of the first of them. */
    private static boolean isAt(Occurrence occurrence, Team team, Lineup lineup) {
        return lineup.membersOf(team.id()).stream()
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
