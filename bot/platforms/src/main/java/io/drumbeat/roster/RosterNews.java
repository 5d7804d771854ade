package io.drumbeat.roster;

import io.drumbeat.failure.Failures;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the news that the platforms tell of their contacts, and brings the roster up to date beside whoever told: nobody
 * waits for a platform's answer. Who leaves is gone at once, whoever else is being looked up; who comes is looked up while
 * everybody is being read; the same news twice is looked up once, and very much news becomes one reading of everybody.
 */
public final class RosterNews implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RosterNews.class);
    private static final int MOST = 1_000;
    private static final Duration IN_TURN = Duration.ofMillis(250);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Roster roster;
    private final Duration settling;
    private final Duration later;
    private final Set<Whom> gone = ConcurrentHashMap.newKeySet();
    private final Set<Whom> changed = ConcurrentHashMap.newKeySet();
    private final Set<String> whole = ConcurrentHashMap.newKeySet();
    private final Set<String> unread = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor leaving = thread("roster-leaving");
    private final ScheduledThreadPoolExecutor looking = thread("roster-looking");
    private final ScheduledThreadPoolExecutor reading = thread("roster-reading");

    private record Whom(String platform, String account) {}

    /**
     * @param settling how long it is waited for more news of departments before everybody is read
     * @param later how long after a reading that failed it is tried once more
     */
    public RosterNews(Roster roster, Duration settling, Duration later) {
        this.roster = roster;
        this.settling = settling;
        this.later = later;
    }

    private static ScheduledThreadPoolExecutor thread(String name) {
        return new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name).factory());
    }

    /** These left; what was told of them before no longer counts. */
    public void left(String platform, Collection<String> accounts) {
        for (var account : accounts) {
            var whom = new Whom(platform, account);
            changed.remove(whom);
            if (gone.size() >= MOST) {
                reorganized(platform);
            } else if (gone.add(whom)) {
                after(leaving, Duration.ZERO, () -> leave(whom));
            }
        }
    }

    /** These came, came back, or something about them changed. */
    public void changed(String platform, Collection<String> accounts) {
        for (var account : accounts) {
            var whom = new Whom(platform, account);
            if (changed.size() >= MOST) {
                reorganized(platform);
            } else if (changed.add(whom)) {
                after(looking, Duration.ZERO, () -> look(whom));
            }
        }
    }

    /** Departments changed, or whom the app may see: everybody is read, once for all such news of some seconds. */
    public void reorganized(String platform) {
        if (whole.add(platform)) {
            after(reading, settling, () -> {
                whole.remove(platform);
                if (!read(platform) && unread.add(platform)) {
                    after(reading, later, () -> readOnceMore(platform));
                }
            });
        }
    }

    private void readOnceMore(String platform) {
        unread.remove(platform);
        read(platform);
    }

    private boolean read(String platform) {
        try {
            return roster.read(platform);
        } catch (RuntimeException broken) {
            log.warn("{} 的通讯录读了没有存下：{}", platform, Failures.kind(broken));
            return false;
        }
    }

    private void leave(Whom whom) {
        try {
            roster.left(whom.platform(), whom.account());
            gone.remove(whom);
        } catch (RuntimeException broken) {
            log.warn("{} 有人离职，没有存下，过一会儿再存：{}", whom.platform(), Failures.kind(broken));
            after(leaving, AGAIN, () -> leave(whom));
        }
    }

    private void look(Whom whom) {
        if (gone.contains(whom)) {
            after(looking, IN_TURN, () -> look(whom));
        } else if (changed.remove(whom) && !found(whom)) {
            reorganized(whom.platform());
        }
    }

    private boolean found(Whom whom) {
        try {
            return roster.changed(whom.platform(), whom.account());
        } catch (RuntimeException broken) {
            log.warn("{} 通讯录里的一个人读了没有存下：{}", whom.platform(), Failures.kind(broken));
            return false;
        }
    }

    private static void after(ScheduledThreadPoolExecutor thread, Duration wait, Runnable task) {
        try {
            var _ = thread.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            log.debug("正在停止，通讯录下次启动时再读");
        }
    }

    /** Takes nothing more and lets go of what waits: the next start reads everybody. */
    @Override
    public void close() {
        var threads = List.of(leaving, looking, reading);
        threads.forEach(ScheduledThreadPoolExecutor::shutdownNow);
        try {
            for (var thread : threads) {
                if (!thread.awaitTermination(1, TimeUnit.SECONDS)) {
                    log.debug("通讯录的消息还没有停下，不等了");
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
