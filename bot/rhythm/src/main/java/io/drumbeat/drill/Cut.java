package io.drumbeat.drill;

import io.drumbeat.calendar.Period;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What part of the numbers is looked at.
 *
 * @param whose as it is called on the card; empty where everybody that the reader sees is meant
 * @param reps whose numbers they are
 * @param product what was sold, as it was said; empty where all of it is meant
 */
record Cut(String whose, List<Person> reps, String product, Period period) {
    Cut {
        reps = List.copyOf(reps);
    }

    /** @param words those that are no person and no time: each is a team that the reader leads or sees, or part of a product */
    static Cut of(String words, Person reader, Lineup lineup, Period period) {
        var seen = lineup.repsSeenBy(reader);
        var teams = new ArrayList<Team>();
        var product = new ArrayList<String>();
        Arrays.stream(words.strip().split("[\\s，,、]+"))
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    var named = lineup.teams().stream()
                            .filter(team -> team.name().contains(word))
                            .toList();
                    if (named.isEmpty()) {
                        product.add(word);
                    } else {
                        teams.addAll(named);
                    }
                });
        var reps = teams.isEmpty()
                ? seen
                : seen.stream().filter(rep -> isIn(teams, rep, lineup)).toList();
        var whose = teams.stream().map(Team::name).distinct().collect(Collectors.joining("、"));
        return new Cut(whose, reps, String.join(" ", product), period);
    }

    /** A team, and those below it. */
    private static boolean isIn(List<Team> teams, Person rep, Lineup lineup) {
        for (var at = rep.team();
                at != null;
                at = lineup.team(at).map(Team::parent).orElse(null)) {
            var id = at;
            if (teams.stream().anyMatch(team -> Objects.equals(team.id(), id))) {
                return true;
            }
        }
        return false;
    }

    Cut only(Person rep) {
        return new Cut(rep.name(), reps.stream().filter(each -> each.is(rep)).toList(), product, period);
    }
}
