package io.drumbeat.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.StubbedFeishu;
import io.drumbeat.fold.Everything;
import io.drumbeat.people.Person;
import io.drumbeat.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The platform's events as files, each with what should come of it: acknowledged how, recorded what, said what. Both ways
 * in must bring about the same. A file holds {@code events} and, beside them, the rest.
 */
class CorpusTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    static Stream<Arguments> eachFileBothWays() throws IOException {
        try (var files = Files.list(CORPUS)) {
            return files.sorted().toList().stream().flatMap(file -> Stream.of(WayIn.Kind.values())
                    .map(kind -> Arguments.of(file.getFileName().toString(), kind)));
        }
    }

    @ParameterizedTest(name = "{0} over {1}")
    @MethodSource("eachFileBothWays")
    void whatComesOfAnEventDoesNotDependOnItsWay(String file, WayIn.Kind kind) throws IOException {
        var expected =
                JsonParser.parseString(Files.readString(CORPUS.resolve(file))).getAsJsonObject();
        var rehearsal = new Rehearsal();
        var acks = new ArrayList<String>();
        try (var desk = new Desk(rehearsal.people(), rehearsal.recorder(), Company.CLOCK);
                var way = kind.to(desk, Company.CLOCK)) {
            for (var event : expected.getAsJsonArray("events")) {
                acks.add(way.receives(event.isJsonPrimitive() ? event.getAsString() : event.toString()));
            }
            var actual = new JsonObject();
            actual.add("events", expected.get("events"));
            actual.add("acks", list(acks));
            actual.add("recorded", list(recorded(rehearsal)));
            actual.add("said", list(said(rehearsal)));
            actual.add("noticed", list(noticed(desk)));
            assertThat(pretty(actual)).isEqualTo(pretty(expected));
        }
    }

    private static List<String> recorded(Rehearsal rehearsal) {
        return rehearsal.recorder().ask(known -> Everything.between(DAY.minusYears(1), DAY.plusYears(1), known).stream()
                .filter(entry -> entry.messageId().startsWith("feishu:"))
                .map(entry -> entry.messageId() + " " + entry.person() + " "
                        + entry.fact().getClass().getSimpleName())
                .toList());
    }

    /** The first line of each answer. */
    private static List<String> said(Rehearsal rehearsal) {
        return Stream.concat(
                        Stream.of(new Chat.Group("east-1")),
                        rehearsal.people().all().stream().map(Person::id).map(Chat.Direct::new))
                .flatMap(chat -> rehearsal.recorder().conversations().page(chat, null, 100).messages().stream())
                .filter(message -> message.from().equals("bot"))
                .map(CorpusTests::line)
                .toList();
    }

    private static String line(Message message) {
        return message.chat() + " " + message.text().lines().findFirst().orElse("");
    }

    /** What was said beside the outbox. */
    private static List<String> noticed(Desk desk) {
        return desk.feishu.calls("/im/v1/messages").stream()
                .map(call -> StubbedFeishu.content(call).get("text").getAsString())
                .toList();
    }

    private static JsonElement list(List<String> lines) {
        return new GsonBuilder().create().toJsonTree(lines);
    }

    private static String pretty(JsonObject json) {
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(json);
    }
}
