package io.drumbeat.recognition;

import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who is praised, and for what.
 *
 * @param people each once, in the order they were named
 * @param note what for; empty if it was not said
 */
record Praised(List<Person> people, String note) {
    private static final Pattern BETWEEN = Pattern.compile("^[\\s、,，和跟与及@]+");

    Praised {
        people = List.copyOf(people);
    }

    /** @param rest what was said behind the first name; more names may stand at its beginning */
    static Praised of(Person first, String rest, Known known) {
        var people = new ArrayList<Person>(List.of(first));
        var left = rest;
        for (var next = first; next != null; ) {
            var words = BETWEEN.matcher(left).replaceFirst("");
            next = known.people().all().stream()
                    .filter(person -> words.startsWith(person.name()))
                    .max((a, b) -> Integer.compare(a.name().length(), b.name().length()))
                    .orElse(null);
            if (next != null) {
                var id = "@" + next.id();
                var behind = words.substring(next.name().length());
                left = behind.startsWith(id) ? behind.substring(id.length()) : behind;
                if (people.stream().noneMatch(next::is)) {
                    people.add(next);
                }
            }
        }
        return new Praised(people, left.strip());
    }
}
