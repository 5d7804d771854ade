package io.drumbeat.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.Yaml;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Told;
import io.drumbeat.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorecardChatTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    @Test
    void whatTheCompanyDeclaresIsAskedForByName() {
        chat.says("小美", "报价 华为 10万");
        chat.says("小美", "报价 华润 6万");
        chat.says("小美", "签单 华为 8万 新客");
        chat.says("小美", "目标 本月 报价成功率").botMentions("报价成功率 | 50% | 2");
        chat.says("小美", "指标 客单价 本月").botMentions("客单价 | ¥80,000 | 1");
        chat.says("小美", "指标")
                .botMentions("复购 | ¥0 | 0")
                .botMentions("满意度 | 没有数 | 0")
                .botMentions("丢单 | 0 单 | 0 | 越低越好");
        chat.says("老雷", "指标 客单价 小美").botMentions("小美 的指标").botMentions("客单价 | ¥80,000");
        chat.says("老雷", "指标 客单价").botMentions("老雷 的指标").botMentions("客单价 | ¥80,000");
        chat.says("王五", "指标 客单价 小美").botMentions("只有本人和主管");
    }

    @Test
    void whatHasNotBegunHasNoPoints() {
        chat.says("小美", "计分卡 2030").botMentions("2030年 还没开始，没有得分");
        chat.says("小美", "计分卡 明年").botMentions("还没开始");
    }

    @Test
    void aScorecardLeadsOnToTheTargetsOfWhomItIsAbout() {
        chat.says("小美", "签单 华为 25万 新客");
        var own = chat.says("小美", "计分卡 本月").reply();
        chat.presses("小美", own, "目标 2026-11").botMentions("小美 的目标 2026年11月");
        chat.presses("小美", own, "为什么我的目标").botMentions("小美");
        var theirs = chat.says("老雷", "计分卡 小美").reply();
        chat.presses("老雷", theirs, "目标 小美 2026-11").botMentions("小美 的目标 2026年11月");
        chat.presses("老雷", theirs, "目标怎么来的 小美").botMentions("小美");
        chat.presses("老雷", chat.says("老雷", "计分卡").reply(), "目标 2026-11").botMentions("老雷 的目标");
    }

    @Test
    void whoeverIsNewIsScoredByLeadsAndVisitsAndWhoeverIsExperiencedByAmountAndRepurchase() {
        var team = new Rehearsal("""
                teams: [{id: east-1, name: 华东一组}]
                people:
                  - {id: lei, name: 老雷, role: manager, team: east-1}
                  - {id: mei, name: 小美, role: rep, team: east-1, manager: lei, maturity: 成熟}
                  - {id: wangwu, name: 王五, role: rep, team: east-1, manager: lei, maturity: 新人}
                """).at("2026-11-25", 10);
        team.says("小美", "签单 华为 6万 老客户");
        team.says("小美", "计分卡")
                .botMentions("结果 | 复购 | 20% | ¥60,000 | ¥100,000 | 60%")
                .botIsSilentAbout("线索");
        team.says("王五", "计分卡").botMentions("过程 | 线索 | 30% | 0 个 | 10 个 | 0%").botIsSilentAbout("复购");
    }

    @Test
    void whatHasNoNumberCountsNeitherWayAndIsSaid() {
        chat.says("小美", "签单 华为 25万 新客");
        chat.says("小美", "计分卡 本月")
                .botMentions("结果 | 签单额 | 35% | ¥250,000 | ¥500,000 | 50%")
                .botMentions("体验 | 满意度 | 10% | 没有 | 4.5 分 | 不计")
                .botMentions("没有数的不算分也不扣分，权重摊给其余：")
                .botMentions("团队目标（另一条线，不算进个人得分）：签单额 ¥250,000 / ");
        chat.says("小美", "满意度 华为 4");
        var rated = chat.says("小美", "计分卡").botMentions("体验 | 满意度 | 10% | 没有 | 4.5 分 | 不计");
        chat.says("小美", "满意度 华为 5");
        assertThat(points(chat.says("小美", "计分卡"))).isEqualTo(points(rated));
        chat.recorder()
                .tell(
                        "rating:9",
                        "mei",
                        Instant.parse("2026-11-25T03:00:00Z"),
                        _ -> List.of(new Told(
                                "mei",
                                Entry.NOBODY,
                                "rating:9",
                                new Noted(
                                        LocalDate.of(2026, 11, 25),
                                        false,
                                        List.of(new CustomerFact.RatingGiven("huawei", 9, 4, null))))));
        assertThat(points(chat.says("小美", "计分卡").botMentions("体验 | 满意度 | 10% | 4 分 | 4.5 分 | 88")))
                .isNotEqualTo(points(rated));
        chat.says("老雷", "计分卡").botMentions("老雷 的计分卡").botMentions("小美 | ");
        chat.says("王五", "计分卡 小美").botMentions("只有本人和主管能看");
    }

    private static String points(Rehearsal.Turn turn) {
        return turn.reply().text().lines().findFirst().orElseThrow();
    }

    @Test
    void ofTheDealsThatWereQuotedNoMoreCanBeWonThanThereAre() {
        for (var customer : List.of("华为", "华润", "中兴")) {
            chat.says("小美", "签单 " + customer + " 8万");
        }
        chat.says("小美", "计分卡").botMentions("过程 | 报价成功率 | 10% | 没有 | 30% | 不计");
        chat.says("小美", "报价 华为 10万");
        chat.says("小美", "报价 华为 9万");
        chat.says("小美", "指标 报价成功率").botMentions("报价成功率 | 0% | 1");
        chat.says("小美", "签单 华为 9万");
        chat.says("小美", "指标 报价成功率").botMentions("报价成功率 | 100% | 1");
    }

    @Test
    void aMonthWithoutAYearIsTheLastThatHasBegun() {
        chat.at("2027-01-05", 10);
        chat.says("小美", "计分卡 12月").botMentions("小美 的计分卡 2026年12月");
        chat.says("小美", "指标 12月").botMentions("小美 的指标 2026年12月");
        chat.says("小美", "目标 12月 报价成功率").botMentions("小美 的指标 2026年12月");
        chat.at("2027-04-05", 10);
        chat.says("小美", "计分卡 11月").botMentions("小美 的计分卡 2026年11月");
        chat.says("小美", "计分卡 2027年11月").botMentions("2027年11月 还没开始");
    }

    /** Where something is written is nothing for whoever sells. */
    @ParameterizedTest
    @ValueSource(strings = {"scorecard", "bargain", "ask", "round", "forecast", "chain", "derivation", "signing"})
    void noSentenceNamesAFile(String room) throws IOException {
        for (var language : List.of("zh", "en")) {
            try (var bundle = Scorecards.class.getResourceAsStream(
                    "/io/drumbeat/%s/sentences_%s.properties".formatted(room, language))) {
                assertThat(new String(bundle.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain(".yml");
            }
        }
    }

    @Test
    void resultsAloneAreNoScorecard() throws IOException {
        try (var usual = Scorecards.class.getResourceAsStream("scorecards.yml")) {
            assertThat(Path.of("../../config/scorecards.yml"))
                    .hasContent(new String(usual.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> read("{measure: revenue, kind: result, weight: 100%}"))
                .hasMessageContaining("不能只看结果");
        assertThatThrownBy(() -> read("{measure: revenue, kind: result, weight: 60%}"))
                .hasMessageContaining("60%，应是 100%");
    }

    private static Scorecards read(String item) {
        return Scorecards.read(Yaml.parse("cards:\n  - items: [" + item + "]\n", "scorecards.yml"));
    }
}
