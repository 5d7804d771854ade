package io.drumbeat.sql;

import io.drumbeat.decision.Recorder.NotRecorded;
import io.drumbeat.delivery.Routes;
import io.drumbeat.failure.Failures;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.ledger.Known;
import io.drumbeat.sql.outbox.Announcer;
import io.drumbeat.sql.pulse.Pulse;
import io.drumbeat.sql.pulse.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.transaction.TransactionException;

/**
 * What this instance knows: the newest committed version of the ledger. Whoever asks takes it as it is, neither waiting for
 * whoever records nor making them wait; a transaction that fails drops the version it was making.
 */
final class BookKeeping implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BookKeeping.class);

    /** Only what failed at once, as a connection gone stale does, is worth a second try while people wait. */
    private static final Duration AT_ONCE = Duration.ofMillis(500);

    private final Tables tables;
    private final Foresight foresight;
    private final Supplier<FoldedLedger> empty;
    private final Routes routes;
    private final Clock clock;
    private final Announcer announcer;
    private final Pulse pulse;
    private final int networkTimeout;
    private final ReentrantLock recording = new ReentrantLock(true);
    private final ReentrantLock catchingUp = new ReentrantLock(true);
    private volatile @Nullable FoldedLedger committed;

    BookKeeping(
            Tables tables,
            Foresight foresight,
            Supplier<FoldedLedger> empty,
            Routes routes,
            Clock clock,
            Announcer announcer,
            Duration patience,
            Pulse pulse) {
        this.tables = tables;
        this.pulse = pulse;
        this.foresight = foresight;
        this.empty = empty;
        this.routes = routes;
        this.clock = clock;
        this.announcer = announcer;
        this.networkTimeout = (int) patience.toMillis();
    }

    /** Commits the jobs together; where that fails, each by itself. Every job is finished afterwards. */
    void commit(List<Job<?>> jobs) {
        if (jobs.isEmpty()) {
            return;
        }
        var begun = System.nanoTime();
        try {
            together(jobs);
        } catch (RuntimeException failure) {
            var trouble = Trouble.in(failure);
            var atOnce = System.nanoTime() - begun < AT_ONCE.toNanos();
            if (trouble.isPresent() && trouble.get() == Trouble.AWAY && atOnce) {
                again(jobs);
            } else if (trouble.isPresent()) {
                refuse(jobs, trouble.get(), failure);
            } else if (jobs.size() > 1) {
                log.warn("{} 条消息一起没记成，改为逐条记录：{}", jobs.size(), Failures.kind(failure));
                jobs.forEach(job -> commit(List.of(job)));
            } else {
                log.error("消息 {} 没有记下", jobs.getFirst().messageId(), failure);
                jobs.getFirst().failed(new NotRecorded("没有记下：处理这条消息时出错了", failure));
            }
        }
    }

    private void again(List<Job<?>> jobs) {
        try {
            together(jobs);
        } catch (RuntimeException failure) {
            refuse(jobs, Trouble.in(failure).orElse(Trouble.AWAY), failure);
        }
    }

    private void refuse(List<Job<?>> jobs, Trouble trouble, RuntimeException failure) {
        if (trouble == Trouble.FULL) {
            pulse.refused();
        }
        var told = pulse.trouble().orElse(trouble).sentence();
        log.error("{}，{} 条消息没有记下：{}", told, jobs.size(), Failures.kind(failure));
        var sentence = failure instanceof Undecided
                ? "可能没有记下：%s，就在快记完的时候；等它回来，看一眼“今天”，没有再发一次".formatted(told)
                : "没有记下：%s，请稍后再发一次".formatted(told);
        jobs.forEach(job -> job.failed(new NotRecorded(sentence, failure)));
    }

    /** The database was told to commit and never said whether it did. */
    private static final class Undecided extends RuntimeException {
        Undecided(RuntimeException cause) {
            super(cause);
        }
    }

    private void together(List<Job<?>> jobs) {
        recording.lock();
        try {
            var refused = new HashMap<Job<?>, Batch.Refused>();
            var batch = committed(jobs, refused);
            publish(batch.after());
            jobs.forEach(job -> finish(job, refused.get(job)));
            announcer.announce(batch.published(), batch.waiting());
        } finally {
            recording.unlock();
        }
    }

    private Batch committed(List<Job<?>> jobs, Map<Job<?>, Batch.Refused> refused) {
        var written = new AtomicBoolean();
        try {
            return Objects.requireNonNull(tables.transactions().execute(_ -> {
                var batch = written(jobs, refused);
                written.set(true);
                return batch;
            }));
        } catch (RuntimeException failure) {
            var undecided = written.get()
                    && Trouble.in(failure).filter(Trouble.AWAY::equals).isPresent();
            throw undecided ? new Undecided(failure) : failure;
        }
    }

    /** Everything of a transaction but its commit. */
    private Batch written(List<Job<?>> jobs, Map<Job<?>, Batch.Refused> refused) {
        limitWaiting();
        var head = tables.ledger().lock();
        var current = recorded(head.position());
        var batch = new Batch(tables, foresight, routes, current, head, clock.instant(), jobs);
        for (var job : jobs) {
            try {
                job.run(batch);
            } catch (Batch.Refused one) {
                refused.put(job, one);
            }
        }
        foresight.lookAheadFrom(batch.after());
        batch.write();
        return batch;
    }

    private static void finish(Job<?> job, Batch.@Nullable Refused refusal) {
        if (refusal == null) {
            job.committed();
        } else {
            log.error("消息 {} 没有记下", job.messageId(), refusal.getCause());
            job.failed(new NotRecorded("没有记下：处理这条消息时出错了", refusal));
        }
    }

    /** As of the newest commit of all instances, or while the database is away of the newest one seen here. */
    <T> T ask(Function<Known, T> question) {
        return question.apply(newest());
    }

    private FoldedLedger newest() {
        try {
            return Objects.requireNonNull(tables.transactions().execute(_ -> {
                limitWaiting();
                return caughtUp(tables.ledger().position());
            }));
        } catch (DataAccessException | TransactionException away) {
            var last = committed;
            if (last == null) {
                throw new NotRecorded("看不了：数据库暂时连不上，请稍后再试", away);
            }
            log.warn("数据库连不上，按已知的回答：{}", Failures.kind(away));
            return last;
        }
    }

    /** At least up to a position; only whoever misses something waits for whoever is fetching it. */
    private FoldedLedger caughtUp(long position) {
        var current = committed;
        if (current != null && current.position() >= position) {
            return current;
        }
        catchingUp.lock();
        try {
            current = committed;
            return publish(tables.ledger().caughtUp(current == null ? empty.get() : current, position));
        } finally {
            catchingUp.unlock();
        }
    }

    /** Exactly up to a position at which the ledger is held: a database that was set back has less than is known here. */
    private FoldedLedger recorded(long position) {
        var current = caughtUp(position);
        if (current.position() > position) {
            current = tables.ledger().caughtUp(empty.get(), position);
            committed = current;
        }
        return current;
    }

    private synchronized FoldedLedger publish(FoldedLedger version) {
        var current = committed;
        if (current != null && current.position() >= version.position()) {
            return current;
        }
        committed = version;
        return version;
    }

    /** A database that no longer answers must not keep people waiting; the pool undoes this when the connection returns. */
    private void limitWaiting() {
        tables.jdbc().execute((ConnectionCallback<Integer>) connection -> {
            connection.setNetworkTimeout(Runnable::run, networkTimeout);
            return networkTimeout;
        });
    }

    @Override
    public void close() {
        announcer.close();
    }
}
