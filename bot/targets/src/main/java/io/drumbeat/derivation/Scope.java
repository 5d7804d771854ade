package io.drumbeat.derivation;

import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Refused;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Among whom a year's figure is parted.
 *
 * @param name as they are called together
 * @param people who sell and are here and with them on some day of the year
 * @param ever the same and those who were here before
 * @param theirs whether somebody, by their id, is with them on a day: who changes teams is with each for a part of the year
 */
record Scope(String name, List<Person> people, List<Person> ever, BiPredicate<String, LocalDate> theirs) {
    private static final Sentences SENTENCES = Sentences.beside(Scope.class);

    Scope {
        people = List.copyOf(people);
        ever = List.copyOf(ever);
    }

    static Scope of(TargetQuestion question, Person who, LocalDate today, People company, int year) {
        var span = new Period(
                "", Year.of(year).atDay(1), Year.of(year + 1).atDay(1).minusDays(1));
        var lineup = company.on(span.nearest(today));
        var team = question.team();
        BiPredicate<String, LocalDate> theirs = (person, day) -> isTheirs(person, team, who, company.on(day));
        var all = lineup.ever().stream().filter(Person::sells).toList();
        var people = all.stream()
                .filter(person -> isHere(person, year))
                .filter(person -> span.from()
                        .datesUntil(span.to().plusDays(1))
                        .anyMatch(day -> person.isHere(day) && theirs.test(person.id(), day)))
                .toList();
        if (people.isEmpty()) {
            throw new Refused(SENTENCES.say("nobody", Map.of("year", Integer.toString(year))));
        }
        var ever = all.stream()
                .filter(person -> people.contains(person) || isTheirs(person.id(), team, who, lineup))
                .toList();
        return new Scope(name(team, who), people, ever, theirs);
    }

    private static boolean isTheirs(String person, @Nullable Team team, Person who, Lineup then) {
        return then.maySee(who, person)
                && (team == null
                        || then.withId(person)
                                .filter(one -> Objects.equals(one.team(), team.id()))
                                .isPresent());
    }

    private static String name(@Nullable Team team, Person who) {
        if (team != null) {
            return team.name();
        }
        return who.role().seesEverybody()
                ? SENTENCES.say("company")
                : SENTENCES.say("theirs", Map.of("name", who.name()));
    }

    private static boolean isHere(Person person, int year) {
        var first = Year.of(year).atDay(1);
        var nearest = person.employment().nearest(first);
        return !nearest.isBefore(first) && nearest.getYear() == year;
    }
}
