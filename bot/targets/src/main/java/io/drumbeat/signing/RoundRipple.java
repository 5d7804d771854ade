package io.drumbeat.signing;

import io.drumbeat.agreement.Inquiry;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.fact.StaffFact.TargetFact.InRound;
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.fact.StaffFact.TargetFact.TargetSetApart;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsProposed;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsSigned;
import io.drumbeat.ledger.Entry;
import io.drumbeat.reaction.BeforeAndAfter;
import io.drumbeat.reaction.Consequences;
import io.drumbeat.reaction.Ripple;
import io.drumbeat.round.CurrentRounds;
import io.drumbeat.round.Round;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What it does to everybody in a round that what was sent, or what was signed, is taken back: they are told, and cards say so. */
@Component
@Order(45)
final class RoundRipple implements Ripple {
    private static final Sentences SENTENCES = Sentences.beside(RoundRipple.class);
    private final CurrentRounds rounds;

    private final SettledCards cards;

    RoundRipple(CurrentRounds rounds, SettledCards cards) {
        this.cards = cards;
        this.rounds = rounds;
    }

    @Override
    public Consequences of(BeforeAndAfter change) {
        if (!change.means().isEmpty()) {
            return Consequences.NONE;
        }
        return change.told().stream()
                .flatMap(entry -> of(entry, change).stream())
                .findFirst()
                .orElse(Consequences.NONE);
    }

    private Optional<Consequences> of(Entry entry, BeforeAndAfter change) {
        return switch (entry.fact()) {
            case TargetsProposed _ ->
                round(entry, entry.receipt(), change)
                        .map(round -> sentBack(round, change).and(redrawn(round, entry)));
            case TargetsSigned signed ->
                round(entry, ((InRound) signed).round(), change)
                        .map(round -> unsigned(round, change).and(redrawn(round, entry)));
            case TargetSetApart apart -> round(entry, apart.round(), change).map(round -> redrawn(round, entry));
            default -> Optional.empty();
        };
    }

    private Optional<Round> round(Entry entry, long number, BeforeAndAfter change) {
        return rounds.of(entry.person(), change.before()).stream()
                .filter(round -> round.number() == number)
                .findFirst();
    }

    private Consequences redrawn(Round round, Entry entry) {
        return new Consequences(
                List.of(), List.of(), List.of(cards.redrawn(round, entry.date())), List.of(), List.of());
    }

    private static Consequences sentBack(Round round, BeforeAndAfter change) {
        var told = said(round, change);
        var line = SENTENCES.say(
                "roundGone",
                Map.of(
                        "year", told.get("year"),
                        "measure", told.get("measure"),
                        "count", round.proposed().offers().size(),
                        "answered", round.answers().size()));
        var card = Card.warn(SENTENCES.say("roundGoneTitle", told));
        return new Consequences(
                List.of(),
                List.of(line),
                List.of(new Edit("goal-round/" + round.number(), (_, _) -> card)),
                says(round, card).toList(),
                List.of());
    }

    private static Consequences unsigned(Round round, BeforeAndAfter change) {
        var told = said(round, change);
        var line = SENTENCES.say(
                "unsigned",
                Map.of(
                        "year", told.get("year"),
                        "measure", told.get("measure"),
                        "count", round.proposed().offers().size()));
        return new Consequences(
                List.of(),
                List.of(line),
                List.of(),
                says(round, Card.warn(SENTENCES.say("unsignedTitle", told))).toList(),
                List.of());
    }

    private static Map<String, String> said(Round round, BeforeAndAfter change) {
        return Map.of(
                "leader", Inquiry.name(round.leader(), change.before()),
                "year", Integer.toString(round.proposed().year()),
                "measure", round.measure().label());
    }

    private static Stream<Say> says(Round round, Card card) {
        return round.proposed().offers().stream()
                .map(Offer::person)
                .map(person -> Say.to(new Chat.Direct(person), Say.Kind.REMINDER, card));
    }
}
