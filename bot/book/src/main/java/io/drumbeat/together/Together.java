package io.drumbeat.together;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.quota.Stay;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Several people together, each on the days on which they belong to them: so a team has one target for a span, whichever card
 * it stands on, and who comes, goes or becomes another team's is partly theirs.
 */
public record Together(Tally tally, List<Stay> stays, Known known) {
    public Together {
        stays = List.copyOf(stays);
    }

    /** What they are to reach: the sum of theirs, or where that does not add up the mean. */
    public long due(Indicator measure, Period period) {
        return measure.addsUp()
                ? Stay.sum(stays, period, (person, part) -> tally.due(measure, person, part, known))
                : tally.due(measure, ids(period), period, known);
    }

    /** What they did. */
    public long done(Indicator measure, Period period) {
        return measure.addsUp()
                ? Stay.sum(stays, period, (person, part) -> tally.done(measure, person, part, known))
                : tally.done(measure, ids(period), period, known);
    }

    private List<String> ids(Period period) {
        return stays.stream()
                .filter(stay -> stay.in(period).isPresent())
                .map(stay -> stay.person().id())
                .distinct()
                .toList();
    }

    /** Each once. */
    public List<Person> people() {
        var people = new LinkedHashMap<String, Person>();
        stays.forEach(stay -> people.put(stay.person().id(), stay.person()));
        return List.copyOf(people.values());
    }

    public Together only(Person person) {
        return new Together(
                tally, stays.stream().filter(stay -> stay.person().is(person)).toList(), known);
    }

    /** As {@link Tally#together}. */
    public Element progress(Indicator measure, Period period, LocalDate finished) {
        var paced = new Period("", period.from(), finished.isBefore(period.to()) ? finished : period.to());
        var pace = paced.to().isBefore(paced.from()) ? 0 : due(measure, paced);
        return Tally.bar(measure, done(measure, period), due(measure, period), pace);
    }
}
