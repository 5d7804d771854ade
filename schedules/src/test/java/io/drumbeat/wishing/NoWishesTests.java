package io.drumbeat.wishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.clock.RhythmChat;
import io.drumbeat.command.Commands;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.WishHearing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people say of customers is no wish about what the bot sends: the thousands of lines that other tests read. */
class NoWishesTests {
    private static final List<Path> FOLDERS = List.of(
            Path.of("..", "bot", "language", "src", "test", "resources"),
            Path.of("..", "bot", "files", "src", "test", "resources"));

    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private final RhythmChat chat = new RhythmChat("budget: 3");

    @Test
    void noneOfThemIsTakenForOne() throws IOException {
        var hearing = chat.parts(WishHearing.class).getFirst();
        var taken = new ArrayList<String>();
        var lines = lines();
        for (var words : lines) {
            var said = said(words);
            chat.recorder()
                    .ask(known -> hearing.asCommand(said, known))
                    .ifPresent(command -> taken.add(words + " → " + command));
        }
        assertThat(lines).hasSizeGreaterThan(3000);
        assertThat(taken).as(String.join("\n", taken)).isEmpty();
    }

    /** Reading a line as a wish costs more than most lines are worth. */
    @Test
    void mostOfThemAreToldAtAGlance() throws IOException {
        var glance = Glance.at(WishWords.shipped().needed());
        assertThat(List.of("拜访 华为 张总 谈续约 下周三回访", "报价 华为 48万", "今天下午拜访了华为的张总，聊了报价，下周三送合同"))
                .noneMatch(glance::finds);
        assertThat(lines().stream().filter(glance::finds).count()).isLessThan(lines().size() / 2);
    }

    /** What a command says as its example stays that command's. */
    @Test
    void noCommandIsHeardAsAnother() {
        var hearing = chat.parts(WishHearing.class).getFirst();
        var taken = new ArrayList<String>();
        for (var usage : chat.part(Commands.class).usages()) {
            var words = usage.example();
            if (!usage.verbs().contains(words)) {
                chat.recorder()
                        .ask(known -> hearing.asCommand(said(words), known))
                        .filter(command -> usage.verbs().stream().noneMatch(command::startsWith))
                        .ifPresent(command -> taken.add(words + " → " + command));
            }
        }
        assertThat(taken).as(String.join("\n", taken)).isEmpty();
    }

    private static List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        for (var folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                for (var file : files.filter(
                                path -> path.getFileName().toString().startsWith("utterances"))
                        .toList()) {
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.startsWith("#") && !line.isBlank() && !line.contains("“提醒”我还不会"))
                            .map(line -> line.split("\\s*(?:\\||=>|→|\t)", -1)[0].strip())
                            .forEach(lines::add);
                }
            }
        }
        return lines;
    }

    private Request said(String words) {
        Person mei = chat.people().named("小美").orElseThrow();
        return new Request("test:1", "console", mei, new Chat.Direct("mei"), words, Map.of(), null, MONDAY);
    }
}
