package io.drumbeat.roster;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Contacts that say what the test wants, and as slowly as it wants. */
public final class InMemoryContacts implements Directory {
    private final String platform;
    public final List<Member> members = new CopyOnWriteArrayList<>();

    /** Why nothing can be read; null when it can. */
    public volatile @Nullable String trouble;

    /** How many of the next answers fail. */
    public final AtomicInteger failures = new AtomicInteger();

    /** What every answer waits for; what it says is as of before. */
    public volatile CountDownLatch gate = new CountDownLatch(0);

    /** What only the readings of everybody wait for besides. */
    public volatile CountDownLatch wholeGate = new CountDownLatch(0);

    /** Who was looked up. */
    public final List<String> lookedUp = new CopyOnWriteArrayList<>();

    public final AtomicInteger readings = new AtomicInteger();

    public InMemoryContacts(String platform) {
        this.platform = platform;
    }

    @Override
    public String platform() {
        return platform;
    }

    @Override
    public List<Member> everybody() {
        var now = List.copyOf(members);
        readings.incrementAndGet();
        wait(wholeGate);
        wait(gate);
        return now;
    }

    @Override
    public Optional<Member> member(String account) {
        var now = members.stream().filter(m -> m.account().equals(account)).findFirst();
        lookedUp.add(account);
        wait(gate);
        return now;
    }

    private void wait(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unreadable(platform + " 正在停止");
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Unreadable(platform + " 没有答复");
        }
        var why = trouble;
        if (why != null) {
            throw new Unreadable(why);
        }
    }
}
