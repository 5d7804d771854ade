package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** People who go on telling the bot things and looking at what stands there, whatever happens to it meanwhile. */
final class Talk implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String NOTE = "谈续约".repeat(150);

    private final Door door;
    private final String name = "talk" + COUNT.incrementAndGet();
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final Queue<Long> waited = new ConcurrentLinkedQueue<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean over;

    private Talk(Door door) {
        this.door = door;
    }

    static Talk with(Door door) {
        var talk = new Talk(door);
        for (var i = 0; i < 3; i++) {
            var prefix = "%s-%d-".formatted(talk.name, i);
            var next = new AtomicInteger();
            talk.someone(() -> talk.tells(prefix + next.incrementAndGet()));
        }
        talk.someone(() -> talk.looks("/console/api/messages", "as", "mei", "chat", "direct:mei", "most", "20"));
        talk.someone(() -> talk.looks("/console/api/records", "as", "mei", "from", "2099-01-01"));
        return talk;
    }

    private void someone(Runnable does) {
        people.add(Thread.ofVirtual().start(() -> {
            while (!over) {
                var begun = System.nanoTime();
                does.run();
                waited.add(System.nanoTime() - begun);
            }
        }));
    }

    private void tells(String id) {
        var answer = door.says("mei", "电话 华为 " + NOTE, id);
        if (answer.status() == 200) {
            assertThat(answer.at("/recorded").size()).isEqualTo(1);
            receipts.put(id, answer.text("/recorded/0/receipt"));
        } else {
            refused(answer);
        }
    }

    private void looks(String path, String... params) {
        var answer = door.get(path, params);
        if (answer.status() != 200) {
            refused(answer);
        }
    }

    private void refused(Door.Answer answer) {
        (answer.status() == 503 ? refusals : unexpected).add(answer.status() + " " + answer.body());
    }

    int acknowledged() {
        return receipts.size();
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** They were all answered in time, and each thing that they were told is recorded is there once. */
    void isToldTheTruthWithin(Duration most) {
        close();
        assertThat(unexpected).isEmpty();
        assertThat(Duration.ofNanos(waited.stream().max(Long::compare).orElseThrow()))
                .isLessThan(most);
        assertThat(receipts.values()).doesNotHaveDuplicates();
        receipts.entrySet().stream().limit(40).forEach(one -> {
            var again = door.says("mei", "电话 华为 " + NOTE, one.getKey());
            assertThat(again.at("/duplicate").asBoolean()).as(one.getKey()).isTrue();
            assertThat(again.text("/recorded/0/receipt")).isEqualTo(one.getValue());
        });
    }

    @Override
    public void close() {
        over = true;
        for (var person : people) {
            try {
                person.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
