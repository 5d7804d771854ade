package io.drumbeat.clock;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.Times;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.redraw.LeftAlone;
import io.drumbeat.redraw.PushedCard;
import io.drumbeat.redraw.Together;
import io.drumbeat.run.Due;
import io.drumbeat.run.Fate;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import io.drumbeat.wish.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a push has for one chat, minding what its reader wants of it and how much else comes to them that day. */
final class Drawing {
    private final Repertoire repertoire;
    private final Times times;
    private final Together together;

    Drawing(Repertoire repertoire, Times times) {
        this.repertoire = repertoire;
        this.times = times;
        this.together = new Together(repertoire, times);
    }

    /**
     * A push that is being sent.
     *
     * @param now when
     * @param others whom other pushes of the day go to, as far as that was asked
     */
    record Sending(Push push, Occurrence occurrence, Instant now, Map<Occurrence, Set<Chat>> others) {
        Sending(Push push, Occurrence occurrence, Instant now) {
            this(push, occurrence, now, new ConcurrentHashMap<>());
        }

        /** Whether another push goes to a chat; asked once for all of a step. */
        boolean reaches(Push other, Instant at, Chat chat, Known known) {
            var then = new Occurrence(other.name(), at, occurrence.zone());
            return others.computeIfAbsent(then, _ -> Set.copyOf(other.addressees(then, known)))
                    .contains(chat);
        }
    }

    /** Whether a chat is due at an occurrence and one of those whom it is for: a person at their own hour, a group at the company's. */
    boolean isDue(Push push, Occurrence occurrence, Chat chat, Known known) {
        return isMeant(push, occurrence, chat, known)
                && switch (chat) {
                    case Chat.Direct _ ->
                        reader(occurrence, chat, known)
                                .map(person -> times.areAt(occurrence.at(), person, push, known))
                                .orElse(true);
                    case Chat.Group _ -> times.areTheCompanys(occurrence.at(), occurrence.zone(), push);
                };
    }

    private boolean isMeant(Push push, Occurrence occurrence, Chat chat, Known known) {
        var audience = repertoire.audience(push);
        if (audience.isEmpty()) {
            return true;
        }
        var lineup = known.people().on(occurrence.day());
        return switch (chat) {
            case Chat.Direct(var id) ->
                lineup.withId(id)
                        .filter(person -> audience.get().includes(person, lineup))
                        .isPresent();
            case Chat.Group(var id) ->
                lineup.team(id)
                        .filter(team -> audience.get().includes(team, lineup))
                        .isPresent();
        };
    }

    private static Optional<Person> reader(Occurrence occurrence, Chat chat, Known known) {
        return chat instanceof Chat.Direct(var id)
                ? known.people().on(occurrence.day()).withId(id)
                : Optional.empty();
    }

    Due of(Sending sending, Chat chat, Known known) {
        var push = sending.push();
        var occurrence = sending.occurrence();
        var reader = reader(occurrence, chat, known);
        if (reader.isEmpty()) {
            return push.say(occurrence, chat, known)
                    .map(say -> Due.of(shown(say, sending, known), occurrence.day(), Integer.MAX_VALUE))
                    .orElse(Due.nothing(chat, occurrence.day(), Fate.SILENT));
        }
        return LeftAlone.with(push, occurrence, reader.get(), known)
                .map(fate -> Due.nothing(chat, occurrence.day(), fate))
                .orElseGet(() -> to(reader.get(), sending, chat, known));
    }

    private Due to(Person reader, Sending sending, Chat chat, Known known) {
        var push = sending.push();
        var occurrence = sending.occurrence();
        var due = together.comesInAnother(push, occurrence, chat, known)
                ? Optional.<Due>empty()
                : push.due(occurrence, chat, known);
        var say = due.map(Due::say).orElse(null);
        if (due.isEmpty() || say == null) {
            return Due.nothing(chat, occurrence.day(), Fate.SILENT);
        }
        var shown = shown(together.with(say, push, occurrence, known), sending, known);
        var drawn = room(reader, sending, chat, known)
                .of(shown, occurrence.day())
                .folding(due.get().folds());
        return isByPeople(push) || LeftAlone.hasPutOff(push, occurrence, reader, known) ? drawn.wanted() : drawn;
    }

    private static Say shown(Say say, Sending sending, Known known) {
        var kind = sending.push().kind();
        var occurrence = sending.occurrence();
        return PushedCard.of(
                say,
                occurrence,
                kind,
                new PushedCard.Drawn(
                        sending.now(), known.ledger().position(), Moment.abroad(occurrence.zone(), known)));
    }

    /**
     * How many interruptions may have been before.
     *
     * @param anyhow where nothing waits to come with others, so that nothing but this needs a place
     */
    private record Room(int whileWaiting, int anyhow) {
        static final Room ALWAYS = new Room(Integer.MAX_VALUE, Integer.MAX_VALUE);

        Due of(Say say, LocalDate day) {
            return Due.of(say, day, whileWaiting).orWhereNothingWaits(anyhow);
        }
    }

    /**
     * What is worthier and still comes that day keeps its place. What brings together what was held back keeps one too, as long
     * as something was held back or still may be before it comes.
     */
    private Room room(Person reader, Sending sending, Chat chat, Known known) {
        var push = sending.push();
        // what brings the others together is held back by nothing: it would wait for itself
        if (isByPeople(push) || !push.kind().optional() || isDigest(push)) {
            return Room.ALWAYS;
        }
        var worthier = repertoire.all().stream()
                .filter(other -> !other.equals(push) && !isDigest(other) && isWorthier(other, push))
                .filter(other -> comes(other, reader, sending, chat, known))
                .count();
        var room = (int) Math.max(0, Wishes.of(reader.id(), known).budget(repertoire.budget()) - worthier);
        return repertoire
                .named(Repertoire.DIGEST)
                .filter(digest -> isWorthier(digest, push)
                        && !stillComes(digest, reader, sending, known).isEmpty())
                .map(digest -> mayHold(digest, reader, sending, chat, known)
                        ? new Room(room - 1, room - 1)
                        : new Room(room - 1, room))
                .orElse(new Room(room, room));
    }

    /** Whether something may still be held back on the way to the digest: what is worthier than this has its place. */
    private boolean mayHold(Push digest, Person reader, Sending sending, Chat chat, Known known) {
        var last = stillComes(digest, reader, sending, known).getLast();
        return repertoire.all().stream()
                .filter(other -> !isDigest(other) && mayBeHeld(other))
                .filter(other -> !isWorthier(other, sending.push()) && isExpected(other))
                .anyMatch(other -> stillComes(other, reader, sending, known).stream()
                        .filter(at -> !other.equals(sending.push())
                                || at.isAfter(sending.occurrence().at()))
                        .anyMatch(at -> !at.isAfter(last) && sending.reaches(other, at, chat, known)));
    }

    /** News that seldom come wait for the next day's digest if they must. */
    private static boolean isExpected(Push push) {
        return !push.kind().seldom() || push.kind().worth() != Worth.NEWS;
    }

    private static boolean mayBeHeld(Push push) {
        return push.kind().optional() && !isByPeople(push);
    }

    private boolean comes(Push other, Person reader, Sending sending, Chat chat, Known known) {
        return stillComes(other, reader, sending, known).stream()
                .anyMatch(at -> sending.reaches(other, at, chat, known));
    }

    private static boolean isDigest(Push push) {
        return push.name().equals(Repertoire.DIGEST);
    }

    /** Whoever reads it asked for it, or a colleague did: it is no interruption of the bot's. */
    private static boolean isByPeople(Push push) {
        return push.kind().worth() == Worth.WANTED || push.kind().spoken();
    }

    private static boolean isWorthier(Push other, Push push) {
        return !isByPeople(other) && other.kind().worth().compareTo(push.kind().worth()) < 0;
    }

    /** At the same moment too: whichever of them is drawn first. */
    private List<Instant> stillComes(Push other, Person reader, Sending sending, Known known) {
        var occurrence = sending.occurrence();
        var end = occurrence
                .day()
                .plusDays(1)
                .atStartOfDay(occurrence.zone())
                .toInstant()
                .minusNanos(1);
        return times.of(reader, other, occurrence.at().minusNanos(1), end, known);
    }
}
