package io.drumbeat.drill;

import io.drumbeat.calendar.Period;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What part of the numbers is looked at.
 *
 * @param whose as it is called on the card; empty where everybody that the reader sees is meant
 * @param reps whose numbers they are
 * @param product what was sold, as it was said; empty where all of it is meant
 * @param measure what is counted; of a product only what was signed
 */
record Cut(String whose, List<Person> reps, String product, Indicator measure, Period period) {
    private static final Pattern BETWEEN = Pattern.compile("[\\s，,、]+");

    Cut {
        reps = List.copyOf(reps);
    }

    /**
     * @param words those that are no person and no time: each is a team that the reader sees, a product or what is counted
     * @throws Unknown naming the first that is none of them
     */
    static Cut of(String words, Person reader, Period period, Names names, Lineup lineup) {
        var seen = lineup.repsSeenBy(reader);
        var teams = new ArrayList<Team>();
        var product = new ArrayList<String>();
        Indicator measure = Measure.REVENUE;
        for (var word : List.of(BETWEEN.split(words.strip()))) {
            var named = word.isEmpty()
                    ? List.<Team>of()
                    : lineup.teams().stream()
                            .filter(team -> team.name().contains(word))
                            .toList();
            var counted = names.measures().stream()
                    .filter(one -> !word.isEmpty() && one.label().startsWith(word))
                    .findFirst();
            if (!named.isEmpty()) {
                teams.addAll(named);
            } else if (counted.isPresent()) {
                measure = counted.get();
            } else if (names.isProduct().test(word)) {
                product.add(word);
            } else if (!word.isEmpty()) {
                throw new Unknown(word);
            }
        }
        var reps = teams.isEmpty()
                ? seen
                : seen.stream().filter(rep -> isIn(teams, rep, lineup)).toList();
        var whose = teams.stream().map(Team::name).distinct().collect(Collectors.joining("、"));
        return new Cut(whose, reps, String.join(" ", product), product.isEmpty() ? measure : Measure.REVENUE, period);
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
        return new Cut(rep.name(), reps.stream().filter(each -> each.is(rep)).toList(), product, measure, period);
    }

    /** What the words may name beside teams. */
    record Names(List<Indicator> measures, Predicate<String> isProduct) {
        Names {
            measures = List.copyOf(measures);
        }
    }

    /** A word that names nothing that numbers could be cut by. */
    static final class Unknown extends RuntimeException {
        private final String word;

        Unknown(String word) {
            super(word);
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
