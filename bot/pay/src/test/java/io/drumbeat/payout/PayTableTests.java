package io.drumbeat.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PayTableTests {
    private final Rehearsal chat = new Rehearsal();

    @BeforeEach
    void twoOfThemSold() {
        chat.says("小美", "签单 华为 30万 新客");
        chat.says("小美", "回款 华为 10万");
        chat.says("王五", "签单 华润 50万 老客");
        chat.says("王五", "回款 华润 30万");
    }

    @Test
    void financeSeesTheWholeBeforeEachOfThem() {
        chat.says("钱姐", "提成")
                .botMentions("2026年11月提成表\n¥10,500")
                .botMentions("小美")
                .botMentions("¥5,500");
        chat.says("钱姐", "工资表").botMentions("¥10,500");
        chat.says("钱姐", "工资表 11月").botMentions("¥10,500");
        chat.says("钱姐", "提成 10月").botMentions("2026年10月提成表\n¥0");
        chat.says("钱姐", "上个月大家提成多少").botMentions("2026年10月提成表");
        chat.says("钱姐", "大家这个月提成多少").botMentions("2026年11月提成表");
    }

    @Test
    void aNameOpensTheStatementOfThatMonth() {
        var card = chat.says("钱姐", "工资表 10月").reply();
        chat.presses("钱姐", card, "提成 小美 2026年10月").botMentions("小美 2026年10月提成");
    }

    @Test
    void nobodyElseSeesIt() {
        chat.says("小美", "工资表").botIsSilentAbout("¥5,500");
        chat.says("老雷", "工资表").botIsSilentAbout("¥5,500");
        chat.says("小美", "上个月大家提成多少").botIsSilentAbout("提成表");
    }

    @Test
    void inAGroupItIsForFinanceAlone() {
        chat.saysInGroup("钱姐", "工资表");
        assertThat(chat.group()).singleElement().satisfies(m -> assertThat(m.text())
                .isEqualTo("钱姐，已私聊发给你"));
    }

    @Test
    void aSpanOfMonthsIsEachOfThemAndTheirSum() {
        chat.at("2026-12-10", 10).says("小美", "回款 华为 4万");
        for (var span : List.of("Q4", "2026", "2026年", "本季度", "下半年")) {
            chat.says("小美", "提成 " + span)
                    .botMentions("¥7,000")
                    .botMentions("2026年11月 | ¥5,000")
                    .botMentions("2026年12月 | ¥2,000");
        }
        var card = chat.says("钱姐", "提成 小美 Q4").botMentions("¥7,000").reply();
        chat.presses("钱姐", card, "提成 小美 2026年11月").botMentions("小美 2026年11月提成");
        var all = chat.says("钱姐", "提成 Q4")
                .botMentions("¥12,500")
                .botMentions("2026年11月 | ¥10,500")
                .reply();
        chat.presses("钱姐", all, "发放表 2026年11月").botMentions("2026年11月提成表");
        chat.says("小美", "提成 Q3").botMentions("2026年9月 | ¥0");
        chat.says("老雷", "提成 小美 Q4").botIsSilentAbout("¥7,000");
    }
}
