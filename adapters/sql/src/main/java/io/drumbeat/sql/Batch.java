package io.drumbeat.sql;

import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Decision;
import io.drumbeat.decision.Decision.Claim;
import io.drumbeat.decision.Found;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Folded;
import io.drumbeat.delivery.Routes;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.run.Due;
import io.drumbeat.run.Ground;
import io.drumbeat.sql.inbox.Inbox;
import io.drumbeat.sql.inbox.Presses;
import io.drumbeat.sql.outbox.Sayings;
import io.drumbeat.sql.outbox.Speech;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one transaction records: decided one after another, each knowing the ones before, written together. */
final class Batch {
    private final Tables tables;
    private final Foresight foresight;
    private final Routes routes;
    private final SeenMessages seen;
    private final List<Entry> entries = new ArrayList<>();
    private final Presses presses;
    private final Speech speech;
    private FoldedLedger book;
    private long receipt;

    /** One decision failed and left no trace; the others of its batch are not touched. */
    static final class Refused extends RuntimeException {
        Refused(RuntimeException cause) {
            super(cause);
        }
    }

    Batch(
            Tables tables,
            Foresight foresight,
            Routes routes,
            FoldedLedger book,
            SqlLedger.Head head,
            Instant now,
            Collection<Job<?>> jobs) {
        var ids = jobs.stream().map(Job::messageId).filter(Objects::nonNull).toList();
        var claims = jobs.stream().map(Job::claim).filter(Objects::nonNull).toList();
        this.tables = tables;
        this.foresight = foresight;
        this.routes = routes;
        this.book = book;
        this.presses = new Presses(tables.inbox(), claims);
        this.receipt = head.receipt();
        this.speech = new Speech(tables.sayings(), routes, now.truncatedTo(ChronoUnit.MICROS), head.seq());
        this.seen = new SeenMessages(tables, ids);
    }

    Outcome record(Foresight.Pending pending) {
        var request = pending.request();
        var parameters = Inbox.digest(request.who().id(), request.chat().id(), request.words(), request.values());
        var before = seen.before(request, parameters);
        if (before != null) {
            return before;
        }
        var decision = decide(pending);
        var press = request.press();
        if (press != null) {
            tables.deliveries().acted(press.card(), request.at());
        }
        var place = speech.nextPlace();
        if (request.press() == null) {
            speech.heard(request, book.position());
        }
        decision.fates().forEach(tables.letters()::decide);
        var folded = new Folded(routes, request);
        var edited = speech.edit(decision.edits(), folded, book);
        var replies = answered(request, decision);
        folded.says().forEach(say -> speech.say(say, null, book));
        var updated = speech.updated(request, edited, decision.showsWhatWasPressed());
        var outcome = Outcome.of(request.messageId(), decision, replies, updated);
        seen.take(row(request, parameters, place, outcome, decision.claim()), outcome);
        return outcome;
    }

    private Decision decide(Foresight.Pending pending) {
        var decision = deciding(() -> {
            var decided = foresight.decision(pending, book, presses.before(pending.request()));
            Sayings.check(decided.says(), book.people());
            return decided;
        });
        book = decision.after();
        entries.addAll(decision.entries());
        presses.take(decision, book.position());
        return decision;
    }

    /** Says what was decided; what is said to whoever asked is the answer. */
    private List<Message> answered(Request request, Decision decision) {
        var replies = new ArrayList<Message>();
        for (var say : decision.says()) {
            if (say.chat().equals(request.chat()) || say.chat().equals(request.direct())) {
                replies.add(speech.answer(say, request, book));
            } else {
                speech.say(say, null, book);
            }
        }
        return replies;
    }

    private Inbox.Row row(Request request, String parameters, long place, Outcome outcome, @Nullable Claim claim) {
        var updated = outcome.updated();
        return new Inbox.Row(
                request.messageId(),
                request.platform(),
                request.who().id(),
                request.chat().id(),
                request.words(),
                parameters,
                request.at(),
                place,
                book.position(),
                request.press() == null,
                outcome.replies().stream().map(Message::id).toList(),
                outcome.toast(),
                updated == null ? null : updated.id(),
                claim == null ? null : claim.key(),
                claim == null ? null : claim.pressed());
    }

    /** Settles what a push has for some chats. */
    List<Message> deliver(String push, Instant occurrence, Function<Known, List<Due>> drawing) {
        return deliver(push, occurrence, book.position(), drawing);
    }

    private List<Message> deliver(String push, Instant occurrence, long position, Function<Known, List<Due>> drawing) {
        var dues = deciding(() -> {
            var drawn = drawing.apply(book);
            Sayings.check(
                    drawn.stream().flatMap(due -> Stream.ofNullable(due.say())).toList(), book.people());
            return drawn;
        });
        return tables.deliveries().settle(push, occurrence, dues, position, say -> speech.say(say, push, book));
    }

    /** What was drawn beforehand, less the cards under which something has moved since. */
    Recorder.Sent send(String push, Instant occurrence, Recorder.Drawn drawn) {
        var since = Stream.concat(tables.ledger().after(drawn.position()).stream(), entries.stream())
                .toList();
        var ground = Ground.movedBy(since, book::touchedBy, book);
        var messages = deliver(push, occurrence, drawn.position(), _ -> ground.standing(drawn.dues()));
        return new Recorder.Sent(messages, ground.moved(drawn.dues()));
    }

    List<Entry> tell(String messageId, String person, Instant asOf, Function<Known, List<Told>> telling) {
        if (seen.contains(messageId)) {
            return List.of();
        }
        var at = asOf.truncatedTo(ChronoUnit.MICROS);
        var noted = deciding(() -> book.placing(telling.apply(book), at));
        book = book.with(noted);
        entries.addAll(noted);
        seen.take(
                Inbox.Row.noted(messageId, person, at, speech.nextPlace(), book.position()),
                new Outcome(messageId, false, List.of(), noted, null, null));
        return noted;
    }

    /** Writes everything but the commit. */
    void write() {
        if (seen.taken().isEmpty() && speech.published().isEmpty()) {
            return;
        }
        if (!entries.isEmpty()) {
            receipt = entries.stream().mapToLong(Entry::receipt).reduce(receipt, Math::max);
            tables.ledger().append(entries);
        }
        tables.inbox().insert(seen.taken());
        speech.write();
        tables.ledger().move(new SqlLedger.Head(book.position(), receipt, speech.place()));
    }

    /** What is known once this is committed. */
    FoldedLedger after() {
        return book;
    }

    List<Message> published() {
        return speech.published();
    }

    /** Of which kinds something waits to be sent by it. */
    Set<Say.Kind> waiting() {
        return speech.waiting();
    }

    private static <T> T deciding(Supplier<T> deciding) {
        try {
            return deciding.get();
        } catch (Found.Missing missing) {
            throw missing;
        } catch (RuntimeException broken) {
            throw new Refused(broken);
        }
    }

    /** PostgreSQL keeps every character but one, and microseconds. */
    static Request storable(Request asked) {
        return new Request(
                asked.messageId(),
                asked.platform(),
                asked.who(),
                asked.chat(),
                asked.words().replace("\0", ""),
                asked.values(),
                asked.press(),
                asked.at().truncatedTo(ChronoUnit.MICROS),
                asked.draft(),
                asked.forgotten(),
                asked.asked(),
                asked.by());
    }
}
