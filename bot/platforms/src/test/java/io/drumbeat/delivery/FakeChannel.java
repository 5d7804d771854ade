package io.drumbeat.delivery;

import io.drumbeat.chat.Chat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A platform that answers as the test says and remembers what it was sent. */
public class FakeChannel implements Channel {
    private final String platform;
    private final Function<Due, Delivered> answering;
    private final List<Due> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private volatile int most;

    public FakeChannel(String platform, Function<Due, Delivered> answering) {
        this.platform = platform;
        this.answering = answering;
    }

    public static FakeChannel accepting(String platform) {
        return new FakeChannel(platform, due -> new Delivered.Sent("p-" + due.id()));
    }

    public List<String> titles() {
        return sent.stream().map(due -> due.card().title()).toList();
    }

    public List<Due> received() {
        return List.copyOf(sent);
    }

    public int mostAtOnce() {
        return most;
    }

    @Override
    public String platform() {
        return platform;
    }

    @Override
    public boolean reaches(Chat chat) {
        return true;
    }

    @Override
    public Delivered send(Due due) {
        var now = atOnce.incrementAndGet();
        synchronized (this) {
            most = Math.max(most, now);
        }
        sent.add(due);
        try {
            return answering.apply(due);
        } finally {
            atOnce.decrementAndGet();
        }
    }
}
