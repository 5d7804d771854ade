package io.drumbeat.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.Dated;
import io.drumbeat.people.Person.Employment;
import io.drumbeat.repetition.Repetition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In companies that are reorganised at random, the index sees on each day what the plain definition sees. */
class WhoSeesWhomTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 40;
    private static final int PEOPLE = 14;
    private static final int TEAMS = 5;

    static IntStream seeds() {
        return IntStream.range(0, Repetition.of(20, 500));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theIndexIsTheDefinition(int seed) {
        var random = new Random(seed);
        var teams = teams(random);
        var everybody =
                IntStream.range(0, PEOPLE).mapToObj(n -> somebody(n, random)).toList();
        var people = People.dated(teams, everybody);
        for (var day = FIRST.minusDays(1); day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            assertThat(seen(people.on(day), everybody, day))
                    .as("第 %d 家公司，%s", seed, day)
                    .isEqualTo(new Naive(day, everybody, teams).pairs());
        }
    }

    private static Set<String> seen(Lineup lineup, List<Dated<Person>> everybody, LocalDate day) {
        var seen = new HashSet<String>();
        for (var viewer : everybody) {
            // whoever looks is what they are on the day
            var who = lineup.get(viewer.first().id());
            for (var other : everybody) {
                var id = other.first().id();
                if (lineup.maySee(who, id)) {
                    seen.add(who.id() + " " + id);
                }
            }
            var reps = lineup.repsSeenBy(who).stream().map(Person::id).toList();
            assertThat(reps)
                    .isEqualTo(lineup.all().stream()
                            .filter(person -> person.sells() && lineup.maySee(who, person.id()))
                            .map(Person::id)
                            .toList());
            assertThat(lineup.leadersOf(who.id())).allSatisfy(leader -> assertThat(lineup.maySee(leader, who.id()))
                    .isTrue());
            assertThat(lineup.all().contains(who)).isEqualTo(who.isHere(day));
        }
        return seen;
    }

    /** Who sees whom, as one would say it: step by step, without an index. */
    private record Naive(LocalDate day, List<Dated<Person>> everybody, List<Dated<Team>> teams) {
        Set<String> pairs() {
            var pairs = new HashSet<String>();
            for (var viewer : everybody) {
                for (var other : everybody) {
                    var one = then(viewer);
                    var two = then(other);
                    if (one.is(two) || one.role().seesEverybody() || isBelow(two, one)) {
                        pairs.add(one.id() + " " + two.id());
                    }
                }
            }
            return pairs;
        }

        private Person then(Dated<Person> person) {
            return person.on(person.first().employment().nearest(day));
        }

        private Team team(String id) {
            return teams.stream()
                    .map(team -> team.on(day))
                    .filter(team -> team.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        private @Nullable String manager(Person person) {
            if (person.manager() != null) {
                return person.manager();
            }
            for (var team = person.team(); team != null; team = team(team).parent()) {
                var manager = team(team).manager();
                if (manager != null && !manager.equals(person.id())) {
                    return manager;
                }
            }
            return null;
        }

        private boolean isWithin(@Nullable String team, String above) {
            return team != null && (team.equals(above) || isWithin(team(team).parent(), above));
        }

        private boolean leads(Person leader, String team) {
            return team.equals(leader.team()) || leader.id().equals(team(team).manager());
        }

        private boolean isWide(Person leader) {
            return leader.role() == Role.DIRECTOR
                    || (leader.role() == Role.MANAGER
                            && teams.stream()
                                    .map(team -> team.on(day).parent())
                                    .anyMatch(parent -> parent != null && leads(leader, parent)));
        }

        /** One step down: by the person's manager, or by a team that the leader leads. */
        private boolean isUnder(Person person, Person leader) {
            return leader.id().equals(manager(person))
                    || (isWide(leader)
                            && teams.stream()
                                    .map(team -> team.first().id())
                                    .filter(team -> leads(leader, team) && isWithin(person.team(), team))
                                    .anyMatch(team -> person.sells() || isPart(person, leader)));
        }

        /** Whether somebody's team is part of one that the leader leads, rather than that one itself. */
        private boolean isPart(Person person, Person leader) {
            return !leads(leader, String.valueOf(person.team()));
        }

        private boolean isBelow(Person person, Person leader) {
            if (!isWide(leader)) {
                return leader.role() == Role.MANAGER
                        && person.sells()
                        && leader.id().equals(manager(person));
            }
            var reached = new ArrayList<Person>(List.of(leader));
            for (var i = 0; i < reached.size(); i++) {
                for (var next : everybody) {
                    var one = then(next);
                    if (one.role().meetsCustomers() && isUnder(one, reached.get(i)) && !reached.contains(one)) {
                        reached.add(one);
                    }
                }
            }
            return !person.is(leader) && reached.contains(person);
        }
    }

    private static List<Dated<Team>> teams(Random random) {
        return IntStream.range(0, TEAMS)
                .mapToObj(n -> {
                    var team = Dated.always(team(n, random));
                    for (var change = random.nextInt(3); change > 0; change--) {
                        team = team.from(day(random), team(n, random));
                    }
                    return team;
                })
                .toList();
    }

    /** A part only of those before it, so that the teams stay a tree. */
    private static Team team(int n, Random random) {
        return new Team(
                "t" + n,
                "t" + n,
                Map.of(),
                Map.of(),
                n == 0 || random.nextInt(3) == 0 ? null : "t" + random.nextInt(n),
                random.nextInt(3) == 0 ? "p" + random.nextInt(PEOPLE) : null);
    }

    private static Dated<Person> somebody(int n, Random random) {
        var joined = random.nextInt(4) == 0 ? day(random) : null;
        var left = random.nextInt(4) == 0 ? FIRST.plusDays(DAYS - 5 + random.nextInt(5)) : null;
        var employment = new Employment(joined, left);
        var person = Dated.always(state(n, random, employment));
        for (var change = random.nextInt(4); change > 0; change--) {
            person = person.from(day(random), state(n, random, employment));
        }
        return person;
    }

    private static Person state(int n, Random random, Employment employment) {
        var role = Role.values()[Math.max(0, random.nextInt(Role.values().length + 5) - 5)];
        var team = random.nextInt(5) == 0 ? null : "t" + random.nextInt(TEAMS);
        var manager = random.nextInt(2) == 0 ? null : "p" + (n + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE;
        return new Person("p" + n, "p" + n, role, team, manager, ZoneOffset.UTC, Map.of()).employed(employment);
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS - 6));
    }
}
