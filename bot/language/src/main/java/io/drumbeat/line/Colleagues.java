package io.drumbeat.line;

import io.drumbeat.names.ShortNames;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By which names the people of the company are called in a line, also who left; looked up anew when they are others. */
public final class Colleagues {
    private static final int GIVEN = 2;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{3,4}");

    /** These are surnames too, but before a name rather say what is done with somebody. */
    private static final String NO_SURNAMES = "向于都和从帮给让";

    /** Behind these nobody is called 谢. */
    private static final Set<String> THANKS = Set.of("感谢", "谢谢", "多谢");

    private @Nullable Lineup lineup;
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Map<String, List<Person>> byGiven = new HashMap<>();
    private final Set<Integer> lengths = new TreeSet<>();
    private final BitSet beginnings = new BitSet();

    /** From now on it answers with these. For one thread at a time. */
    public Colleagues as(Lineup now) {
        if (now != lineup) {
            byName.clear();
            byGiven.clear();
            lengths.clear();
            beginnings.clear();
            for (var person : now.ever()) {
                call(person, Text.folded(person.name()));
                call(person, Text.folded(person.name() + "@" + person.id()));
                given(person.name()).ifPresent(name -> byGiven.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(person));
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

    /** Whoever is named at a place; several if they share the name, null if nobody is. */
    Landmarks.@Nullable Who at(Text text, int from) {
        Landmarks.Who found = null;
        for (var length : lengths(text.folded().charAt(from))) {
            var end = from + length;
            if (end <= text.length() && (found == null || end > found.end())) {
                var named = byName.getOrDefault(text.folded(from, end), List.of());
                if (!named.isEmpty() && !text.insideWord(from) && !text.insideWord(end)) {
                    found = new Landmarks.Who(from, end, named);
                }
            }
        }
        var familiar = found == null ? familiar(text, from) : null;
        return familiar == null ? found : new Landmarks.Who(from, from + GIVEN, List.of(familiar));
    }

    /** How long names are that begin so, and others. */
    private Set<Integer> lengths(char first) {
        return beginnings.get(first) ? lengths : Set.of();
    }

    /** Whoever alone is called so by friends, 嘉欣 for 谢嘉欣, where it stands by itself; null if it may be something else. */
    private @Nullable Person familiar(Text text, int from) {
        var end = from + GIVEN;
        var called = end > text.length() ? null : byGiven.get(text.folded(from, end));
        var ofAnother = from > 0
                && NO_SURNAMES.indexOf(text.folded().charAt(from - 1)) < 0
                && Contacts.isSurname(text.folded().charAt(from - 1))
                && !THANKS.contains(text.folded(Math.max(0, from - 2), from));
        return called == null || called.size() != 1 || ofAnother || ShortNames.isTrade(text.folded(), end)
                ? null
                : called.getFirst();
    }

    private static Optional<String> given(String name) {
        return HAN.matcher(name).matches()
                ? Optional.of(Text.folded(name.substring(name.length() - GIVEN)))
                : Optional.empty();
    }
}
