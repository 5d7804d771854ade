package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an earlier version left reads as it did, though Monday and the end of the month come by once more. */
class TakenOverTests {
    /** What is said otherwise since then, and was meant to be: the earlier words, and those of today. */
    private static final Map<String, String> SAID_OTHERWISE = Map.of(
            "没有在等批准的报价", "没有在等批准的事",
            "有同事在跟，只有跟过的人和他们的主管能看", "由别的同事跟进，只有他和他的主管能看",
            "小美 在跟，只有跟过的人和他们的主管能看", "小美 在跟，只有他和他的主管能看",
            "满意度 5 / 5（2", "满意度 5 / 5（自评，2");

    @TempDir
    static Path home;

    private static EarlierCompany company;
    private static Map<String, Long> facts;
    private static ChildBot bot;
    private static Door door;
    private static JsonNode sentAgain;

    @BeforeAll
    static void start() {
        company = EarlierCompany.in(home, EarlierCompany.KILLED.minus(Duration.ofHours(9)));
        company.forgetPushesSince(EarlierCompany.KILLED.minus(Duration.ofHours(9)));
        facts = company.facts();
        bot = company.start(Map.of());
        door = bot.ready();
        sentAgain = door.jump(EarlierCompany.KILLED.toString()).at("/fired");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void whatWasSentOnMondayIsNotSentAgain() {
        assertThat(sentAgain.isArray()).isTrue();
        assertThat(sentAgain).as(sentAgain.toString()).isEmpty();
    }

    @Test
    void everyKindOfFactIsThereAsOftenAsBefore() {
        assertThat(facts).hasSize(28);
        assertThat(company.facts()).containsAllEntriesOf(facts);
    }

    @Test
    void everyRecordReadsAsBefore() {
        var before = EarlierCompany.records();
        var known = before.stream().map(TakenOverTests::receipt).collect(Collectors.toSet());
        var today = door.get("/console/api/records", "as", "an")
                .body()
                .valueStream()
                .filter(record -> known.contains(receipt(record)))
                .toList();
        assertThat(today).hasSameSizeAs(before);
        assertSoftly(softly -> {
            for (var i = 0; i < before.size(); i++) {
                softly.assertThat(today.get(i).properties())
                        .containsAll(before.get(i).properties());
            }
        });
    }

    private static String receipt(JsonNode record) {
        return record.at("/receipt").asString();
    }

    @Test
    void everyAnswerIsAsBefore() {
        assertSoftly(softly -> EarlierCompany.answers().forEach((question, before) -> {
            var words = question.split(" ", 2);
            softly.assertThat(withoutArithmetic(said(door.says(words[0], words[1]))))
                    .as(question)
                    .isEqualTo(inTodaysWords(before));
        }));
    }

    private static String said(Door.Answer answer) {
        return answer.at("/replies")
                .valueStream()
                .map(reply -> reply.at("/text").asString())
                .collect(Collectors.joining("\n"));
    }

    private static String inTodaysWords(String before) {
        var today = before;
        for (var otherwise : SAID_OTHERWISE.entrySet()) {
            today = today.replace(otherwise.getKey(), otherwise.getValue());
        }
        return today.replaceAll("回款额 (¥[\\d,.]+) × .*", "回款 $1");
    }

    /** A line of pay says since then how it was reckoned; what it was reckoned on and what came of it stay. */
    private static String withoutArithmetic(String answer) {
        return answer.replaceAll("(?m)^回款 (¥[\\d,.]+)，.*", "回款 $1");
    }
}
