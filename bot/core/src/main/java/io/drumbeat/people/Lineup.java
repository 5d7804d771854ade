package io.drumbeat.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The company as it is on a day: who works here, in which team, under whom, and so who sees whom. Whoever is not here that
 * day stands where they stood on the nearest day that they are, so that what they left behind is not lost to their manager.
 */
public final class Lineup {
    private final Map<String, Team> teams;
    private final Hierarchy hierarchy;
    private final List<Person> here;
    private final List<Person> leaders;
    private final Map<String, List<Person>> byTeam = new HashMap<>();
    private final Map<String, List<Person>> reps = new HashMap<>();

    /** @param placed everybody, also who is not here on the day */
    Lineup(LocalDate day, Collection<Person> placed, Collection<Team> teams) {
        this.teams = new LinkedHashMap<>();
        teams.forEach(team -> this.teams.put(team.id(), team));
        this.hierarchy = new Hierarchy(placed, this.teams);
        var all = hierarchy.people().values();
        this.here = all.stream().filter(person -> person.isHere(day)).toList();
        this.leaders = all.stream().filter(person -> person.role().leads()).toList();
        for (var person : here) {
            if (person.team() != null) {
                byTeam.computeIfAbsent(person.team(), _ -> new ArrayList<>()).add(person);
            }
        }
        var selling = here.stream().filter(Person::sells).toList();
        leaders.forEach(leader -> reps.put(
                leader.id(),
                selling.stream()
                        .filter(rep -> hierarchy.isBelow(leader.id(), rep.id()))
                        .toList()));
    }

    /** Who works here, in the order of the file. */
    public List<Person> all() {
        return here;
    }

    /** Everybody, also who left before or joins later, in the order of the file. */
    public Collection<Person> ever() {
        return hierarchy.people().values();
    }

    public List<Team> teams() {
        return List.copyOf(teams.values());
    }

    public Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    /** Somebody as they are on this day. */
    public Optional<Person> withId(String id) {
        return Optional.ofNullable(hierarchy.people().get(id));
    }

    /** @throws IllegalArgumentException if nobody ever had this id */
    public Person get(String id) {
        return withId(id).orElseThrow(() -> new IllegalArgumentException("没有这个人：\"" + id + "\""));
    }

    /** Whether a team, by its id, is this one or part of it. */
    public boolean isWithin(@Nullable String team, Team whole) {
        return team != null
                && (team.equals(whole.id())
                        || team(team)
                                .map(Team::parent)
                                .filter(parent -> isWithin(parent, whole))
                                .isPresent());
    }

    /** Reps and managers of a team, in the order of the file. */
    public List<Person> membersOf(String team) {
        return List.copyOf(byTeam.getOrDefault(team, List.of()));
    }

    /** The reps below this person; for admins and finance every rep. */
    public List<Person> repsSeenBy(Person viewer) {
        if (viewer.role().seesEverybody()) {
            return here.stream().filter(Person::sells).toList();
        }
        var then = withId(viewer.id()).orElse(viewer);
        return then.role().leads()
                ? reps.getOrDefault(viewer.id(), List.of())
                : here.stream()
                        .filter(person -> person.is(viewer) && person.sells())
                        .toList();
    }

    /**
     * Whether the viewer may see what this person did on this day: oneself, whoever is below one, and for finance and admins
     * everybody.
     *
     * @param viewer as they are today: what finance and admins may see ends with their being that
     */
    public boolean maySee(Person viewer, String person) {
        return viewer.id().equals(person) || viewer.role().seesEverybody() || hierarchy.isBelow(viewer.id(), person);
    }

    /** Managers and directors whom somebody is below. */
    public List<Person> leadersOf(String person) {
        return leaders.stream()
                .filter(leader -> hierarchy.isBelow(leader.id(), person))
                .toList();
    }
}
