package io.drumbeat.dingtalk.inbound;

import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Who was mentioned, by the ids that DingTalk sends; the words may show their names, or have lost them. */
final class Mentioned {
    private static final String EVERYBODY = "@(?:所有人|all)(?![A-Za-z])";
    private final People people;
    private final List<Person> known = new ArrayList<>();
    private boolean strangers;

    /** @param staff the staff ids of those who were mentioned, but for the robot */
    Mentioned(People people, List<String> staff) {
        this.people = people;
        for (var id : staff) {
            var who = people.withAccount("dingtalk", id);
            who.ifPresent(known::add);
            strangers |= who.isEmpty();
        }
    }

    /**
     * The name of a colleague that stands behind an @, where those who were mentioned are others: taken by the name they
     * would be somebody else.
     */
    Optional<String> impostor(String words) {
        return strangers
                ? people.ever().stream()
                        .filter(person -> known.stream().noneMatch(one -> one.is(person)))
                        .map(Person::name)
                        .filter(name -> words.contains("@" + name))
                        .findFirst()
                : Optional.empty();
    }

    /** The words with everybody who was mentioned by name, each a word of its own; who called everybody said nothing by it. */
    String in(String words) {
        var said = words.replaceAll(EVERYBODY, " ");
        for (var person : known) {
            var name = unmistakable(person);
            if (said.contains("@" + person.name())) {
                said = said.replaceFirst(
                        "@\\Q" + person.name() + "\\E(?!@)\\s*", Matcher.quoteReplacement("@" + name + " "));
            } else if (!said.contains(person.name())) {
                said = beside(said, "@" + name);
            }
        }
        return said.strip();
    }

    /** Where the name was lost a gap is left; else it is said behind the first word. */
    private static String beside(String words, String name) {
        var gap = words.indexOf("  ");
        var at = gap > 0 ? gap : words.indexOf(' ');
        return at < 0 ? words + " " + name : words.substring(0, at) + " " + name + words.substring(at);
    }

    private String unmistakable(Person person) {
        var namesakes = people.ever().stream()
                .filter(other -> other.name().equals(person.name()))
                .count();
        return namesakes > 1 ? person.name() + "@" + person.id() : person.name();
    }
}
