package io.drumbeat.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DerivationChatTests {
    private static final String TEAM = """
            teams:
              - {id: east-1, name: 华东一组}
            people:
              - {id: lei, name: 老雷, role: manager, team: east-1}
              - {id: mei, name: 小美, role: rep, team: east-1, manager: lei}
              - {id: wangwu, name: 王五, role: rep, team: east-1, manager: lei}
              - {id: xin, name: 小新, role: rep, team: east-1, manager: lei, joined: 2027-07-01}
              - {id: an, name: 小安, role: admin}
            """;

    private static Rehearsal after(int months) {
        var chat = new Rehearsal(TEAM);
        for (var i = months; i >= 1; i--) {
            var day = LocalDate.of(2026, 11, 10).minusMonths(i);
            chat.at(day.toString(), 10);
            chat.says("小美", "签单 华为 " + (day.getMonthValue() == 12 ? "65万" : "5万"));
            chat.says("王五", "签单 美的 5万");
        }
        return chat.at("2026-11-25", 10);
    }

    @Test
    void aYearIsDerivedFromTheLastTwelveMonthsAndGrowth() {
        after(12)
                .says("老雷", "目标 推算 2027 增长20%")
                .botMentions("推算 2027年 老雷 的团队 签单额目标 ¥2,160,000")
                .botMentions("¥1,800,000（2025年11月至2026年10月实际）× (1 + 20%) = ¥2,160,000")
                .botMentions("合计 | ¥2,160,000 | ¥2,160,000")
                .botMentions("季节从 1 个整年学来，往平均收缩：学到的占 50%")
                .botMentions("12月 | ¥510,000 | ¥180,000")
                .botMentions("团队 | ")
                .botMentions("没有记下")
                .recordsNothing();
    }

    @Test
    void theGrowthIsToldAsItWasSaidHoweverItIsSaid() {
        var chat = after(12);
        chat.says("老雷", "derive 2027 growth 20%").botMentions("× (1 + 20%) = ¥2,160,000");
        chat.says("老雷", "明年目标涨两成怎么分").botMentions("× (1 + 20%) = ¥2,160,000");
        chat.says("老雷", "明年目标比今年多20%").botMentions("× (1 + 20%) = ¥2,160,000");
        chat.says("老雷", "目标 推算 2027 增长-10%").botMentions("× (1 − 10%) = ¥1,620,000");
        // a tenth of two customers is none, and yet a tenth is what was said
        chat.says("老雷", "目标 推算 新客户 2027 增长10%").botMentions("2（2025年11月至2026年10月实际）× (1 + 10%) = 2");
        chat.says("老雷", "发布目标 2027 增长10% 新客户").botMentions("× (1 + 10%) = 2");
    }

    @Test
    void everybodysPartSaysItsArithmetic() {
        after(12)
                .says("老雷", "目标 推算 2027 增长20% 小美")
                .botMentions("推算 小美 2027年 签单额目标")
                .botMentions("历史（近 12 个月，到 2026-10-31） | ¥1,200,000 | 44.4% | 71.4%")
                .botMentions("× 份额");
        after(12)
                .says("老雷", "目标 推算 2027 增长20% 小新")
                .botMentions("在岗 132/261 个工作日")
                .botMentions("历史（自己还没有，按大家的平均）")
                .botMentions("新人头几个月按 25%、50%、75% 算，先看线索和拜访");
    }

    /** What is shown before it is sent would be turned over by a deal that is signed meanwhile, and nobody is to wait with one. */
    @Test
    void toSignADealTakesNothingOffOnesTarget() {
        var chat = after(12);
        chat.says("小美", "商机 华为 9万");
        var before = part(chat, "小美");
        chat.says("小美", "签单 华为 9万");
        assertThat(part(chat, "小美")).isEqualTo(before);
    }

    private static String part(Rehearsal chat, String name) {
        return chat.says("老雷", "目标 推算 2027 增长20%")
                .reply()
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " | "))
                .findFirst()
                .orElseThrow();
    }

    /** Twice as much is shown, and sent to nobody without a word why. */
    @Test
    void twiceAsMuchTakesAReason() {
        var chat = after(12);
        chat.says("老雷", "目标 推算 2027 翻倍").botMentions("× (1 + 100%)");
        chat.says("老雷", "发布目标 2027 翻倍").botMentions("翻倍以上要写原因").recordsNothing();
        var draft = chat.says("老雷", "发布目标 2027 翻倍 截止 12月5日 原因 新开两个省").botMentions("原因：新开两个省");
        var press = draft.reply().card().elements().stream()
                .filter(Element.Buttons.class::isInstance)
                .map(Element.Buttons.class::cast)
                .flatMap(buttons -> buttons.buttons().stream())
                .findFirst()
                .orElseThrow();
        chat.presses("老雷", draft.reply(), press.words()).botMentions("2026-12-05 前答复");
        assertThat(chat.direct("小美").getLast().text()).contains("原因：新开两个省");
    }

    /** What is better the lower it is grows for nobody, and least of all for the best. */
    @Test
    void whatIsBetterTheLowerItIsIsNotDerived() {
        after(12).says("老雷", "目标 推算 2027 增长20% 丢单").botMentions("丢单是越少越好的").recordsNothing();
    }

    /** A month without a deal is one of their history as long as they did anything. */
    @Test
    void theHistoryOfSomebodyBeginsWithWhatTheyDidFirst() {
        var chat = new Rehearsal(TEAM);
        for (var back = 12; back >= 1; back--) {
            chat.at(LocalDate.of(2026, 11, 10).minusMonths(back).toString(), 10);
            chat.says("小美", back < 3 ? "签单 华为 5万" : "拜访 华为");
        }
        chat.at("2026-11-25", 10);
        chat.says("老雷", "发布目标 2027 总额 240万").botMentions("小美 ¥").botIsSilentAbout("小美：自己的历史只有");
    }

    @Test
    void aTypedBaseAndSeasonNeedNoHistory() {
        new Rehearsal(TEAM)
                .says("老雷", "目标 推算 2027 基数 1000万 增长20% 季节 6 5 8 8 8 9 8 8 9 9 10 12")
                .botMentions("¥10,000,000（你写的基数）× (1 + 20%) = ¥12,000,000")
                .botMentions("1月 | ¥720,000 | ¥1,000,000")
                .botMentions("12月 | ¥1,440,000 | ¥1,000,000")
                .botMentions("季节是你写的");
    }

    @Test
    void withLittleHistoryItSaysSoInsteadOfANumber() {
        after(3).says("老雷", "目标 推算 2027 增长20%")
                .botMentions("签单额的历史只有 3 个月，不到 12 个月")
                .recordsNothing();
        after(3).says("老雷", "目标 推算 2027 总额 240万")
                .botMentions("总额 ¥2,400,000（你写的）")
                .botMentions("学不出季节");
    }

    @Test
    void whatIsMissingOrWrongSaysWhatWouldBeRight() {
        var chat = new Rehearsal(TEAM);
        chat.says("老雷", "目标 推算 2027").botMentions("签单额的历史只有 0 个月");
        chat.says("老雷", "目标 推算 2027 基数 100万").botMentions("请写上增长或总额");
        chat.says("老雷", "目标 推算 Q1 基数 100万 增长20%").botMentions("不是一整年");
        chat.says("老雷", "目标 推算 2027 基数 100万 增长20% 季节 1 2 3").botMentions("季节要十二个数");
        chat.says("小美", "目标 推算 2027 增长20%").recordsNothing();
    }

    @Test
    void aDerivedYearIsSentToARepAndHoldsOnceTheyAgree() {
        var chat = new Rehearsal(TEAM).at("2026-11-25", 10);
        var draft = chat.says("老雷", "目标 推算 2027 总额 240万 季节 6 5 8 8 8 9 8 8 9 9 10 12 小美")
                .reply();
        var words = draft.card().elements().stream()
                .filter(Element.Buttons.class::isInstance)
                .map(Element.Buttons.class::cast)
                .flatMap(buttons -> buttons.buttons().stream())
                .filter(button -> button.label().equals("发给 小美"))
                .findFirst()
                .orElseThrow()
                .words();
        var receipt = chat.presses("老雷", draft, words)
                .botMentions("小美 2027年 签单额目标的改动已提出")
                .outcome()
                .recorded()
                .getFirst()
                .receipt();
        assertThat(chat.direct("小美").getLast().text())
                .contains("老雷 提出把 小美 2027年 签单额目标从 ¥6,000,000 改为 ¥800,000")
                .contains("推算：总额 ¥2,400,000（你写的），份额 33.3%")
                .contains("Q4 ¥1,500,000 → ¥248,000");
        chat.says("小美", "目标 2027 签单额").botMentions("签单额 | ¥6,000,000");
        chat.says("小美", "批准 #" + receipt);
        chat.says("小美", "目标 2027 签单额").botMentions("签单额 | ¥800,000").botMentions("2027年第四季度 | ¥248,000");
        chat.says("小美", "目标 2027-12 签单额").botMentions("签单额 | ¥96,000");
    }

    @Test
    void itIsSentToOneOrToAllOfThem() {
        var chat = new Rehearsal(TEAM).at("2026-11-25", 10);
        chat.says("老雷", "发布目标 2027 总额 240万")
                .botMentions("其中 ¥500,000 是不在岗和新人爬坡期的部分，留在团队")
                .botMentions("2026-12-02 前接受或还价")
                .recordsNothing();
        chat.says("老雷", "发布目标 2027 总额 240万 截止 昨天").botMentions("不是往后 60 天里的一天").recordsNothing();
        chat.says("老雷", "发布目标 2026 总额 240万 小美").botMentions("明年起").recordsNothing();
    }
}
