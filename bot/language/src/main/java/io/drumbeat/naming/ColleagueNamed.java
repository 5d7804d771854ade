package io.drumbeat.naming;

import io.drumbeat.card.Element.Button;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The colleague whom a stretch of a line names, by name or id. */
public final class ColleagueNamed {
    private ColleagueNamed() {}

    public static Person one(Reading reading, int from, int to, List<Person> people) {
        if (people.size() > 1) {
            throw Questions.ask(
                    "“%s”有几位，是哪一位？".formatted(reading.text.raw(from, to)),
                    people.stream()
                            .map(person -> Button.of(
                                    person.name() + "（" + person.id() + "）",
                                    reading.with(from, to, person.name() + "@" + person.id())))
                            .toList());
        }
        return people.getFirst();
    }

    /** The colleague whom a stretch names, by name or id. */
    public static Person person(Reading reading, int from, int to) {
        var said = reading.text.folded(from, to).replaceFirst("^@", "");
        var all = reading.moment.known().people().ever();
        var named = all.stream()
                .filter(p -> Text.folded(p.name()).equals(said)
                        || Text.folded(p.id()).equals(said)
                        || Text.folded(p.name() + "@" + p.id()).equals(said))
                .toList();
        if (!named.isEmpty()) {
            return one(reading, from, to, named);
        }
        for (var who : reading.marks.colleagues) {
            if (who.from() == from && who.end() == to) {
                return one(reading, from, to, who.people());
            }
        }
        var near = new ArrayList<>(all);
        near.sort(Comparator.comparingInt(
                p -> LevenshteinDistance.getDefaultInstance().apply(said, p.name())));
        throw Questions.ask(
                "没有同事“%s”".formatted(reading.text.raw(from, to)),
                near.stream()
                        .limit(3)
                        .map(p -> Button.of(p.name(), reading.with(from, to, p.name() + "@" + p.id())))
                        .toList());
    }
}
