package io.drumbeat.ownserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that ends is asked why, and what it says a hundred times while it is not there yet is no answer. */
class OwnProcessTests {
    private static final String WHY = "FATAL: could not write: No space left on device";

    @TempDir
    Path folder;

    private OwnProcess saying(String... lines) throws IOException {
        var script = new ArrayList<String>();
        for (var line : lines) {
            script.add("echo '" + line + "'");
        }
        script.add("for i in $(seq 100); do echo 'FATAL: not yet'; done");
        return OwnProcess.start(
                List.of("/bin/sh", "-c", String.join("\n", script)), folder, line -> !line.endsWith("not yet"));
    }

    @Test
    void whatExplainsItIsNotPushedOutByWhatDoesNot() throws IOException {
        var ended = saying(WHY, "FATAL: shutting down");
        Awaitility.await().until(() -> !ended.isAlive());
        Awaitility.await().untilAsserted(() -> assertThat(ended.lastWords("No space", "FATAL:"))
                .isEqualTo(WHY));
        assertThat(ended.lastWords("FATAL:")).isEqualTo("FATAL: shutting down");
        assertThat(ended.lastWords("PANIC:")).isEqualTo("退出码 0");
    }

    /** However often it dies of it, and for whatever it says last. */
    @Test
    void whatDiesForWantOfRoomIsWaitedFor() throws IOException {
        var starts = new AtomicInteger();
        var givenUp = new ConcurrentLinkedQueue<String>();
        var full = new Keeper.Start() {
            @Override
            public OwnProcess again() throws IOException {
                starts.incrementAndGet();
                return saying(WHY);
            }

            @Override
            public boolean mayHelpToWait(String words) {
                return words.contains("No space");
            }

            @Override
            public String lastWords(OwnProcess ended) {
                return WHY;
            }
        };
        try (var keeper = new Keeper("a server", full.again(), full, givenUp::add)) {
            Awaitility.await().until(() -> starts.get() > 8);
            assertThat(keeper.running()).isNotNull();
            assertThat(givenUp).isEmpty();
        }
    }
}
