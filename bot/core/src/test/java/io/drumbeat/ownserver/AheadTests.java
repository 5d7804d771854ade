package io.drumbeat.ownserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class AheadTests {
    private final AtomicInteger stopped = new AtomicInteger();
    private final GenericApplicationContext context = new GenericApplicationContext();

    /** Something that is started and stopped. */
    private final AutoCloseable server = stopped::incrementAndGet;

    @Test
    void whoeverTakesItWaitsForItAndStopsIt() {
        var others = new CountDownLatch(1);
        Ahead.in(context, "server", () -> {
            others.await();
            return server;
        });
        context.refresh();
        others.countDown();
        assertThat(context.getBean("server", Ahead.class).take()).isSameAs(server);
        context.close();
        assertThat(stopped).hasValue(0);
    }

    @Test
    void whatNobodyTakesIsStoppedWhereTheRestCannotStart() {
        Ahead.in(context, "server", () -> server);
        context.registerBean("wrong", String.class, () -> {
            throw new IllegalArgumentException("a setting");
        });
        assertThatThrownBy(context::refresh).hasRootCauseMessage("a setting");
        assertThat(stopped).hasValue(1);
    }

    @Test
    void whatKeptItFromStartingIsSaidAsItWas() {
        var why = new IllegalArgumentException("a full disk");
        var ahead = Ahead.begin("server", () -> {
            throw why;
        });
        assertThatThrownBy(ahead::take).isSameAs(why);
        ahead.stopUntaken();
    }
}
