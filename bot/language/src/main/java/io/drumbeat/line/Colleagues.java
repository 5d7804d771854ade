package io.drumbeat.line;

import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** By which names the people of the company are called in a line, also who left; looked up anew when they are others. */
public final class Colleagues {
    private @Nullable Lineup lineup;
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Set<Integer> lengths = new TreeSet<>();
    private final BitSet beginnings = new BitSet();

    /** From now on it answers with these. For one thread at a time. */
    public Colleagues as(Lineup now) {
        if (now != lineup) {
            byName.clear();
            lengths.clear();
            beginnings.clear();
            for (var person : now.ever()) {
                call(person, Text.folded(person.name()));
                call(person, Text.folded(person.name() + "@" + person.id()));
            }
            lineup = now;
        }
        return this;
    }

    private void call(Person person, String name) {
        lengths.add(name.length());
        name.chars().limit(1).forEach(beginnings::set);
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(person);
    }

    /** How long names are that begin so, and others. */
    Set<Integer> lengths(char first) {
        return beginnings.get(first) ? lengths : Set.of();
    }

    /** Those of this folded name; several if they share it, none if it is nobody's. */
    List<Person> called(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
