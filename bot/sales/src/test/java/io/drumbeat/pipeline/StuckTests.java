package io.drumbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

class StuckTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void aDealThatStandsLongerThanUsualIsStuck() {
        chat.at("2026-11-02", 10).says("小美", "商机 华为 50万");
        chat.at("2026-11-16", 10).says("小美", "卡住").botSays("没有卡住的商机");
        chat.at("2026-11-18", 10).says("小美", "卡住").botSays("""
                我卡住的商机：1 个
                #2 华为 · 初步沟通 ¥500,000 · 停了 12 个工作日，超出 2 个
                [推进到意向] [等一等]
                停得比这更久才算卡住：
                · 初步沟通：10 个工作日（离开过的只有 0 个，不足 5 个，先按 10 天算）""");
    }

    @Test
    void theLimitIsTheStagesOwnFromFiveDealsOn() {
        chat.at("2026-11-02", 10);
        for (var i = 0; i < 5; i++) {
            chat.says("王五", "商机 新客户甲%d公司 1万".formatted(i));
        }
        chat.says("小美", "商机 华为");
        chat.at("2026-11-04", 10);
        for (var i = 0; i < 5; i++) {
            chat.says("王五", "推进 甲%d公司 意向".formatted(i));
        }
        chat.says("小美", "卡住").botSays("没有卡住的商机");
        chat.at("2026-11-05", 10).says("小美", "卡住").botSays("""
                #7 华为 · 初步沟通 · 停了 3 个工作日，超出 1 个
                · 初步沟通：2 个工作日（离开过的 5 个商机里，80% 在这之内）""");
    }

    @Test
    void whoWaitsIsNotListedUntilTheDay() {
        chat.at("2026-11-02", 10).says("小美", "商机 华为 50万");
        chat.at("2026-11-20", 10).says("小美", "等 华为 12月5日 客户出差");
        chat.says("小美", "卡住").botSays("没有卡住的商机\n另有 1 个在等：\n· #2 华为 到 2026-12-05 周六（客户出差）");
        chat.at("2026-12-04", 10).says("小美", "卡住").botMentions("没有卡住的商机");
        chat.at("2026-12-05", 10).says("小美", "卡住").botMentions("#2 华为");
    }

    @Test
    void thoseThatWaitAreListedAsTheyWereOpened() {
        chat.at("2026-11-20", 10);
        for (var i = 0; i < 5; i++) {
            chat.says("小美", "商机 新客户甲%d公司 1万".formatted(i));
            chat.says("小美", "等 甲%d公司 12月5日 客户出差".formatted(i));
        }
        assertThat(chat.says("小美", "卡住").reply().text()).containsSubsequence("甲0公司", "甲1公司", "甲2公司", "甲3公司", "甲4公司");
    }

    @Test
    void theLongestBeyondComesFirstAndAManagerSeesWhose() {
        chat.at("2026-11-02", 10).says("小美", "商机 华为 50万");
        chat.at("2026-10-26", 10).says("王五", "商机 华润 8万");
        chat.at("2026-11-20", 10).says("老雷", "卡住").botSays("""
                团队卡住的商机：2 个
                #3 华润 · 初步沟通 ¥80,000 · 停了 19 个工作日，超出 9 个 · 王五
                [等一等]
                #2 华为 · 初步沟通 ¥500,000 · 停了 14 个工作日，超出 4 个 · 小美""");
        assertThat(chat.says("小美", "卡住").reply().text()).doesNotContain("华润");
    }

    @Test
    void theButtonsSayWhatCanBeDone() {
        chat.at("2026-11-02", 10).says("小美", "商机 华为 50万");
        var stuck = chat.at("2026-11-20", 10).says("小美", "卡住").reply();
        chat.presses("小美", stuck, "等 华为 #2").botSays("“等”还缺：预计日期、原因");
        chat.presses("小美", stuck, "推进 华为 意向 #2").botSays("阶段 初步沟通 → 意向");
        chat.says("小美", "卡住").botSays("没有卡住的商机");
    }

    @Test
    void inAGroupNobodyElseReadsIt() {
        chat.at("2026-11-02", 10).says("小美", "商机 华为 50万");
        var turn = chat.at("2026-11-20", 10).saysInGroup("小美", "卡住").botSays("小美，已私聊发给你");
        assertThat(turn.outcome().replies().getFirst().chat()).isEqualTo(new Chat.Direct("mei"));
    }
}
