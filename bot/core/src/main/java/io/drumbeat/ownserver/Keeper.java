package io.drumbeat.ownserver;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a server of our own again when it dies, and says so when that cannot be done. */
public final class Keeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Keeper.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LATELY = Duration.ofMinutes(1);
    private static final int MOST_DEATHS = 5;

    private final String name;
    private final Start start;
    private final Consumer<String> givingUp;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Deque<Long> deaths = new ArrayDeque<>();
    private final Thread keeping;
    private volatile OwnProcess running;
    private volatile boolean waiting;

    /** How the server is started; returns once it answers. */
    @FunctionalInterface
    public interface Start {
        OwnProcess again() throws IOException;

        /**
         * Whether waiting may help, however long it takes: nothing can start on a disk that is full.
         *
         * @param words what it said last
         */
        default boolean mayHelpToWait(String words) {
            return false;
        }

        /** What it said last, where it said anything that explains its end. */
        default String lastWords(OwnProcess ended) {
            return ended.lastWords();
        }
    }

    /**
     * @param name how people call it: {@code 内嵌 PostgreSQL}
     * @param running what runs now
     * @param givingUp told in one sentence that it cannot be brought back
     */
    public Keeper(String name, OwnProcess running, Start start, Consumer<String> givingUp) {
        this.name = name;
        this.running = running;
        this.start = start;
        this.givingUp = givingUp;
        this.keeping = Thread.ofPlatform().daemon().name("keeper").start(this::keep);
    }

    private void keep() {
        try {
            do {
                var code = running.await();
                if (!isClosed()) {
                    log.error("{} 停了（退出码 {}），现在重新启动", name, code);
                }
            } while (!isClosed() && revived());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean revived() throws InterruptedException {
        var died = System.nanoTime();
        deaths.add(died);
        deaths.removeIf(earlier -> died - earlier > LATELY.toNanos());
        if (deaths.size() > MOST_DEATHS && !start.mayHelpToWait(start.lastWords(running))) {
            givingUp.accept("%s 一分钟里停了 %d 次".formatted(name, deaths.size()));
            return false;
        }
        for (var told = false; !isClosed(); told = true) {
            try {
                running = start.again();
                waiting = false;
                log.info("{} 又在运行，停了 {} 毫秒", name, (System.nanoTime() - died) / 1_000_000);
                return true;
            } catch (IOException | RuntimeException failed) {
                waiting = start.mayHelpToWait(String.valueOf(failed.getMessage()));
                if (!waiting && System.nanoTime() - died > PATIENCE.toNanos()) {
                    givingUp.accept("%s 停了，重新启动不了：%s".formatted(name, failed.getMessage()));
                    return false;
                }
                if (!told) {
                    log.warn("{} 还启动不了，接着试：{}", name, failed.getMessage());
                }
                var _ = closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        return false;
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Whether it is not there, and cannot be before somebody makes room for it. */
    public boolean isWaiting() {
        return waiting;
    }

    public OwnProcess running() {
        return running;
    }

    /** From now on it may end; returns once nobody starts it any more, and leaves to the caller to stop what runs. */
    @Override
    public void close() {
        closed.countDown();
        keeping.interrupt();
        try {
            keeping.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
