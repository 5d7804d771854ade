package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person was told was recorded is there after {@code kill -9}, once; the bot has its database beside it. */
class KillTests {
    @TempDir
    Path home;

    @Test
    void whatWasAcknowledgedIsThereOnceAfterAKill() throws InterruptedException {
        SampleCompany.settle(home);
        var port = ChildBot.freePort();
        var told = new ConcurrentLinkedQueue<String>();
        try (var first = ChildBot.startAlone(home, port, Map.of())) {
            var door = first.ready();
            var writers = write(door, told);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> told.size() > 40);
            first.kill();
            for (var writer : writers) {
                writer.join();
            }
        }
        try (var second = ChildBot.startAlone(home, port, Map.of())) {
            var door = second.ready();
            var receipts = receipts(door);
            assertThat(receipts)
                    .doesNotHaveDuplicates()
                    .containsAll(told.stream().map(t -> t.split(" ")[1]).toList());
            var before = receipts.size();
            for (var one : told) {
                var again = door.says("mei", "电话 华为", one.split(" ")[0]);
                assertThat(again.at("/duplicate").asBoolean()).isTrue();
                assertThat(again.text("/recorded/0/receipt")).isEqualTo(one.split(" ")[1]);
            }
            assertThat(receipts(door)).hasSize(before);
        }
    }

    private static List<Thread> write(Door door, ConcurrentLinkedQueue<String> told) {
        var stopped = new AtomicBoolean();
        var writers = new ArrayList<Thread>();
        for (var w = 0; w < 4; w++) {
            var writer = w;
            writers.add(Thread.startVirtualThread(() -> {
                for (var i = 0; i < 5000 && !stopped.get(); i++) {
                    var id = "k-%d-%d".formatted(writer, i);
                    try {
                        var answer = door.says("mei", "电话 华为", id);
                        if (answer.status() == 200) {
                            told.add(id + " " + answer.text("/recorded/0/receipt"));
                        }
                    } catch (IllegalStateException killed) {
                        stopped.set(true);
                    }
                }
            }));
        }
        return writers;
    }

    private static List<String> receipts(Door door) {
        var today = door.get("/console/api/health").text("/now").substring(0, 10);
        var from = LocalDate.parse(today).minusDays(2).toString();
        var receipts = new ArrayList<String>();
        door.get("/console/api/records", "as", "mei", "from", from, "to", today)
                .body()
                .forEach(record -> receipts.add(record.at("/receipt").asString()));
        return receipts;
    }
}
