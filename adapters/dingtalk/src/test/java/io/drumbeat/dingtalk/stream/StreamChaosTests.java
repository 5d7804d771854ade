package io.drumbeat.dingtalk.stream;

import static io.drumbeat.dingtalk.stream.StreamRun.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.dingtalk.FakeLine;
import io.drumbeat.dingtalk.FakePush;
import io.drumbeat.dingtalk.Payloads;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing is lost and nothing is recorded twice while the line breaks in every way. */
class StreamChaosTests {
    private static final int MESSAGES = Integer.getInteger("drumbeat.messages", 2000);

    @Test
    @Timeout(180)
    void everyMessageIsRecordedOnceThroughDropsDisconnectsAndDuplicates() {
        try (var run = new StreamRun().connected()) {
            var pushes = new ArrayList<FakePush>();
            for (var n = 0; n < MESSAGES; n++) {
                var who = n % 2 == 0 ? "dt_mei" : "dt_bo";
                pushes.add(run.gateway.robot(Payloads.direct("m" + n, who, "拜访 华为 第" + n + "次")));
                if (n % 7 == 0) {
                    run.gateway.again(pushes.get(n / 2));
                }
                if (n % 400 == 100) {
                    run.gateway.lines.forEach(FakeLine::drop);
                }
                if (n % 400 == 200) {
                    run.gateway.disconnect(Duration.ofMillis(100));
                }
                if (n % 400 == 300) {
                    run.gateway.lines.forEach(FakeLine::sayClose);
                }
            }
            eventually()
                    .pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> {
                        var open =
                                pushes.stream().filter(push -> !push.isTaken()).toList();
                        open.forEach(run.gateway::again);
                        return open.isEmpty();
                    });
            assertThat(run.ears.recorder.requests)
                    .extracting(request -> request.messageId())
                    .doesNotHaveDuplicates()
                    .hasSize(MESSAGES);
            assertThat(run.connection.status().reconnects()).isPositive();
        }
    }
}
