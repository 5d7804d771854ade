package io.drumbeat.quota;

import io.drumbeat.calendar.Dated;
import io.drumbeat.calendar.Period;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;

/** Somebody who sells, and the days on which they belong to those who are asked about. */
public record Stay(Person person, Period period) {
    /** Those who sell and whom somebody leads, on the days on which they do. */
    public static List<Stay> ledBy(Person leader, Period period, People people) {
        return of(period, lineup -> lineup.repsSeenBy(leader), people);
    }

    /** Those who sell in a team, on the days on which they do. */
    public static List<Stay> inTeam(String team, Period period, People people) {
        return of(
                period,
                lineup -> lineup.membersOf(team).stream().filter(Person::sells).toList(),
                people);
    }

    /** The team of somebody who sells, those whom anybody else leads. */
    public static List<Stay> with(Person person, Period period, People people) {
        var team = person.team();
        return person.sells() && team != null ? inTeam(team, period, people) : ledBy(person, period, people);
    }

    /**
     * Who belongs there on the days of a period, in the order in which they are first found; whoever comes or goes within it,
     * or is another team's for a while, with their days alone.
     */
    public static List<Stay> of(Period period, Function<Lineup, List<Person>> who, People people) {
        var open = new LinkedHashMap<String, Stay>();
        var all = new ArrayList<Stay>();
        for (var part : parts(period, people)) {
            for (var person : who.apply(people.on(part.from()))) {
                var before = open.get(person.id());
                var from = part.from();
                if (before != null && before.period.to().plusDays(1).equals(from)) {
                    from = before.period.from();
                } else if (before != null) {
                    all.add(before);
                }
                open.put(person.id(), new Stay(person, new Period("", from, part.to())));
            }
        }
        all.addAll(open.values());
        return List.copyOf(all);
    }

    /** Stretches of a period in which nobody comes, goes or becomes another's. */
    private static List<Period> parts(Period period, People people) {
        var from = new TreeSet<LocalDate>();
        people.teamHistories().stream().map(Dated::since).forEach(since -> from.addAll(since.keySet()));
        for (var history : people.histories()) {
            from.addAll(history.since().keySet());
            var here = history.last().employment();
            Stream.of(
                            Optional.ofNullable(here.joined()),
                            Optional.ofNullable(here.left()).map(day -> day.plusDays(1)))
                    .flatMap(Optional::stream)
                    .forEach(from::add);
        }
        from.add(period.from());
        var parts = new ArrayList<Period>();
        for (var day : from.subSet(period.from(), true, period.to(), true)) {
            var next =
                    Objects.requireNonNullElse(from.higher(day), LocalDate.MAX).minusDays(1);
            parts.add(new Period("", day, next.isBefore(period.to()) ? next : period.to()));
        }
        return parts;
    }

    /** Of each the part of a period that is theirs. */
    public static long sum(List<Stay> stays, Period period, ToLongBiFunction<String, Period> of) {
        var sum = 0L;
        for (var stay : stays) {
            var part = stay.in(period);
            sum += part.isEmpty() ? 0 : of.applyAsLong(stay.person().id(), part.get());
        }
        return sum;
    }

    /** What of it lies in a period. */
    public Optional<Period> in(Period other) {
        var from = period.from().isBefore(other.from()) ? other.from() : period.from();
        var to = period.to().isAfter(other.to()) ? other.to() : period.to();
        return from.isAfter(to) ? Optional.empty() : Optional.of(new Period(other.label(), from, to));
    }
}
