package io.drumbeat.feishu.wire;

import static io.drumbeat.feishu.wire.Wired.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.feishu.stub.Gateway.Endpoint;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slow work, much work, and the end of work. */
class CarryingTests {
    private Wired wired = new Wired();

    @AfterEach
    void close() {
        wired.close();
    }

    @Test
    void oneChatKeepsItsOrder() {
        wired.close();
        wired = new Wired(200).connected();
        IntStream.range(0, 200).forEach(i -> wired.push("p-" + i));
        until(() -> wired.gateway.pushes.unanswered() == 0);
        assertThat(wired.heard)
                .containsExactlyElementsOf(IntStream.range(0, 200)
                        .mapToObj(i -> Wired.said("oc_1", "p-" + i))
                        .toList());
    }

    @Test
    void aSlowChatHoldsUpNoOther() {
        wired.connected();
        wired.slow = true;
        wired.push("p-slow");
        until(wired.held::hasQueuedThreads);
        wired.slow = false;
        wired.push("p-behind");
        wired.push("p-beside", Wired.said("oc_2", "beside"));
        assertThat(wired.ack("p-beside").code()).isEqualTo(200);
        assertThat(wired.gateway.pushes.acks("p-behind")).isEmpty();
        wired.held.release();
        assertThat(wired.ack("p-behind").code()).isEqualTo(200);
    }

    @Test
    void pingsDoNotWaitForSlowWork() {
        wired.gateway.config = "{\"PingInterval\":1}";
        wired.connected();
        wired.slow = true;
        IntStream.range(0, 60).forEach(i -> wired.push("p-" + i, Wired.said("oc_" + i, "x")));
        var before = wired.gateway.line().pings();
        until(() -> wired.gateway.line().pings() > before + 1);
        assertThat(wired.gateway.lines).hasSize(1);
    }

    @Test
    void moreThanCanBeCarriedIsAnsweredAtOnceAndRecordedWhenItComesAgain() {
        wired.close();
        wired = new Wired(2).connected();
        wired.slow = true;
        IntStream.range(0, 5).forEach(i -> wired.push("p-" + i));
        until(() -> IntStream.range(2, 5)
                .allMatch(i -> !wired.gateway.pushes.acks("p-" + i).isEmpty()));
        assertThat(wired.ack("p-4").code()).isEqualTo(500);
        wired.slow = false;
        wired.held.release();
        until(() -> wired.gateway.pushes.unanswered() == 3);
        wired.gateway.pushAgain();
        until(() -> wired.gateway.pushes.unanswered() <= 1);
        wired.gateway.pushAgain();
        until(() -> wired.gateway.pushes.unanswered() == 0);
    }

    @Test
    @Timeout(10)
    void stoppingAnswersWhatIsBeingWorkedOnAndSaysGoodbye() {
        wired.connected();
        wired.slow = true;
        wired.push("p-1");
        until(wired.held::hasQueuedThreads);
        var stopping = Thread.startVirtualThread(wired.connection::stop);
        until(() -> {
            wired.push("p-late");
            return wired.gateway.pushes.acks("p-late").stream().anyMatch(ack -> ack.code() == 500);
        });
        wired.held.release();
        assertThat(wired.ack("p-1").code()).isEqualTo(200);
        until(() -> !stopping.isAlive());
        until(() -> wired.gateway.line().closedWith() != null);
        assertThat(wired.gateway.lines).hasSize(1);
        assertThat(wired.connection.isRunning()).isFalse();
    }

    @Test
    @Timeout(10)
    void stoppingDoesNotWaitForeverForWorkThatHangs() throws InterruptedException {
        wired.connected();
        wired.slow = true;
        wired.push("p-1");
        until(wired.held::hasQueuedThreads);
        wired.connection.stop();
        assertThat(wired.connection.isRunning()).isFalse();
    }

    @Test
    @Timeout(10)
    void stoppingDoesNotWaitForAnEndpointThatHangs() {
        wired.gateway.endpoint = Endpoint.HANGS;
        wired.connection.start();
        until(() -> wired.gateway.asked.get() > 0);
        wired.connection.stop();
        assertThat(wired.connection.isRunning()).isFalse();
    }

    @Test
    void itCanBeStartedAgain() {
        wired.connected();
        wired.connection.stop();
        wired.connected();
        wired.push("p-1");
        assertThat(wired.ack("p-1").code()).isEqualTo(200);
    }
}
