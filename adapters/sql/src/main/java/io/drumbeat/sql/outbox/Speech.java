package io.drumbeat.sql.outbox;

import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Folded;
import io.drumbeat.delivery.Freshness;
import io.drumbeat.delivery.Routes;
import io.drumbeat.fold.FoldedLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said in one transaction, each with its place among everything that was ever said. */
public final class Speech {
    private final Sayings sayings;
    private final Routes routes;
    private final Instant now;
    private final List<Sayings.Row> unwritten = new ArrayList<>();
    private final List<Message> published = new ArrayList<>();
    private final Set<Say.Kind> waiting = EnumSet.noneOf(Say.Kind.class);
    private long place;

    /** @param place of what was said last */
    public Speech(Sayings sayings, Routes routes, Instant now, long place) {
        this.sayings = sayings;
        this.routes = routes;
        this.now = now;
        this.place = place;
    }

    public long place() {
        return place;
    }

    public long nextPlace() {
        return ++place;
    }

    /** Everything said, heard and redrawn so far. */
    public List<Message> published() {
        return published;
    }

    /** Of which kinds something waits to be sent by it. */
    public Set<Say.Kind> waiting() {
        return waiting;
    }

    /** @param version as of which ledger position it was understood */
    public void heard(Request request, long version) {
        published.add(new Message(
                request.messageId(), request.chat(), request.at(), request.who().id(), request.words(), null, version));
    }

    /** Says it where the request came from; in its chat it stands under what was typed. */
    public Message answer(Say say, Request request, FoldedLedger known) {
        var under = request.press() == null && say.chat().equals(request.chat()) && say.kind() == Say.Kind.REPLY;
        var platform = routes.platformFor(say.chat(), request.platform());
        return say(say, platform, under ? bare(request.messageId()) : null, null, known);
    }

    /** @param push by which it is said; null if it follows from what somebody said */
    public Message say(Say say, @Nullable String push, FoldedLedger known) {
        return say(say, routes.platformFor(say.chat(), null), null, push, known);
    }

    private Message say(Say say, String platform, @Nullable String replyTo, @Nullable String push, FoldedLedger known) {
        var id = UUID.randomUUID().toString().replace("-", "");
        var card = say.card();
        var message = new Message(id, say.chat(), now, "bot", PlainText.of(card), card, known.position());
        var after = routes.spread().of(push, say.chat());
        var life = Freshness.of(say, now, known.people()).orElse(null);
        unwritten.add(new Sayings.Row(message, say, nextPlace(), platform, replyTo, after, life));
        waiting.add(say.kind());
        published.add(message);
        return message;
    }

    /** By id, the messages that got a new face. */
    public Map<String, Message> edit(List<Edit> edits, Folded folded, FoldedLedger known) {
        var edited = new LinkedHashMap<String, Message>();
        if (edits.isEmpty()) {
            return edited;
        }
        // What this batch said before may be what is edited now
        write();
        for (var changed : sayings.edit(edits, known, this::nextPlace)) {
            // of which kind it was said is not looked up
            waiting.addAll(EnumSet.allOf(Say.Kind.class));
            edited.put(changed.message().id(), changed.message());
            folded.add(changed.edit(), changed.message().chat(), changed.platform(), changed.sentAs());
        }
        published.addAll(edited.values());
        return edited;
    }

    /** The pressed message with its new face; as it stands where nothing else is said. Never one of somebody else's. */
    public @Nullable Message updated(Request request, Map<String, Message> edited, boolean silent) {
        var press = request.press();
        if (press == null) {
            return null;
        }
        var pressed = edited.get(press.card());
        if (pressed == null && silent) {
            write();
            pressed = sayings.messages(List.of(press.card())).get(press.card());
        }
        return pressed != null && request.mayBeShown(pressed) ? pressed : null;
    }

    /** Puts into the outbox what is not there yet. */
    public void write() {
        sayings.insert(unwritten);
        unwritten.clear();
    }

    private static String bare(String messageId) {
        return messageId.substring(messageId.indexOf(':') + 1);
    }
}
