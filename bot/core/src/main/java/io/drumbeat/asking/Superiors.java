package io.drumbeat.asking;

import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is above somebody: their manager, the manager's manager, the deputy whom the company names for the manager, and then
 * the admins.
 *
 * @param deputies whom the company names
 */
public record Superiors(Deputies deputies) {
    /** Who stands in for which manager, as the company's files have it on a day. */
    @FunctionalInterface
    public interface Deputies {
        /** By a manager's id, the id of their deputy. */
        Map<String, String> on(LocalDate day, Known known);
    }

    /** Whoever is above somebody and here on a day, in that order. */
    public List<Person> of(String person, LocalDate day, Known known) {
        var lineup = known.people().on(day);
        var ids = new LinkedHashSet<String>();
        var manager = lineup.withId(person).map(Person::manager).orElse(null);
        if (manager != null) {
            ids.add(manager);
            lineup.withId(manager).map(Person::manager).ifPresent(ids::add);
            Optional.ofNullable(deputies.on(day, known).get(manager)).ifPresent(ids::add);
        }
        lineup.all().stream().filter(one -> one.role() == Role.ADMIN).forEach(one -> ids.add(one.id()));
        return ids.stream()
                .filter(id -> !id.equals(person))
                .flatMap(id -> lineup.withId(id).stream())
                .filter(one -> one.isHere(day))
                .toList();
    }
}
