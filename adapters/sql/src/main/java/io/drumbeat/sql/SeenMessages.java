package io.drumbeat.sql;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Outcome;
import io.drumbeat.sql.inbox.Inbox;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages that were recorded before, and those of this transaction: who comes again gets the first answer again. */
final class SeenMessages {
    private static final Logger log = LoggerFactory.getLogger(SeenMessages.class);
    private final Tables tables;
    private final Map<String, Inbox.Seen> seen;
    private final Map<String, Inbox.Row> claimed = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

    /** @param ids of the messages that this transaction may record */
    SeenMessages(Tables tables, Collection<String> ids) {
        this.tables = tables;
        this.seen = ids.isEmpty() ? Map.of() : tables.inbox().seen(ids);
    }

    boolean contains(String messageId) {
        return seen.containsKey(messageId) || claimed.containsKey(messageId);
    }

    void take(Inbox.Row row, Outcome outcome) {
        claimed.put(row.messageId(), row);
        outcomes.put(row.messageId(), outcome);
    }

    /** What is to be written of those of this transaction. */
    List<Inbox.Row> taken() {
        return List.copyOf(claimed.values());
    }

    /** What came of a message when it came first; null if it comes first now. */
    @Nullable
    Outcome before(Request request, String parameters) {
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
        var updated = outcome.updated();
        var shown = updated != null && request.mayBeShown(updated) ? updated : null;
        return new Outcome(id, true, replies, outcome.recorded(), outcome.toast(), shown);
    }
}
