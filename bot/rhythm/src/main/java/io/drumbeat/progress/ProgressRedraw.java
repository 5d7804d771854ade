package io.drumbeat.progress;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Edit;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.progress.ProgressCards.Topic;
import io.drumbeat.reaction.Outdated;
import io.drumbeat.reaction.Redraw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Draws plans, weeks, teams and boards again. */
@Component
@Order(20)
final class ProgressRedraw implements Redraw {
    private final ProgressCards progress;

    ProgressRedraw(ProgressCards progress) {
        this.progress = progress;
    }

    @Override
    public List<Edit> of(Outdated outdated) {
        var edits = new ArrayList<Edit>();
        var today = outdated.today();
        for (var person : outdated.people()) {
            edits.add(new Edit(
                    Topic.TODAY.of(person.id(), today),
                    (_, after) -> outdated.noted(progress.today(person, today, after))));
        }
        for (var day : outdated.days()) {
            edits.addAll(pushed(day, outdated));
        }
        return edits;
    }

    private List<Edit> pushed(LocalDate day, Outdated outdated) {
        var edits = new ArrayList<Edit>();
        var teams = new LinkedHashSet<Team>();
        var managers = new LinkedHashSet<Person>();
        var what = outdated.what();
        var lineup =
                outdated.known().people().on(Period.weekOf(day.minusWeeks(1)).to());
        for (var person : outdated.people()) {
            if (day.equals(outdated.today())) {
                edits.add(
                        edit(Topic.MORNING.of(person.id(), day), what, after -> progress.morning(person, day, after)));
            }
            edits.add(edit(Topic.WEEKLY.of(person.id(), day), what, after -> progress.weekly(person, day, after)));
            lineup.withId(person.id())
                    .flatMap(then -> Optional.ofNullable(then.team()))
                    .flatMap(lineup::team)
                    .ifPresent(teams::add);
            managers.addAll(lineup.leadersOf(person.id()));
        }
        managers.forEach(manager -> edits.add(
                edit(Topic.TEAM.of(manager.id(), day), what, after -> progress.teamWeekly(manager, day, after))));
        teams.forEach(team ->
                edits.add(edit(Topic.BOARD.of(team.id(), day), "有记录改动", after -> progress.board(team, day, after))));
        return edits;
    }

    private static Edit edit(String topic, String what, Function<Known, Card> face) {
        return new Edit(
                topic,
                (_, after) -> Outdated.noted(face.apply(after), what),
                "%s；之前发的周报、周榜和早上的计划里的数字跟着变了，说“进度”看现在的。".formatted(what));
    }
}
