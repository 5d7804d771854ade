package io.drumbeat.redraw;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.sentence.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a push says as its reader gets it: that it is late where it is, as of when it is, and how to have less of it. */
public final class PushedCard {
    private static final Sentences SENTENCES = Sentences.beside(PushedCard.class);
    /** Later than this it says that it is late. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private PushedCard() {}

    /**
     * How it was drawn.
     *
     * @param sent when it is said
     * @param version the ledger position it is drawn at
     * @param abroad what the reader's zone is called, where it is another than the company's
     */
    public record Drawn(Instant sent, long version, Optional<String> abroad) {}

    public static Say of(Say say, Occurrence occurrence, Kind kind, Drawn drawn) {
        var at = DAY.format(occurrence.at().atZone(occurrence.zone()))
                + drawn.abroad().map(" "::concat).orElse("");
        var when = Map.<String, Object>of("at", at, "version", Long.toString(drawn.version()));
        var dated = say.card().foot().filter(foot -> !foot.text().isBlank()).isPresent();
        var asOf = dated ? SENTENCES.say("drawn", when) : SENTENCES.say("asOf", when);
        return late(say, occurrence, drawn.sent())
                .ending(new Element.Foot(asOf, say.chat() instanceof Chat.Direct ? presses(kind) : List.of()));
    }

    private static Say late(Say say, Occurrence occurrence, Instant sent) {
        if (!sent.isAfter(occurrence.at().plus(LATE))) {
            return say;
        }
        var planned = occurrence.at().atZone(occurrence.zone());
        var sameDay = sent.atZone(occurrence.zone()).toLocalDate().equals(planned.toLocalDate());
        return say.below(SENTENCES.say("late", Map.of("planned", (sameDay ? HOUR : DAY).format(planned))));
    }

    /** The way to have less of it stands under everything that its reader may do without. */
    private static List<Button> presses(Kind kind) {
        var name = kind.name();
        return kind.optional() && kind.worth() != Worth.WANTED
                ? List.of(
                        Button.of(SENTENCES.say("later"), "稍后 %s 30分钟".formatted(name)),
                        Button.of(SENTENCES.say("notToday"), "今天不用 " + name),
                        Button.of(SENTENCES.say("never"), "不再发 " + name))
                : List.of();
    }
}
