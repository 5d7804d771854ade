package io.drumbeat.console;

import io.drumbeat.card.Card;
import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.fold.GrowingLedger;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A recorder and its conversations in memory, whose answers are rehearsed. */
public final class RehearsedBot implements Recorder, Conversations {
    public final List<Request> received = new ArrayList<>();
    private final MessageFeed feed;
    private final GrowingLedger book = FoldedLedgers.growing(SampleCompany::people);
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final List<Said> log = new ArrayList<>();
    private Function<Request, Answer> answers = request -> Answer.of(request, Card.info("收到"));

    public RehearsedBot(MessageFeed feed) {
        this.feed = feed;
    }

    public synchronized void answering(Function<Request, Answer> answers) {
        this.answers = answers;
    }

    @Override
    public synchronized Outcome record(Request request) {
        received.add(request);
        var first = outcomes.get(request.messageId());
        if (first != null) {
            return new Outcome(
                    first.messageId(), true, first.replies(), first.recorded(), first.toast(), first.updated());
        }
        var answer = answers.apply(request);
        if (request.press() == null) {
            stand(new Message(id(), request.chat(), request.at(), request.who().id(), request.words(), null, 0), null);
        }
        var note = answer.note();
        var entries = note == null
                ? List.<Entry>of()
                : book.append(note, request.who().id(), request.messageId(), request.at());
        var replies = answer.says().stream().map(say -> say(say, request.at())).toList();
        var updated = answer.edits().stream().findFirst().map(this::edited);
        var outcome = new Outcome(request.messageId(), false, replies, entries, answer.toast(), updated.orElse(null));
        outcomes.put(request.messageId(), outcome);
        return outcome;
    }

    public synchronized Message say(Say say, Instant at) {
        var card = say.card();
        var message = new Message(
                id(),
                say.chat(),
                at,
                "bot",
                PlainText.of(card),
                card,
                book.ledger().position());
        stand(message, say.topic());
        return message;
    }

    private Message edited(Edit edit) {
        var topic = edit.topic();
        var old = log.stream()
                .filter(said -> topic.equals(said.topic()))
                .findFirst()
                .orElseThrow()
                .message();
        var card = edit.face().drawn(old, book);
        var fresh = new Message(
                old.id(),
                old.chat(),
                old.at(),
                "bot",
                PlainText.of(card),
                card,
                book.ledger().position());
        stand(fresh, topic);
        return fresh;
    }

    private void stand(Message message, @Nullable String topic) {
        log.add(new Said(message, topic));
        feed.publish(List.of(message));
    }

    private String id() {
        return "m" + (log.size() + 1);
    }

    @Override
    public synchronized Optional<Said> said(String messageId) {
        return log.reversed().stream()
                .filter(said ->
                        said.message().id().equals(messageId) && said.message().card() != null)
                .findFirst();
    }

    @Override
    public synchronized Page page(Chat chat, @Nullable String after, int most) {
        var from = after == null ? 0 : Integer.parseInt(after);
        var found = new LinkedHashMap<String, Message>();
        log.subList(from, log.size()).stream()
                .map(Said::message)
                .filter(message -> message.chat().equals(chat))
                .forEach(message -> found.put(message.id(), message));
        var all = List.copyOf(found.values());
        return new Page(all.subList(Math.max(0, all.size() - most), all.size()), "" + log.size());
    }

    @Override
    public synchronized <T> T ask(Function<Known, T> question) {
        return question.apply(book);
    }

    @Override
    public synchronized List<Entry> tell(
            String messageId, String person, Instant at, Function<Known, List<Told>> telling) {
        return book.fold(book.now().placing(telling.apply(book), at));
    }

    @Override
    public Sent send(String push, Instant occurrence, Drawn drawn) {
        return new Sent(deliver(push, occurrence, _ -> drawn.dues()), List.of());
    }

    @Override
    public List<Message> push(String push, Instant occurrence, Function<Known, List<Say>> saying) {
        return ask(saying).stream().map(say -> say(say, occurrence)).toList();
    }
}
