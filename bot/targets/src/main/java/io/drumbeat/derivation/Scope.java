package io.drumbeat.derivation;

import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.card.Refused;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.sentence.Sentences;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Among whom a year's figure is parted.
 *
 * @param name as they are called together
 * @param people who sell and are here on some day of the year
 * @param ever the same and those who were here before
 */
record Scope(String name, List<Person> people, List<Person> ever) {
    private static final Sentences SENTENCES = Sentences.beside(Scope.class);

    Scope {
        people = List.copyOf(people);
        ever = List.copyOf(ever);
    }

    static Scope of(TargetQuestion question, Person who, Lineup lineup, int year) {
        var team = question.team();
        var ever = lineup.ever().stream()
                .filter(Person::sells)
                .filter(person -> lineup.maySee(who, person.id()))
                .filter(person -> team == null || Objects.equals(person.team(), team.id()))
                .toList();
        var people = ever.stream().filter(person -> isHere(person, year)).toList();
        if (people.isEmpty()) {
            throw new Refused(SENTENCES.say("nobody", Map.of("year", Integer.toString(year))));
        }
        return new Scope(name(team, who), people, ever);
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
