package io.drumbeat.board;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Card.Tone;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Chart;
import io.drumbeat.card.Element.Point;
import io.drumbeat.card.Element.Series;
import io.drumbeat.chat.Edit;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.progress.Topic;
import io.drumbeat.reaction.Outdated;
import io.drumbeat.reaction.Redraw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A team's last week without pay and without naming who is behind: sums, and who did most of each behaviour. */
@Component
@Order(24)
public final class BoardCard implements Redraw {
    private static final int NAMED = 3;
    private static final List<Measure> SHOWN = List.of(Measure.REVENUE, Measure.VISITS, Measure.QUOTES);
    private final Tally tally;

    public BoardCard(Tally tally) {
        this.tally = tally;
    }

    /** @param day on whose morning the group reads it */
    public Card of(Team team, LocalDate day, Known known) {
        var week = Period.weekOf(day.minusWeeks(1));
        var reps = known.people().on(week.to()).membersOf(team.id()).stream()
                .filter(Person::sells)
                .toList();
        var ids = reps.stream().map(Person::id).toList();
        var then = tally.asOf(day);
        var elements = new ArrayList<Element>();
        for (var measure : SHOWN) {
            elements.add(then.briefly(measure, ids, week, week.to(), known));
        }
        var first = first(then, reps, week, known);
        if (!first.isEmpty()) {
            elements.add(new Chart(Chart.Shape.BAR, "上周拜访前三（次）", List.of(new Series("拜访", first))));
        }
        return new Card("%s 周榜 %s 至 %s".formatted(team.name(), week.from(), week.to()), Tone.INFO, elements);
    }

    /** By the clock: nothing where nothing of it was done, since a row of zeros tells a group nothing. */
    public Optional<Card> news(Team team, LocalDate day, Known known) {
        var week = Period.weekOf(day.minusWeeks(1));
        var then = tally.asOf(day);
        var any = known.people().on(week.to()).membersOf(team.id()).stream()
                .filter(Person::sells)
                .anyMatch(rep -> SHOWN.stream().anyMatch(measure -> then.done(measure, rep.id(), week, known) != 0));
        return any ? Optional.of(of(team, day, known)) : Optional.empty();
    }

    private static List<Point> first(Tally then, List<Person> reps, Period week, Known known) {
        return reps.stream()
                .map(p -> new Point(p.name(), Measure.VISITS.onCards(then.done(Measure.VISITS, p.id(), week, known))))
                .filter(p -> p.y().signum() > 0)
                .sorted(Comparator.comparing(Point::y).reversed())
                .limit(NAMED)
                .toList();
    }

    @Override
    public List<Edit> of(Outdated outdated) {
        return outdated.days().stream().flatMap(day -> of(day, outdated)).toList();
    }

    /** The boards of the teams in which people were then. What was changed is not said in front of the group. */
    private Stream<Edit> of(LocalDate day, Outdated outdated) {
        var then = outdated.known().people().on(Period.weekOf(day.minusWeeks(1)).to());
        return outdated.people().stream()
                .flatMap(person -> then.withId(person.id()).stream())
                .flatMap(person -> Optional.ofNullable(person.team()).flatMap(then::team).stream())
                .distinct()
                .map(team -> Topic.BOARD.again(team.id(), day, "有记录改动", after -> of(team, day, after)));
    }
}
