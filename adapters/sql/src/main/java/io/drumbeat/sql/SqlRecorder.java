package io.drumbeat.sql;

import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Found;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.run.Due;
import io.drumbeat.sql.json.Json;
import io.drumbeat.sql.outbox.Announcer;
import io.drumbeat.sql.pulse.Pulse;
import io.drumbeat.sql.pulse.Trouble;
import io.drumbeat.vital.Beat;
import io.drumbeat.vital.Vital;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Records in PostgreSQL: one thread takes what waits, decides it, and commits it together; callers hear of it after the
 * commit. Instances on one database record one after another, by the lock on the ledger's head.
 */
public final class SqlRecorder implements Recorder, Vital, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SqlRecorder.class);
    private static final Duration BREATH = Duration.ofMillis(50);

    private final BookKeeping keeping;
    private final Duration patience;
    private final Turns turns = new Turns();
    private final Foresight foresight;
    private final Beat beat = new Beat("记录");
    private final Pulse pulse;
    private final Thread writer;
    private volatile boolean closed;

    /**
     * @param empty nothing recorded yet; {@code Customers} and {@code Deals} are derived in it
     * @param clock what the bot's messages are dated by
     * @param committed called after each commit that said something, with the kinds of it, to wake whoever sends
     * @param patience how long a caller waits before it is told that nothing was recorded
     * @param pulse of the database that is recorded in
     */
    public SqlRecorder(
            JdbcTemplate jdbc,
            TransactionOperations transactions,
            Json json,
            Bot bot,
            Supplier<FoldedLedger> empty,
            Routes routes,
            MessageFeed feed,
            Clock clock,
            Consumer<Set<Say.Kind>> committed,
            Duration patience,
            Pulse pulse) {
        var tables = Tables.of(jdbc, transactions, json);
        this.foresight = new Foresight(bot, turns);
        this.keeping = new BookKeeping(
                tables, foresight, empty, routes, clock, new Announcer(feed, committed), patience, pulse);
        this.pulse = pulse;
        this.patience = patience;
        this.writer = beat.of(Thread.ofPlatform().daemon().name("recorder").start(this::work));
    }

    @Override
    public Outcome record(Request request) {
        var asked = Batch.storable(request);
        return Found.until(found -> {
            var pending = new Foresight.Pending(asked, found);
            return submit(new Job<>(asked.messageId(), pending, batch -> batch.record(pending)));
        });
    }

    @Override
    public List<Message> push(String push, Instant occurrence, Function<Known, List<Say>> saying) {
        return deliver(push, occurrence, known -> saying.apply(known).stream()
                .map(Due::of)
                .toList());
    }

    @Override
    public List<Message> deliver(String push, Instant occurrence, Function<Known, List<Due>> drawing) {
        return submit(new Job<>(null, null, batch -> batch.deliver(push, occurrence, drawing)));
    }

    @Override
    public Sent send(String push, Instant occurrence, Drawn drawn) {
        return submit(new Job<>(null, null, batch -> batch.send(push, occurrence, drawn)), turns::offerPatiently);
    }

    @Override
    public List<Entry> tell(String messageId, String person, Instant at, Function<Known, List<Told>> telling) {
        return submit(new Job<>(messageId, null, batch -> batch.tell(messageId, person, at, telling)));
    }

    @Override
    public <T> T ask(Function<Known, T> question) {
        return keeping.ask(question);
    }

    @Override
    public Optional<String> hindrance() {
        return pulse.trouble().map(Trouble::sentence);
    }

    private <T> T submit(Job<T> job) {
        return submit(job, turns::offer);
    }

    private <T> T submit(Job<T> job, Predicate<Job<T>> offering) {
        if (closed) {
            throw new NotRecorded("没有记下：鼓点正在停止，请稍后再发一次", new IllegalStateException("closed"));
        }
        if (!offering.test(job)) {
            throw new NotRecorded("没有记下：现在太忙，请稍后再发一次", new IllegalStateException("queue full"));
        }
        foresight.hasMore();
        return job.await(patience);
    }

    /** While the rest of the bot is put together, so that the first who asks waits for less of it. */
    private void readAhead() {
        try {
            var _ = keeping.ask(known -> known.ledger().position());
        } catch (RuntimeException away) {
            // whoever asks hears why
        }
    }

    private void work() {
        readAhead();
        while (!closed || !turns.isEmpty()) {
            beat.again();
            var jobs = next();
            try {
                keeping.commit(jobs);
            } catch (Throwable broken) {
                log.error("记录线程出错，这一批没有记下", broken);
                jobs.forEach(job -> job.failed(new NotRecorded("没有记下：内部出错了", broken)));
            }
        }
    }

    private List<Job<?>> next() {
        var jobs = new ArrayList<Job<?>>();
        try {
            turns.await(BREATH);
            foresight.pause();
            jobs.addAll(turns.next());
        } catch (InterruptedException stopped) {
            closed = true;
        }
        jobs.removeIf(job -> !job.take());
        return jobs;
    }

    @Override
    public @Nullable String ailment() {
        return beat.ailment();
    }

    /** Takes nothing more, and returns when what waited is committed. */
    @Override
    public void close() {
        beat.over();
        closed = true;
        try {
            writer.join(Duration.ofSeconds(10));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        foresight.close();
        keeping.close();
    }
}
