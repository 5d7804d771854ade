package io.drumbeat.bench.push;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Several people who type at a steady pace, whatever becomes of it: a bot that stops answering does not make them wait with
 * the next line, and what it keeps them waiting is counted from the moment the line was due.
 */
final class Typing {
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration AFTER = Duration.ofSeconds(5);
    private static final List<String> WORDS = List.of("拜访 %s 聊了续约", "电话 %s 问了付款方式", "跟进 %s", "进度", "电话 %s");
    private final ConsoleDoor door;
    private final List<Writer> writers;
    private final long between;
    private final ConcurrentLinkedQueue<Typed> typed = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    /** Somebody and the customers they speak of. */
    record Writer(String person, List<String> customers) {}

    /** @param status 0 if nothing came back */
    record Typed(double millis, int status, boolean recorded) {}

    Typing(ConsoleDoor door, List<Writer> writers, int perSecond) {
        this.door = door;
        this.writers = writers;
        this.between = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /** What one does while people type. */
    interface Doing<T> {
        T run() throws IOException;
    }

    /** What was done, how long it took, and how people were answered from a little before to a little after. */
    record Beside<T>(T done, double seconds, Latencies latencies) {}

    /** Nothing else is done for so long. */
    Latencies alone(Duration time) throws IOException {
        return beside(time, () -> 0, Duration.ZERO).latencies();
    }

    <T> Beside<T> beside(Doing<T> doing) throws IOException {
        return beside(BEFORE, doing, AFTER);
    }

    private <T> Beside<T> beside(Duration before, Doing<T> doing, Duration after) throws IOException {
        typed.clear();
        stopped = false;
        var clock = Thread.ofPlatform().daemon().name("typing").start(this::type);
        try {
            LockSupport.parkNanos(before.toNanos());
            var begun = System.nanoTime();
            var done = doing.run();
            var seconds = (System.nanoTime() - begun) / 1e9;
            LockSupport.parkNanos(after.toNanos());
            return new Beside<>(done, seconds, latencies(clock));
        } finally {
            stopped = true;
        }
    }

    /** Types no more, and waits for whoever still waits for an answer. */
    private Latencies latencies(Thread clock) {
        stopped = true;
        try {
            clock.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Latencies.of(List.copyOf(typed));
    }

    private void type() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var next = System.nanoTime();
            for (var n = 0; !stopped; n++, next += between) {
                LockSupport.parkNanos(next - System.nanoTime());
                var number = n;
                var due = next;
                threads.execute(() -> type(number, due));
            }
        }
    }

    private void type(int number, long due) {
        var writer = writers.get(number % writers.size());
        var customers = writer.customers();
        var words = WORDS.get(number / writers.size() % WORDS.size());
        var line = words.formatted(customers.get(number / writers.size() % customers.size()));
        ConsoleDoor.Reply reply;
        try {
            reply = door.says(writer.person(), line);
        } catch (IOException broken) {
            reply = new ConsoleDoor.Reply(0, false);
        }
        typed.add(new Typed((System.nanoTime() - due) / 1e6, reply.status(), reply.recorded()));
    }
}
