package io.drumbeat.memory;

import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Message;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.ledger.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chats as lists in memory. */
final class InMemoryConversations implements Conversations {
    private record Line(Message message, @Nullable String topic, long changed) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private long change;

    synchronized void add(Message message, @Nullable String topic) {
        lines.put(message.id(), new Line(message, topic, ++change));
    }

    /** The messages about the topic, with their new face. */
    synchronized List<Message> edit(Edit edit, Known known) {
        var edited = new ArrayList<Message>();
        lines.replaceAll((_, line) -> {
            var old = line.message();
            if (!edit.isFor(old, line.topic())) {
                return line;
            }
            var face = edit.face().drawn(old, known);
            if (face == old.card()) {
                return line;
            }
            var card = old.card() == null ? face : face.inPlaceOf(old.card());
            if (card.equals(old.card()) && edit.single()) {
                return line;
            }
            var version = edit.version(old, known);
            var message = new Message(old.id(), old.chat(), old.at(), old.from(), PlainText.of(card), card, version);
            edited.add(message);
            return new Line(message, line.topic(), ++change);
        });
        return edited;
    }

    @Override
    public synchronized Optional<Said> said(String messageId) {
        return Optional.ofNullable(lines.get(messageId))
                .filter(line -> line.message().from().equals("bot"))
                .map(line -> new Said(line.message(), line.topic()));
    }

    @Override
    public synchronized Page page(Chat chat, @Nullable String after, int most) {
        var here = lines.values().stream()
                .filter(line -> line.message().chat().equals(chat))
                .toList();
        if (after == null) {
            var newest = here.subList(Math.max(0, here.size() - most), here.size());
            return page(newest, here.stream().mapToLong(Line::changed).max().orElse(0));
        }
        var since = Long.parseLong(after);
        var next = here.stream()
                .filter(line -> line.changed() > since)
                .sorted(Comparator.comparingLong(Line::changed))
                .limit(most)
                .toList();
        return page(next, next.isEmpty() ? since : next.getLast().changed());
    }

    private static Page page(List<Line> lines, long cursor) {
        return new Page(lines.stream().map(Line::message).toList(), Objects.toString(cursor));
    }
}
