package io.drumbeat.paybook;

import io.drumbeat.absence.Absences;
import io.drumbeat.happening.Crew;
import io.drumbeat.happening.Payee;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The people of the company on a day. */
public final class LedgerCrew implements Crew {
    private final Known known;
    private final Map<LocalDate, Map<String, Payee>> days = new HashMap<>();
    private final Map<String, List<Payee.Leave>> leaves = new HashMap<>();

    public LedgerCrew(Known known) {
        this.known = known;
    }

    @Override
    public Map<String, Payee> on(LocalDate day) {
        return days.computeIfAbsent(day, this::read);
    }

    @Override
    public Optional<Payee> payee(String id, LocalDate day) {
        return known.people().on(day).withId(id).map(this::payee);
    }

    private Map<String, Payee> read(LocalDate day) {
        var people = new LinkedHashMap<String, Payee>();
        known.people().on(day).ever().forEach(person -> people.put(person.id(), payee(person)));
        return people;
    }

    private Payee payee(Person person) {
        return new Payee(
                person.id(),
                person.role().id(),
                person.maturity(),
                person.manager(),
                person.team(),
                person.employment().joined(),
                person.employment().left(),
                leaves.computeIfAbsent(person.id(), this::leave));
    }

    private List<Payee.Leave> leave(String person) {
        return Stream.concat(
                        Absences.whole(person, known).stream(),
                        Absences.of(person, known).stream().filter(away -> away.half() != null))
                .map(away -> new Payee.Leave(away.from(), away.until(), away.half() != null))
                .toList();
    }
}
