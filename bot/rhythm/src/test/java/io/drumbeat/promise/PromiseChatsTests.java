package io.drumbeat.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Short chats of two sides, as they are written in {@code chats/promises.txt}. */
class PromiseChatsTests {
    private record Chat(String title, List<String> lines) {}

    @TestFactory
    Stream<DynamicTest> chats() throws IOException {
        return read().stream().map(chat -> DynamicTest.dynamicTest(chat.title(), () -> play(chat)));
    }

    private static List<Chat> read() throws IOException {
        var chats = new ArrayList<Chat>();
        try (var in = PromiseChatsTests.class.getResourceAsStream("/chats/promises.txt")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("--")) {
                    chats.add(new Chat(line.substring(2).strip(), new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("# ")) {
                    chats.getLast().lines().add(line);
                }
            }
        }
        return chats;
    }

    private static void play(Chat chat) {
        var rehearsal = new Rehearsal();
        var told = new StringBuilder();
        var reply = "";
        for (var line : chat.lines()) {
            var says = line.indexOf("> ");
            if (line.startsWith("< ")) {
                assertThat(reply).as(told.toString()).contains(line.substring(2));
            } else if (line.startsWith("! ")) {
                assertThat(reply).as(told.toString()).doesNotContain(line.substring(2));
            } else if (line.startsWith("@")) {
                var who = line.substring(1, line.indexOf(' '));
                assertThat(said(rehearsal, who)).as(told.toString()).contains(line.substring(who.length() + 2));
            } else {
                var turn = rehearsal.says(line.substring(0, says), line.substring(says + 2));
                reply = String.join(
                        "\n",
                        turn.outcome().replies().stream().map(m -> m.text()).toList());
                told.append(line).append("\n").append(reply).append("\n");
            }
        }
    }

    private static String said(Rehearsal rehearsal, String who) {
        return String.join(
                "\n", rehearsal.direct(who).stream().map(m -> m.text()).toList());
    }
}
