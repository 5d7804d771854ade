package io.drumbeat.happening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who there is on a day. */
@FunctionalInterface
public interface Crew {
    /** Everybody by id, in a lasting order. */
    Map<String, Payee> on(LocalDate day);

    /** The same people on every day. */
    static Crew always(Collection<Payee> people) {
        var all = new LinkedHashMap<String, Payee>();
        people.forEach(payee -> all.put(payee.id(), payee));
        return day -> all;
    }

    default Optional<Payee> payee(String id, LocalDate day) {
        return Optional.ofNullable(on(day).get(id));
    }

    /** Those who answer to somebody, directly or through others. */
    default List<Payee> below(String manager, LocalDate day) {
        var found = new ArrayList<Payee>();
        for (var payee : reports(manager, day)) {
            found.add(payee);
            if (!payee.id().equals(manager)) {
                found.addAll(below(payee.id(), day));
            }
        }
        return found;
    }

    /** Those who answer to somebody through so many others less one; 1 for those who do so directly. */
    default List<Payee> level(String manager, int levels, LocalDate day) {
        var found = reports(manager, day);
        for (var i = 1; i < levels; i++) {
            found = found.stream()
                    .flatMap(one -> reports(one.id(), day).stream())
                    .distinct()
                    .toList();
        }
        return found;
    }

    default List<Payee> reports(String manager, LocalDate day) {
        return on(day).values().stream()
                .filter(payee -> manager.equals(payee.manager()))
                .toList();
    }
}
