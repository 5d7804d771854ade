package io.drumbeat.sql;

import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Folded;
import io.drumbeat.delivery.Freshness;
import io.drumbeat.delivery.Routes;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.run.Ground;
import io.drumbeat.sql.outbox.Sayings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one transaction records: decided one after another, each knowing the ones before, written together. */
final class Batch {
    private static final Logger log = LoggerFactory.getLogger(Batch.class);
    private final Tables tables;
    private final Bot bot;
    private final Routes routes;
    private final Instant now;
    private final Map<String, Inbox.Seen> seen;
    private final Map<String, Inbox.Row> claimed = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Sayings.Row> unwritten = new ArrayList<>();
    private final List<Message> published = new ArrayList<>();
    private final Presses presses;
    private FoldedLedger book;
    private long receipt;
    private long seq;

    /** One decision failed and left no trace; the others of its batch are not touched. */
    static final class Refused extends RuntimeException {
        Refused(RuntimeException cause) {
            super(cause);
        }
    }

    Batch(
            Tables tables,
            Bot bot,
            Routes routes,
            FoldedLedger book,
            SqlLedger.Head head,
            Instant now,
            Collection<Job<?>> jobs) {
        var ids = jobs.stream().map(Job::messageId).filter(Objects::nonNull).toList();
        var claims = jobs.stream().map(Job::claim).filter(Objects::nonNull).toList();
        this.tables = tables;
        this.bot = bot;
        this.routes = routes;
        this.book = book;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.presses = new Presses(tables.inbox(), claims);
        this.receipt = head.receipt();
        this.seq = head.seq();
        this.seen = ids.isEmpty() ? Map.of() : tables.inbox().seen(ids);
    }

    /** @param request as it can be stored */
    Outcome record(Request request) {
        var parameters = Inbox.digest(request.who().id(), request.chat().id(), request.words(), request.values());
        var before = before(request, parameters);
        if (before != null) {
            return before;
        }
        var decision = deciding(() -> {
            var decided = bot.decide(request, book, presses.before(request));
            Sayings.check(decided.says(), book.people());
            return decided;
        });
        book = decision.after();
        entries.addAll(decision.entries());
        presses.take(decision, book.position());
        var typed = request.press() == null;
        var place = ++seq;
        if (typed) {
            published.add(new Message(
                    request.messageId(),
                    request.chat(),
                    request.at(),
                    request.who().id(),
                    request.words(),
                    null,
                    book.position()));
        }
        decision.fates().forEach(tables.letters()::decide);
        var folded = new Folded(routes, request);
        var edited = edit(decision.edits(), folded);
        var replies = new ArrayList<Message>();
        for (var say : decision.says()) {
            var reply = say.chat().equals(request.chat()) || say.chat().equals(request.direct());
            var answers = typed && say.chat().equals(request.chat()) && say.kind() == Say.Kind.REPLY;
            var message = say(say, reply ? request.platform() : null, answers ? bare(request.messageId()) : null, null);
            if (reply) {
                replies.add(message);
            }
        }
        folded.says().forEach(say -> say(say, null, null, null));
        var press = request.press();
        var updated =
                press == null ? null : updated(press, edited, decision.says().isEmpty());
        var claim = decision.claim();
        var outcome = new Outcome(
                request.messageId(), false, replies, decision.entries(), decision.toast(), updated, decision.draft());
        outcomes.put(request.messageId(), outcome);
        claimed.put(
                request.messageId(),
                new Inbox.Row(
                        request.messageId(),
                        request.platform(),
                        request.who().id(),
                        request.chat().id(),
                        request.words(),
                        parameters,
                        request.at(),
                        place,
                        book.position(),
                        typed,
                        replies.stream().map(Message::id).toList(),
                        decision.toast(),
                        updated == null ? null : updated.id(),
                        claim == null ? null : claim.key(),
                        claim == null ? null : claim.pressed()));
        return outcome;
    }

    List<Message> push(String push, Instant occurrence, Function<Known, List<Say>> saying) {
        var says = deciding(() -> {
            var decided = saying.apply(book);
            Sayings.check(decided, book.people());
            return decided;
        });
        var chats = new LinkedHashSet<String>();
        says.forEach(say -> chats.add(say.chat().id()));
        var free = chats.isEmpty() ? chats : tables.claim(push, occurrence, chats);
        return says.stream()
                .filter(say -> free.contains(say.chat().id()))
                .map(say -> say(say, null, null, push))
                .toList();
    }

    /** What was drawn beforehand, less the cards under which something has moved since. */
    Recorder.Sent send(String push, Instant occurrence, Recorder.Drawn drawn) {
        var since = Stream.concat(tables.ledger().after(drawn.position()).stream(), entries.stream())
                .toList();
        var ground = Ground.movedBy(since, book::touchedBy, book);
        var messages = push(push, occurrence, _ -> ground.standing(drawn.says()));
        return new Recorder.Sent(messages, ground.moved(drawn.says()));
    }

    List<Entry> tell(String messageId, String person, Instant asOf, Function<Known, List<Told>> telling) {
        if (seen.containsKey(messageId) || claimed.containsKey(messageId)) {
            return List.of();
        }
        var at = asOf.truncatedTo(ChronoUnit.MICROS);
        var noted = deciding(() -> book.placing(telling.apply(book), at));
        book = book.with(noted);
        entries.addAll(noted);
        outcomes.put(messageId, new Outcome(messageId, false, List.of(), noted, null, null));
        claimed.put(messageId, Inbox.Row.noted(messageId, person, at, ++seq, book.position()));
        return noted;
    }

    /** Writes everything but the commit. */
    void write() {
        if (claimed.isEmpty() && published.isEmpty()) {
            return;
        }
        if (!entries.isEmpty()) {
            receipt = Math.max(receipt, entries.getLast().receipt());
            tables.ledger().append(entries);
        }
        tables.inbox().insert(List.copyOf(claimed.values()));
        writeSayings();
        tables.ledger().move(new SqlLedger.Head(book.position(), receipt, seq));
    }

    /** What is known once this is committed. */
    FoldedLedger after() {
        return book;
    }

    List<Message> published() {
        return published;
    }

    private @Nullable Outcome before(Request request, String parameters) {
        var id = request.messageId();
        var here = claimed.get(id);
        var first = here == null
                ? seen.get(id)
                : new Inbox.Seen(id, here.person(), here.parameters(), here.replies(), here.toast(), here.updated());
        if (first == null) {
            return null;
        }
        if (!first.was(parameters)) {
            log.warn("消息 {} 又来了，但内容或发送人不同；按第一次的结果回答", id);
        }
        var outcome = here == null ? tables.outcome(first) : Objects.requireNonNull(outcomes.get(id));
        // Whoever comes with the id of another does not see what was said to them alone
        var replies = outcome.replies().stream()
                .filter(reply ->
                        reply.chat() instanceof Chat.Group || reply.chat().equals(request.direct()))
                .toList();
        return new Outcome(id, true, replies, outcome.recorded(), outcome.toast(), outcome.updated());
    }

    /** The pressed message with its new face; as it stands where nothing else is said. */
    private @Nullable Message updated(Request.Press press, Map<String, Message> edited, boolean silent) {
        var fresh = edited.get(press.card());
        if (fresh != null || !silent) {
            return fresh;
        }
        writeSayings();
        return tables.sayings().messages(List.of(press.card())).get(press.card());
    }

    private Map<String, Message> edit(List<Edit> edits, Folded folded) {
        var edited = new LinkedHashMap<String, Message>();
        if (edits.isEmpty()) {
            return edited;
        }
        // What this batch said before may be what is edited now
        writeSayings();
        for (var changed : tables.sayings().edit(edits, book, () -> ++seq)) {
            edited.put(changed.message().id(), changed.message());
            folded.add(changed.edit(), changed.message().chat(), changed.platform(), changed.sentAs());
        }
        published.addAll(edited.values());
        return edited;
    }

    private Message say(Say say, @Nullable String origin, @Nullable String replyTo, @Nullable String push) {
        var id = UUID.randomUUID().toString().replace("-", "");
        var card = say.card();
        var message = new Message(id, say.chat(), now, "bot", PlainText.of(card), card, book.position());
        var after = routes.spread().of(push, say.chat());
        var life = Freshness.of(say, now, book.people()).orElse(null);
        var platform = routes.platformFor(say.chat(), origin);
        unwritten.add(new Sayings.Row(message, say, ++seq, platform, replyTo, after, life));
        published.add(message);
        return message;
    }

    private void writeSayings() {
        tables.sayings().insert(unwritten);
        unwritten.clear();
    }

    private static <T> T deciding(Supplier<T> deciding) {
        try {
            return deciding.get();
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
                asked.draft());
    }

    private static String bare(String messageId) {
        return messageId.substring(messageId.indexOf(':') + 1);
    }
}
