package io.drumbeat.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.PlainText;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import io.drumbeat.week.WeeklyCard;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bot starts on 2 November; on 10 December it is started again with another plan and with higher targets. */
class RulesOfTheirTimeTests {
    private static final String PLAN = """
            plan: 2026 销售提成
            version: 1
            rules:
              - {name: 提成, basis: 回款, rate: 5%}
            """;
    private static final String OTHER_PLAN = """
            plan: 2026 销售提成
            version: 2
            rules:
              - {name: 提成, basis: 回款, rate: 2%}
            """;
    private static final String TARGETS = """
            people:
              mei: {revenue: 50万, visits: 42}
            """;
    private static final String HIGHER_TARGETS = """
            people:
              mei: {revenue: 100万, visits: 84}
            """;
    private final Rehearsal chat = new Rehearsal();

    @BeforeEach
    void startsInNovember() {
        starts("2026-11-02", PLAN, TARGETS);
        chat.at("2026-11-24", 10).says("小美", "签单 华为 10万");
        chat.says("小美", "回款 华为 10万");
    }

    private void starts(String day, String plan, String targets) {
        RestartedWith.file("plan.yml", plan, day, chat);
        RestartedWith.file("targets.yml", targets, day, chat);
    }

    private void changesOnTheTenth() {
        starts("2026-12-10", OTHER_PLAN, HIGHER_TARGETS);
    }

    @Test
    void aMonthThatIsOverPaysByThePlanOfItsEnd() {
        changesOnTheTenth();
        chat.at("2026-12-11", 10).says("小美", "提成 上月").botMentions("已到手 ¥5,000").botMentions("2026 销售提成 第 1 版");
    }

    @Test
    void theMonthOfTheChangePaysAllByTheNewPlan() {
        chat.at("2026-12-01", 10).says("小美", "回款 华为 10万");
        chat.at("2026-12-09", 10).says("小美", "提成").botMentions("已到手 ¥5,000").botMentions("第 1 版");
        changesOnTheTenth();
        chat.at("2026-12-11", 10).says("小美", "提成").botMentions("已到手 ¥2,000").botMentions("第 2 版");
    }

    @Test
    void whatIsTakenBackLaterGoesOffAsItsMonthPaidItAndThatMonthKeepsIt() {
        changesOnTheTenth();
        chat.at("2026-12-11", 10).says("小美", "撤销 #3").botMentions("2026年12月预计提成 ¥0 → -¥5,000");
        chat.says("小美", "确认撤销 #3").botMentions("已撤销 #3");
        chat.says("小美", "提成 上月").botMentions("已到手 ¥5,000");
    }

    @Test
    void lastMonthsTargetStaysAndThisMonthsRises() {
        changesOnTheTenth();
        chat.at("2026-12-11", 10).says("小美", "目标 上月").botMentions("签单额 | ¥500,000 | ¥100,000 | ¥400,000");
        chat.says("小美", "目标").botMentions("签单额 | ¥1,000,000");
        chat.says("小美", "进度 上月").botMentions("¥100,000 / ¥500,000");
        chat.says("小美", "进度").botMentions("/ ¥1,000,000");
    }

    @Test
    void aYearIsTheSumOfItsMonthsEachByItsOwn() {
        changesOnTheTenth();
        chat.at("2026-12-11", 10).says("小美", "目标 今年").botMentions("签单额 | ¥6,500,000 |");
    }

    @Test
    void aCardDrawnAgainKeepsTheTargetItWasDrawnWith() {
        var monday = LocalDate.of(2026, 12, 7);
        chat.at("2026-12-04", 10).says("小美", "拜访 华为");
        chat.at("2026-12-07", 10);
        var sent = weekly(monday);
        assertThat(sent).contains("/ ¥500,000");
        changesOnTheTenth();
        chat.at("2026-12-11", 10).says("小美", "拜访 华为");
        assertThat(weekly(monday)).isEqualTo(sent);
        assertThat(weekly(monday.plusWeeks(1))).contains("/ ¥1,000,000");
    }

    private String weekly(LocalDate day) {
        var card = chat.part(WeeklyCard.class);
        return chat.recorder()
                .ask(known -> PlainText.of(
                        card.of(known.people().get("mei"), day, known).card()));
    }

    @Test
    void beforeTheFirstStartTheFirstVersionHeld() {
        chat.at("2026-11-25", 10).says("小美", "目标 2026年3月").botMentions("签单额 | ¥500,000");
    }

    @Test
    void aFileThatIsPutBackCountsAgainFromThen() {
        changesOnTheTenth();
        starts("2027-01-05", PLAN, TARGETS);
        chat.at("2027-01-06", 10).says("小美", "目标 2026年12月").botMentions("签单额 | ¥1,000,000");
        chat.says("小美", "目标").botMentions("签单额 | ¥500,000");
        chat.says("小美", "目标 2026年11月").botMentions("签单额 | ¥500,000");
    }

    @Test
    void whatTheFilesSayIsNobodysRecord() {
        changesOnTheTenth();
        var turn = chat.at("2026-12-11", 10).says("小美", "拜访 华润");
        turn.botSays("已记录拜访 #4");
        chat.says("小美", "撤销 #0").recordsNothing().botMentions("#0");
    }
}
