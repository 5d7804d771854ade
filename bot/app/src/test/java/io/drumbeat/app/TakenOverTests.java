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
            "老雷 的今天 2026-11-30 周一\n今天还没有记录。",
            "老雷 的今天 2026-11-30 周一\n等你答复的 1 件：\n· #954 启明星 ¥1,200,000 · 王五 2026-11-29 23:57 提\n[去看看]",
            "姐 的今天 2026-11-30 周一\n今天还没有记录。",
            "姐 的今天 2026-11-30 周一\n今天没有等你的事。",
            "小安 的今天 2026-11-30 周一\n今天还没有记录。",
            "小安 的今天 2026-11-30 周一\n今天没有等你的事。",
            "没有在等批准的报价",
            "没有在等批准的事",
            "有同事在跟，只有跟过的人和他们的主管能看",
            "由别的同事跟进，只有他和他的主管能看",
            "小美 在跟，只有跟过的人和他们的主管能看",
            "小美 在跟，只有他和他的主管能看",
            "满意度 5 / 5（2026",
            "满意度 5 / 5（自评，2026",
            "来自 config/targets.yml 的月目标",
            "主管定的月目标",
            "这是预览，以财务封存为准。",
            "这是预览，按现在记下的算。");

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
            softly.assertThat(withoutWhatIsNew(said(door.says(words[0], words[1]))))
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
        return asOneList(ofThisWeek(today)).replaceAll("回款额 (¥[\\d,.]+) × .*", "回款 $1");
    }

    /** A team's card says since then until when it counts, and of which week its visits are. */
    private static String ofThisWeek(String before) {
        return before.contains(" 的团队 ")
                ? before.replace("截至 2026-11-29 周日", "截至 2026-11-30 周一")
                        .replace("\n拜访 ", "\n本周\n拜访 ")
                        .replace("| 拜访\n", "| 当周拜访\n")
                : before;
    }

    /** What was promised and not done yet is the same on every card since then; only a day's plan knew all of it before. */
    private static String asOneList(String before) {
        var none = before.startsWith("华为 · ") ? "还没有约好的下一步。" : "（没有这一句）";
        return before.replace(none, "约好的下一步：\n· 2026-12-04 周五：送合同（小美）")
                .replace("1. 珠江模具 · 未", "1. 珠江模具 · “送合同”过期 3 天 · 未")
                .replace("2. 荔枝传媒 · 未", "2. 荔枝传媒 · “发报价”过期 2 天 · 未");
    }

    /** Since then steps can be closed, a team's card turned to another time, and what is about a rep acts on them. */
    private static String withoutPresses(String answer) {
        return answer.replaceAll("(?m)^\\[完成] \\[改期] \\[不做了]\n?", "")
                .replace("[漏斗] [上周] [上月]", "[漏斗]")
                .replace("[漏斗] [卡住] [客户] [记录]", "[今天] [漏斗] [提成]");
    }

    /**
     * A line of pay says since then how it was reckoned, a target what it is parted into, and an open question is asked
     * about again once.
     */
    private static String withoutWhatIsNew(String answer) {
        return withoutPresses(answer)
                .replaceAll("(?m)^回款 (¥[\\d,.]+)，.*", "回款 $1")
                .replaceAll("(?s)\n分解 \\| .*", "")
                .replaceAll("\n“.+”还等着.+", "");
    }
}
