package io.drumbeat.likelihood;

import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Ledger;
import io.drumbeat.monthend.MonthEnds;
import io.drumbeat.monthend.MonthEnds.End;
import io.drumbeat.monthend.Rest;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** What people and teams of one version of the ledger did until a day, computed once for all that is asked of them. */
final class Teams {
    private static final int UNSAID = -1;

    private final Ledger ledger;
    private final LocalDate day;
    private final Workdays workdays;
    private final MonthEnds ends;
    private final Map<String, List<End>> endsOf = new ConcurrentHashMap<>();
    private final Map<String, Rest.OfTeam> endsOfTeams = new ConcurrentHashMap<>();
    private final Map<String, Track> people = new ConcurrentHashMap<>();
    private final Map<String, Track> teams = new ConcurrentHashMap<>();
    private final Map<String, Integer> percents = new ConcurrentHashMap<>();

    Teams(Ledger ledger, LocalDate day, Workdays workdays, MonthEnds ends) {
        this.ledger = ledger;
        this.day = day;
        this.workdays = workdays;
        this.ends = ends;
    }

    /** A ledger is what was known at one moment. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Known known, LocalDate wanted) {
        return ledger == known.ledger() && day.equals(wanted);
    }

    Workdays workdays() {
        return workdays;
    }

    Track person(String person, Function<String, Track> reading) {
        return people.computeIfAbsent(person, reading);
    }

    Track team(String team, Function<String, Track> reading) {
        return teams.computeIfAbsent(team, reading);
    }

    /** @param team the ids of who is in the same team */
    Rest rest(Person rep, Supplier<List<String>> team, Known known) {
        var all = endsOfTeams.computeIfAbsent(
                Objects.requireNonNullElse(rep.team(), ""),
                _ -> new Rest.OfTeam(
                        YearMonth.from(day),
                        team.get().stream()
                                .flatMap(member -> ends(member, known).stream())
                                .toList()));
        return all.and(ends(rep.id(), known));
    }

    private List<End> ends(String person, Known known) {
        return endsOf.computeIfAbsent(person, id -> ends.of(id, known));
    }

    void said(String person, Prospect prospect) {
        percents.put(person, prospect instanceof Prospect.Likely(var likely) ? likely.percent() : UNSAID);
    }

    boolean hasSaid(String person) {
        return percents.containsKey(person);
    }

    OptionalInt percent(String person) {
        var percent = percents.getOrDefault(person, UNSAID);
        return percent == UNSAID ? OptionalInt.empty() : OptionalInt.of(percent);
    }
}
