package io.drumbeat.memory;

import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Decision;
import io.drumbeat.decision.Found;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.delivery.Folded;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.run.Due;
import io.drumbeat.run.Ground;
import io.drumbeat.run.InMemoryDeliveries;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the promises of a recorder for as long as the test runs. */
public final class InMemoryRecorder implements Recorder {
    private final Bot bot;
    private final Routes routes;
    private final MessageFeed feed;
    private final Clock clock;
    private final InMemoryConversations conversations = new InMemoryConversations();
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Map<String, String> platforms = new HashMap<>();
    private final InMemoryPresses presses = new InMemoryPresses();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final List<Entry> recorded = new ArrayList<>();
    private volatile FoldedLedger known;
    private int said;

    public InMemoryRecorder(Bot bot, Supplier<FoldedLedger> empty, Routes routes, MessageFeed feed, Clock clock) {
        this.bot = bot;
        this.routes = routes;
        this.feed = feed;
        this.clock = clock;
        this.known = empty.get();
    }

    public Conversations conversations() {
        return conversations;
    }

    /** The platform a message was routed to. */
    public @Nullable String platformOf(String messageId) {
        return platforms.get(messageId);
    }

    @Override
    public Outcome record(Request request) {
        return Found.until(found -> record(request, found));
    }

    private synchronized Outcome record(Request request, Found found) {
        var first = outcomes.get(request.messageId());
        if (first != null) {
            var seen = first.replies().stream()
                    .filter(m -> m.chat() instanceof Chat.Group || m.chat().equals(request.direct()))
                    .toList();
            var updated = first.updated();
            var shown = updated != null && request.mayBeShown(updated) ? updated : null;
            return new Outcome(first.messageId(), true, seen, first.recorded(), first.toast(), shown);
        }
        var press = request.press();
        if (press != null) {
            deliveries.acted(press.card(), request.at());
        }
        var decision = orNotRecorded(() -> checked(bot.decide(request, known, presses.before(request), found)));
        known = decision.after();
        recorded.addAll(decision.entries());
        var published = new ArrayList<Message>();
        if (request.press() == null) {
            published.add(new Message(
                    request.messageId(),
                    request.chat(),
                    request.at(),
                    request.who().id(),
                    request.words(),
                    null,
                    known.position()));
            conversations.add(published.getFirst(), null);
        }
        var folded = new Folded(routes, request);
        for (var edit : decision.edits()) {
            for (var message : conversations.edit(edit, known)) {
                published.add(message);
                folded.add(edit, message.chat(), platforms.getOrDefault(message.id(), "none"), null);
            }
        }
        var claim = decision.claim();
        if (claim != null) {
            presses.take(claim, decision.entries().getFirst().receipt(), known.position());
        }
        var updated = updated(request, decision, published);
        var bots = say(decision.says(), request);
        bots.addAll(say(folded.says(), null));
        published.addAll(bots);
        var replies = bots.stream()
                .filter(m -> m.chat().equals(request.chat()) || m.chat().equals(request.direct()))
                .toList();
        var outcome = Outcome.of(request.messageId(), decision, replies, updated);
        outcomes.put(request.messageId(), outcome);
        feed.publish(published);
        return outcome;
    }

    /** The pressed card with its new face; as it stands where nothing else is said. */
    private @Nullable Message updated(Request request, Decision decision, List<Message> published) {
        var press = request.press();
        if (press == null) {
            return null;
        }
        var fresh = published.reversed().stream().filter(m -> m.id().equals(press.card()));
        var standing = conversations.said(press.card()).map(Conversations.Said::message).stream();
        return Stream.concat(fresh, decision.showsWhatWasPressed() ? standing : Stream.empty())
                .filter(request::mayBeShown)
                .findFirst()
                .orElse(null);
    }

    /** What became of everything that was planned by the clock. */
    public InMemoryDeliveries deliveries() {
        return deliveries;
    }

    @Override
    public synchronized List<Message> push(String push, Instant occurrence, Function<Known, List<Say>> saying) {
        return deliver(push, occurrence, known -> saying.apply(known).stream()
                .map(Due::of)
                .toList());
    }

    @Override
    public synchronized List<Message> deliver(String push, Instant occurrence, Function<Known, List<Due>> drawing) {
        return deliver(push, occurrence, known.position(), drawing);
    }

    private List<Message> deliver(String push, Instant occurrence, long position, Function<Known, List<Due>> drawing) {
        var dues = orNotRecorded(() -> {
            var drawn = drawing.apply(known);
            checked(drawn.stream().flatMap(due -> Stream.ofNullable(due.say())).toList());
            return drawn;
        });
        var messages = deliveries.settle(
                push, occurrence, dues, position, say -> say(List.of(say), null).getFirst());
        feed.publish(messages);
        return messages;
    }

    @Override
    public synchronized Sent send(String push, Instant occurrence, Drawn drawn) {
        var since = recorded.subList((int) drawn.position(), recorded.size());
        var ground = Ground.movedBy(since, known::touchedBy, known);
        var messages = deliver(push, occurrence, drawn.position(), _ -> ground.standing(drawn.dues()));
        return new Sent(messages, ground.moved(drawn.dues()));
    }

    @Override
    public synchronized List<Entry> tell(
            String messageId, String person, Instant at, Function<Known, List<Told>> telling) {
        if (outcomes.containsKey(messageId)) {
            return List.of();
        }
        var entries = orNotRecorded(() -> known.placing(telling.apply(known), at));
        known = known.with(entries);
        recorded.addAll(entries);
        outcomes.put(messageId, new Outcome(messageId, false, List.of(), entries, null, null));
        return entries;
    }

    @Override
    public <T> T ask(Function<Known, T> question) {
        return question.apply(known);
    }

    private List<Message> say(List<Say> says, @Nullable Request request) {
        var messages = new ArrayList<Message>();
        for (var say : says) {
            var message = new Message(
                    "m" + ++said,
                    say.chat(),
                    clock.instant(),
                    "bot",
                    PlainText.of(say.card()),
                    say.card(),
                    known.position());
            conversations.add(message, say.topic());
            var reply = request != null
                    && (say.chat().equals(request.chat()) || say.chat().equals(request.direct()));
            platforms.put(message.id(), routes.platformFor(say.chat(), reply ? request.platform() : null));
            messages.add(message);
        }
        return messages;
    }

    private Decision checked(Decision decision) {
        checked(decision.says());
        return decision;
    }

    private List<Say> checked(List<Say> says) {
        for (var say : says) {
            if (say instanceof Say.Privately(var chat, var secret, var _, var _)
                    && !secret.mayBeReadBy(known.people().get(chat.person()))) {
                throw new IllegalArgumentException("%s 不能看 %s 的薪酬".formatted(chat.person(), secret.about()));
            }
        }
        return says;
    }

    private <T> T orNotRecorded(Supplier<T> deciding) {
        try {
            return Deciding.now(deciding);
        } catch (Found.Missing missing) {
            throw missing;
        } catch (RuntimeException broken) {
            throw new NotRecorded("没有记下：处理这条消息时出错了", broken);
        }
    }
}
