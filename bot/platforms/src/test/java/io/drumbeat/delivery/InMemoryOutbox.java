package io.drumbeat.delivery;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An outbox for as long as the test runs. */
public final class InMemoryOutbox implements Outbox {
    /** Where a message stands. */
    public record Row(
            Due due, String state, Instant dueAt, @Nullable String reason) {}

    private final Clock clock;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    public InMemoryOutbox(Clock clock) {
        this.clock = clock;
    }

    public synchronized Due add(String platform, Chat chat, Say.Kind kind, String title) {
        return add(platform, chat, kind, title, null);
    }

    public synchronized Due add(String platform, Chat chat, Say.Kind kind, String title, @Nullable String sentAs) {
        var due = new Due("m" + rows.size(), platform, chat, Card.info(title), 1, kind, null, sentAs, 0, null);
        rows.put(due.id(), new Row(due, "waiting", clock.instant(), null));
        return due;
    }

    public synchronized Row row(String id) {
        return rows.get(id);
    }

    @Override
    public synchronized List<Due> lease(String platform, int most, Set<Say.Kind> kinds) {
        var busy = new HashSet<Chat>();
        rows.values().stream()
                .filter(row -> row.state().equals("leased"))
                .forEach(row -> busy.add(row.due().chat()));
        var inOrder = rows.values().stream()
                .filter(row ->
                        row.state().equals("waiting") && row.due().platform().equals(platform))
                .sorted(Comparator.comparing(row -> row.due().kind()))
                .filter(row -> kinds.contains(row.due().kind()))
                .filter(row -> busy.add(row.due().chat()))
                .filter(row -> !row.dueAt().isAfter(clock.instant()))
                .limit(most)
                .map(Row::due)
                .toList();
        inOrder.forEach(due -> change(due, row -> new Row(due, "leased", row.dueAt(), null)));
        return inOrder;
    }

    @Override
    public synchronized List<Due> begin(List<Due> leased) {
        leased.forEach(due -> change(due, row -> new Row(tried(due), "leased", row.dueAt(), null)));
        return leased;
    }

    @Override
    public void release(List<Due> leased) {
        leased.forEach(due -> change(due, row -> new Row(due, "waiting", row.dueAt(), row.reason())));
    }

    @Override
    public void postpone(Due due, Instant at, String reason) {
        change(due, row -> new Row(due, "waiting", at, reason));
    }

    private Due tried(Due due) {
        return new Due(
                due.id(),
                due.platform(),
                due.chat(),
                due.card(),
                due.version(),
                due.kind(),
                due.replyTo(),
                due.sentAs(),
                due.attempts() + 1,
                due.firstTriedAt() == null ? clock.instant() : due.firstTriedAt());
    }

    private synchronized void change(Due due, UnaryOperator<Row> how) {
        rows.computeIfPresent(due.id(), (_, row) -> how.apply(row));
    }

    @Override
    public void sent(Due due, @Nullable String platformId) {
        change(due, row -> new Row(row.due(), "sent", row.dueAt(), null));
    }

    @Override
    public void later(Due due, Instant at, String reason) {
        change(due, row -> new Row(row.due(), "waiting", at, reason));
    }

    @Override
    public void inDoubt(Due due, String reason) {
        change(due, row -> new Row(row.due(), "in_doubt", row.dueAt(), reason));
    }

    @Override
    public void dead(Due due, String reason) {
        change(due, row -> new Row(row.due(), "dead", row.dueAt(), reason));
    }

    @Override
    public synchronized long waiting(String platform) {
        return rows.values().stream()
                .filter(row -> row.due().platform().equals(platform))
                .filter(row -> List.of("waiting", "leased").contains(row.state()))
                .count();
    }

    @Override
    public synchronized Counts counts() {
        return new Counts(count("waiting") + count("leased"), count("in_doubt"), count("dead"), null);
    }

    private long count(String state) {
        return rows.values().stream().filter(row -> row.state().equals(state)).count();
    }
}
