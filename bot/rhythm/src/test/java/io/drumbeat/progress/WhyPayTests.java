package io.drumbeat.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every number of pay can be asked why, by whom it is and who may see it. */
class WhyPayTests {
    private final Rehearsal chat = new Rehearsal();

    @BeforeEach
    void meiSold() {
        SamplePlan.inForce(chat);
        chat.at("2026-11-10", 10);
        chat.says("小美", "签单 华为 60万 新客");
        chat.says("小美", "签单 华润 10万 老客");
        chat.says("小美", "回款 华为 20万");
        chat.says("小美", "回款 华润 10万");
    }

    @Test
    void aNumberUnfoldsToTheSentenceTheRuleAndTheRecords() {
        chat.says("小美", "为什么 10000")
                .botMentions("¥10,000\n新客户提成")
                .botMentions("小美 2026年11月的“新客户提成”：回款 ¥200,000，5%，得 ¥10,000。")
                .botMentions("规则（2026 销售提成 第 2 版）：新客户提成，给销售：当月回款金额（客户是新客户） × 5%")
                .botMentions("#4 2026-11-10 回款 华为 ¥200,000");
        chat.says("小美", "为什么 新客户提成").botMentions("¥10,000\n新客户提成");
        chat.says("小美", "为什么 ¥200,000").botMentions("新客户提成");
        chat.says("小美", "why 1500").botMentions("老客户提成");
    }

    @Test
    void theTotalIsTheSumOfItsLines() {
        chat.says("小美", "为什么").botMentions("¥15,900 = ¥10,000 + ¥1,500 + ¥3,000 + ¥1,400");
        chat.says("小美", "为什么 15900").botMentions("¥15,900 = ¥10,000");
        chat.says("小美", "为什么 提成").botMentions("¥15,900 = ¥10,000");
    }

    @Test
    void aPressOnTheCardAsksForThatMonth() {
        var card = chat.says("小美", "提成").reply();
        var whole = chat.presses("小美", card, "为什么 小美 2026年11月").botMentions("¥15,900 = ");
        chat.presses("小美", whole.reply(), "为什么 小美 2026年11月 老客户提成").botMentions("¥1,500\n老客户提成");
    }

    @Test
    void whatIsNotThereIsAnsweredWithWhatIs() {
        chat.says("小美", "为什么 3421").botMentions("没有“3421”").botMentions("[新客户提成]");
        chat.says("小美", "为什么没发奖品").botMentions("[为什么没提醒]");
    }

    @Test
    void itIsAsPrivateAsPay() {
        chat.says("老雷", "为什么 小美 10000").botSays("小美 的提成只有本人、财务和管理员能看");
        chat.says("钱姐", "为什么 小美 10000").botMentions("¥10,000\n新客户提成");
        var turn = chat.saysInGroup("小美", "为什么 10000");
        assertThat(chat.group()).allSatisfy(m -> assertThat(m.text()).doesNotContain("10,000"));
        assertThat(turn.outcome().replies())
                .anySatisfy(m -> assertThat(m.chat()).isEqualTo(new Chat.Direct("mei")));
    }

    @Test
    void whatStandsOpenUnfoldsToItsPartsAndRecords() {
        RestartedWith.file("plan.yml", """
                plan: 销售提成
                draw: 13000
                rules:
                  - {name: 签单提成, basis: 签单, rate: 5%, release: 回款, defer: {share: 20%, until: year-end}}
                """, "2026-11-01", chat);
        var card = chat.says("小美", "提成")
                .botMentions("预支还欠 ¥1,000")
                .botMentions("暂时留下 ¥20,000")
                .botMentions("以后再发 ¥3,000");
        chat.presses("小美", card.reply(), "为什么 小美 2026年11月 暂时留下")
                .botMentions("小美到 2026年11月底留着 ¥20,000没发")
                .botMentions("签单提成 待到款 | ¥20,000")
                .botMentions("签单 华为 ¥600,000");
        chat.says("小美", "为什么 20000").botMentions("¥20,000 还没到账，到账再发");
        chat.says("小美", "为什么 以后再发").botMentions("递延 | ¥3,000");
        chat.says("小美", "为什么 预支").botMentions("预支 ¥13,000，已有 ¥12,000，垫 ¥1,000");
        chat.says("小美", "为什么 13000").botMentions("预支 ¥13,000，已有 ¥12,000，垫 ¥1,000");
        chat.says("小美", "为什么 预支还欠").botMentions("2026-11 预支 | ¥1,000");
        chat.says("老雷", "为什么 小美 20000").botSays("小美 的提成只有本人、财务和管理员能看");
    }

    @Test
    void theTotalOfTheCardIsFoundThoughNoLineIsSo() {
        RestartedWith.file("plan.yml", """
                plan: 销售提成
                rules:
                  - {name: 签单提成, basis: 签单, rate: 5%}
                  - {name: 扣款, fixed: -200}
                """, "2026-11-01", chat);
        var total = chat.says("小美", "提成").reply().text();
        var said = total.replaceAll("(?s).*\\n已到手 ¥([\\d,.]+).*", "$1");
        chat.says("小美", "为什么 " + said).botMentions("为什么是 ¥" + said + "\n").botIsSilentAbout("没有“");
    }

    @Test
    void whatAColleagueToldForTheTeamIsSaidWithoutTheirCustomer() {
        chat.says("王五", "签单 恒远航运 20万 新客");
        chat.says("王五", "是");
        var why = chat.says("小美", "为什么 团队池")
                .botMentions("2026-11-10 签单 华为 ¥600,000")
                .botMentions("2026-11-10 同事的签单")
                .botIsSilentAbout("恒远航运");
        var buttons = Pattern.compile("\\[(#\\d+)]").matcher(why.reply().text());
        assertThat(buttons.results().map(found -> found.group(1)))
                .hasSize(2)
                .allSatisfy(record -> chat.presses("小美", why.reply(), record).botIsSilentAbout("没有你能看的记录"));
        chat.says("钱姐", "为什么 小美 团队池").botMentions("签单 恒远航运 ¥200,000");
    }

    @Test
    void everyLineOfARuleThatPaysDealByDealOpensItself() {
        RestartedWith.file("plan.yml", """
                plan: 销售提成
                rules:
                  - {name: 大单奖, basis: 签单, per: deal, rate: 1%}
                """, "2026-11-01", chat);
        var whole = chat.says("小美", "为什么").botMentions("大单奖 第1笔 | ¥6,000").botMentions("大单奖 第2笔 | ¥1,000");
        chat.presses("小美", whole.reply(), "为什么 小美 2026年11月 大单奖 第1笔").botMentions("¥6,000\n大单奖");
        chat.presses("小美", whole.reply(), "为什么 小美 2026年11月 大单奖 第2笔").botMentions("¥1,000\n大单奖");
    }

    @Test
    void whoHasNoPlanIsToldSoAndHowToAskForOthers() {
        chat.says("钱姐", "变化 本周").botMentions("钱姐 没有提成方案，没有提成可算；问别人的写上名字，如 变化 小美");
        chat.says("钱姐", "为什么 15900").botMentions("如 为什么 小美");
        chat.says("钱姐", "如果 签下 华为 12万").botMentions("“如果”只算自己的");
    }
}
