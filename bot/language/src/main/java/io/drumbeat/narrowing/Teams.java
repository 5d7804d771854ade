package io.drumbeat.narrowing;

import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.people.Team;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which team a line names. */
public final class Teams {
    private static final int OFFERED = 5;

    private Teams() {}

    public static void fill(Reading reading) {
        for (var team : reading.wants(Narrowed.TEAM) ? all(reading) : List.<Team>of()) {
            var name = Text.folded(team.name());
            var at = reading.text.folded().indexOf(name);
            if (at >= 0
                    && reading.wants(Narrowed.TEAM)
                    && reading.isFree(at, at + name.length())
                    && reading.startsAt(at)
                    && (reading.endsAt(at + name.length(), Vocabulary.LEADS)
                            || reading.text.startsWith("的", at + name.length()))) {
                reading.fill(Narrowed.TEAM, team);
                reading.take(at, at + name.length());
            }
        }
    }

    /** The team that a line names, whatever else it says. */
    public static Optional<Team> named(String folded, Known known) {
        return all(known).stream()
                .filter(team -> folded.contains(Text.folded(team.name())))
                .findFirst();
    }

    private static List<Team> all(Reading reading) {
        return all(reading.moment.known());
    }

    /** The longest names first, since one may begin with another. */
    private static List<Team> all(Known known) {
        return known.people().now().teams().stream()
                .sorted(Comparator.comparingInt((Team team) -> team.name().length())
                        .reversed())
                .toList();
    }

    /** What stands behind the slot's name. */
    public static Team called(Reading reading, int from, int to) {
        var said = reading.text.folded(from, to);
        return all(reading).stream()
                .filter(team -> Text.folded(team.name()).equals(said)
                        || Text.folded(team.id()).equals(said))
                .findFirst()
                .orElseThrow(() -> Questions.ask(
                        "没有小组“%s”".formatted(reading.text.raw(from, to)),
                        all(reading).stream()
                                .limit(OFFERED)
                                .map(team -> Button.of(team.name(), reading.with(from, to, team.name())))
                                .toList()));
    }
}
