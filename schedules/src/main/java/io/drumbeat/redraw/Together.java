package io.drumbeat.redraw;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.Times;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What comes to somebody about the same time comes as one card: a month's results on its first Monday stand below the week. */
public final class Together {
    private static final Duration NEAR = Duration.ofHours(2);
    private final Repertoire repertoire;
    private final Times times;

    public Together(Repertoire repertoire, Times times) {
        this.repertoire = repertoire;
        this.times = times;
    }

    /** What a push says in a chat; empty where it says nothing, or comes in the card of another. */
    public Optional<Say> say(Push push, Occurrence occurrence, Chat chat, Known known) {
        return comesInAnother(push, occurrence, chat, known)
                ? Optional.empty()
                : push.say(occurrence, chat, known).map(say -> with(say, push, occurrence, known));
    }

    /** Whether it comes in the card of another, and not by itself. */
    public boolean comesInAnother(Push push, Occurrence occurrence, Chat chat, Known known) {
        return !push.joins().isEmpty()
                && occurrence
                        .reader(chat, known)
                        .flatMap(reader -> host(push, occurrence, reader, known))
                        .isPresent();
    }

    /** What is said, with what comes in its card. */
    public Say with(Say say, Push push, Occurrence occurrence, Known known) {
        var reader = occurrence.reader(say.chat(), known);
        if (reader.isEmpty()) {
            return say;
        }
        var whole = say;
        for (var other : repertoire.all()) {
            if (other.joins().stream().anyMatch(join -> join.push().equals(push.name()) && !join.said())) {
                whole = near(other, occurrence, reader.get(), known)
                        .filter(then -> host(other, then, reader.get(), known)
                                .filter(push::equals)
                                .isPresent())
                        .flatMap(then -> other.say(then, say.chat(), known).stream())
                        .reduce(whole, (said, more) -> one(said, more, reader.get()));
            }
        }
        return whole;
    }

    /** The first of those that it may join that comes to the same reader. What was put off comes by itself. */
    private Optional<Push> host(Push push, Occurrence occurrence, Person reader, Known known) {
        return LeftAlone.hasPutOff(push, occurrence, reader, known)
                ? Optional.empty()
                : push.joins().stream()
                        .flatMap(join -> repertoire.named(join.push()).stream())
                        .filter(host ->
                                near(host, occurrence, reader, known).findAny().isPresent())
                        .findFirst();
    }

    /** When a push comes to somebody about the time of another. */
    private Stream<Occurrence> near(Push push, Occurrence occurrence, Person reader, Known known) {
        return around(push, occurrence.at(), reader, known).stream()
                .map(at -> new Occurrence(push.name(), at, occurrence.zone()))
                .filter(then -> then.day().equals(occurrence.day()))
                .filter(then -> push.isFor(reader, then, known) && isMeant(push, then, reader, known))
                .filter(then -> LeftAlone.with(push, then, reader, known).isEmpty());
    }

    private List<Instant> around(Push push, Instant at, Person reader, Known known) {
        return times.of(reader, push, at.minus(NEAR).minusNanos(1), at.plus(NEAR), known);
    }

    private boolean isMeant(Push push, Occurrence then, Person reader, Known known) {
        return repertoire
                .audience(push)
                .map(audience -> audience.includes(reader, known.people().on(then.day())))
                .orElse(true);
    }

    /** One card of two. It is about more than one thing, so nobody who knows but one of them draws it again in its place. */
    private static Say one(Say said, Say more, Person reader) {
        return said instanceof Say.Privately(var _, var secret, var kind, var _)
                ? Say.privately(reader, kind, secret.with(card -> below(card, more.card())))
                : more instanceof Say.Privately(var _, PrivateCard secret, var kind, var _)
                        ? Say.privately(reader, kind, secret.with(card -> below(said.card(), card)))
                        : Say.to(said.chat(), said.kind(), below(said.card(), more.card()));
    }

    private static Card below(Card first, Card second) {
        var whole = first.and(new Element.Divider()).and(new Element.Text(second.title()));
        for (var element : second.elements()) {
            whole = whole.and(element);
        }
        return whole;
    }
}
