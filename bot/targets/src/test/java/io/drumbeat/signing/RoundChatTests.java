package io.drumbeat.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year is proposed to a team, answered under seal, brought together and signed; seen from both sides. */
class RoundChatTests {
    private static final String SENDING = "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05";
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    private void proposed() {
        chat.confirms("老雷", SENDING).botMentions("已发给 2 人").botMentions("2026-12-05 前答复");
    }

    @Test
    void beforeItIsSentWhoeverSendsLooksAtIt() {
        var draft = chat.says("老雷", "发布目标 2027 总额 1200万 截止 12月5日")
                .botMentions("要发出的 2027年 签单额目标，合计 ¥12,000,000")
                .botMentions("小美 | ¥6,000,000 | ¥3,000,000–¥12,000,000")
                .botMentions("还说不出达成的可能")
                .botMentions("按“发给大家”才发出")
                .recordsNothing();
        chat.presses("老雷", draft.reply(), words(draft, "发给大家")).botMentions("已发给 2 人");
        assertThat(chat.direct("小美").getLast().text())
                .contains("小美 2027年 签单额目标 ¥6,000,000（老雷 提出）", "冲刺（×115%） | ¥6,900,000", "[接受] [为什么]")
                .doesNotContain("王五");
        chat.says("老雷", SENDING).botMentions("已经发过").recordsNothing();
    }

    private static String words(Rehearsal.Turn turn, String label) {
        return turn.reply().card().elements().stream()
                .filter(Element.Buttons.class::isInstance)
                .map(Element.Buttons.class::cast)
                .flatMap(buttons -> buttons.buttons().stream())
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow()
                .words();
    }

    /** What happens between the look and the press moves the figures: they are looked at again, and then sent as they were seen. */
    @ParameterizedTest
    @ValueSource(strings = {"", " 小美"})
    void whatIsSentIsWhatWasLookedAt(String whom) {
        for (var month = 1; month <= 10; month++) {
            chat.at("2026-%02d-05".formatted(month), 10);
            chat.says("小美", "签单 华为 30万");
            chat.says("王五", "签单 美的 20万");
        }
        chat.at("2026-11-25", 10);
        var press = whom.isEmpty() ? "发给大家" : "发给 小美";
        var draft = chat.says("老雷", "发布目标 2027 总额 1200万 截止 12月5日" + whom);
        chat.says("小美", "商机 华为 90万");
        var again = chat.presses("老雷", draft.reply(), words(draft, press))
                .botMentions("没有发出；请看一遍新的")
                .recordsNothing();
        var shown = Pattern.compile("小美[^\n]*¥[\\d,.]+").matcher(again.reply().text());
        assertThat(shown.find()).isTrue();
        chat.presses("老雷", again.reply(), words(again, press));
        assertThat(chat.direct("小美").getLast().text()).contains(shown.group().replaceAll(".*(¥[\\d,.]+)$", "$1"));
    }

    @Test
    void answersAreSealedUntilAllAreThereAndThenBroughtTogether() {
        proposed();
        var counter = chat.says("小美", "还价 500万 原因 华为的框架合同明年没有了").botMentions("已还价：2027年 签单额目标 ¥5,000,000");
        chat.says("老雷", "签发目标").botMentions("还封着：1/2 人答了").botMentions("没答的：王五").botIsSilentAbout("5,000,000");
        var receipt = counter.outcome().recorded().getFirst().receipt();
        chat.says("老雷", "记录 #" + receipt).botIsSilentAbout("5,000,000").botIsSilentAbout("框架合同");
        chat.says("王五", "接受目标").botMentions("已接受 2027年 签单额目标 ¥6,000,000");
        assertThat(chat.direct("老雷").getLast().text()).contains("2 人都答复了 2027年的目标");
        var opened = chat.says("老雷", "签发目标")
                .botMentions("小美 | ¥6,000,000 | ¥5,000,000 | ¥6,000,000 | 合计要对上，+¥1,000,000")
                .botMentions("王五 | ¥6,000,000 | ¥6,000,000 | ¥6,000,000 | 照他说的")
                .botMentions("合计 | ¥12,000,000 | ¥11,000,000 | ¥12,000,000")
                .botMentions("小美 还价 ¥5,000,000：华为的框架合同明年没有了")
                .botMentions("账本上：近 12 个月（到 2026-10-31）签单额")
                .recordsNothing();
        chat.presses("老雷", opened.reply(), words(opened, "签发")).botMentions("已签发，2 人合计 ¥12,000,000");
        assertThat(chat.direct("小美").getLast().text()).contains("你 2027年的签单额目标定为 ¥6,000,000", "你要 ¥5,000,000");
        chat.says("小美", "目标 2027 签单额").botMentions("签单额 | ¥6,000,000");
        chat.says("老雷", "目标 2027 签单额").botMentions("签单额 | ¥12,000,000");
    }

    @Test
    void whoeverAsksWhyReadsTheArithmeticAndEveryVersion() {
        chat.says("小美", "为什么我的目标").botMentions("小美 的目标是主管定的月目标");
        proposed();
        chat.says("小美", "接受目标");
        chat.says("王五", "接受目标");
        chat.confirms("老雷", "签发目标");
        chat.says("小美", "为什么我的目标")
                .botMentions("总额 ¥12,000,000（你写的）")
                .botMentions("× 份额 ")
                .botMentions("每一版（新的在前）")
                .botMentions("2027年 签单额 ¥6,000,000 → ¥6,000,000（提 ¥6,000,000，要 ¥6,000,000，签 ¥6,000,000：照他说的）");
        chat.says("老雷", "为什么我的目标 小美").botMentions("小美 2027年 签单额目标 ¥6,000,000");
        chat.says("王五", "为什么我的目标 小美").botMentions("只有本人和主管看得到");
    }

    @Test
    void whoSaidNothingTakesItAndNobodyLeavesTheBoundsWithoutAReason() {
        proposed();
        chat.says("小美", "还价 100万 原因 要休产假");
        chat.at("2026-12-07", 10);
        chat.says("王五", "接受目标").botMentions("没有等你答复的目标");
        chat.says("老雷", "签发目标")
                .botMentions("小美 | ¥6,000,000 | ¥1,000,000 | ¥6,000,000 | 到下限 ¥3,000,000；合计要对上，+¥3,000,000")
                .botMentions("王五 | ¥6,000,000 | 没答 | ¥6,000,000");
        chat.says("老雷", "另定目标 小美 150万").botMentions("原因").recordsNothing();
        chat.says("老雷", "另定目标 小美 -5万 原因 休").recordsNothing();
        chat.says("老雷", "另定目标 小美 150万 原因 休产假半年")
                .botMentions("小美 | ¥6,000,000 | ¥1,000,000 | ¥1,500,000 | 另定：休产假半年")
                .botMentions("低于 小美 的下限 ¥3,000,000")
                .botMentions("王五 | ¥6,000,000 | 没答 | ¥6,000,000")
                .botMentions("还有 ¥4,500,000 没有人接")
                .botMentions("王五 还能接 ¥4,500,000（到 ¥10,500,000）；他没有答复");
        chat.says("老雷", "另定目标 王五 1050万 原因 接手小美的客户").botMentions("王五 | ¥6,000,000 | 没答 | ¥10,500,000");
        chat.says("老雷", "另定目标 小美 0 原因 离职").recordsNothing();
        chat.confirms("老雷", "签发目标").botMentions("2 人合计 ¥12,000,000");
        chat.says("王五", "目标 2027 签单额").botMentions("签单额 | ¥10,500,000");
        // nobody is told to have asked for what they did not say
        assertThat(chat.direct("王五").getLast().text()).contains("没有答复", "接手小美的客户");
        chat.says("王五", "为什么我的目标").botMentions("没有答复").botIsSilentAbout("要 ¥6,000,000");
        chat.says("小美", "为什么我的目标").botMentions("要 ¥1,000,000");
    }

    @Test
    void aProposalOfOneMonthIsCounteredWhileItWaits() {
        chat.says("老雷", "改目标 小美 12月 60万 原因 大客户提前");
        var counter = chat.says("小美", "还价 12月 55万 原因 大客户推迟到一月").botMentions("在等 老雷 同意");
        assertThat(chat.direct("老雷").getLast().text()).contains("小美 提出把", "¥550,000", "大客户推迟到一月");
        var receipt = counter.outcome().recorded().getLast().receipt();
        chat.says("老雷", "批准 #" + receipt);
        chat.says("小美", "目标 12月 签单额").botMentions("签单额 | ¥550,000");
    }

    @Test
    void aYearThatWasSentToOneIsCounteredWithoutSayingWhich() {
        var draft =
                chat.says("老雷", "发布目标 2027 总额 1200万 小美").botMentions("[发给 小美]").recordsNothing();
        chat.presses("老雷", draft.reply(), words(draft, "发给 小美")).botMentions("在等 小美 同意");
        var counter = chat.says("小美", "还价 500万 理由 华为的框架合同没有了").botMentions("在等 老雷 同意");
        assertThat(chat.direct("老雷").getLast().text()).contains("¥5,000,000", "华为的框架合同没有了");
        chat.says("老雷", "批准 #" + counter.outcome().recorded().getLast().receipt());
        chat.says("小美", "目标 2027 签单额").botMentions("签单额 | ¥5,000,000");
    }

    @Test
    void aMonthSaysHowLikelyItIsOrThatTooLittleIsKnown() {
        chat.says("小美", "目标 12月").botMentions("自己的历史不到 12 个月");
    }

    /** A reason may begin with what is also a unit, a measure or a month; it is kept as it was said. */
    @Test
    void whatWasProposedForAMonthIsOverWithIt() {
        var receipt = chat.says("老雷", "改目标 小美 12月 60万 原因 大客户提前")
                .outcome()
                .recorded()
                .getFirst()
                .receipt();
        chat.at("2027-01-05", 10);
        chat.says("小美", "批准 #" + receipt).botMentions("2026年12月已经过去").recordsNothing();
        chat.says("小美", "待批").botIsSilentAbout("#" + receipt);
    }

    @Test
    void twoRoundsOfOneYearAreAnsweredAndSignedEachByItsName() {
        proposed();
        chat.confirms("老雷", "发布目标 2027 总额 240 线索 不分季节 截止 2026-12-05").botMentions("已发给 2 人");
        var offers = chat.direct("小美");
        assertThat(offers.getLast().text()).contains("小美 2027年 线索目标 120 个（老雷 提出）");
        chat.presses("小美", offers.get(offers.size() - 2), "接受目标 2027 签单额").botMentions("已接受 2027年 签单额目标 ¥6,000,000");
        chat.says("小美", "还价 100 原因 展会少了一半").botMentions("已还价：2027年 线索目标 100 个");
        chat.says("王五", "接受目标 线索").botMentions("已接受 2027年 线索目标 120 个");
        chat.says("老雷", "签发目标 线索").botMentions("小美 | 120 个 | 100 个 | 120 个 | 合计要对上，+20 个");
        chat.says("老雷", "签发目标 签单额").botMentions("还封着：1/2 人答了");
        chat.confirms("老雷", "签发目标 线索").botMentions("已签发，2 人合计 240 个");
        chat.says("小美", "目标 2027 线索").botMentions("线索 | 120 个");
        chat.says("小美", "目标 2027-03 签单额").botIsSilentAbout("商定");
    }

    @Test
    void whatWasSignedIsWhatIsExplainedAfterwards() {
        proposed();
        chat.says("小美", "还价 100万 原因 要休产假");
        chat.says("小美", "我的还价").botMentions("小美 2027年 签单额目标 ¥6,000,000").botMentions("你还价 ¥1,000,000：要休产假");
        chat.says("老雷", "谁还价了").botMentions("还封着：1/2 人答了").botMentions("没答的：王五");
        chat.says("王五", "接受目标");
        chat.says("老雷", "另定目标 王五 2000万 原因 他有把握").botMentions("⚠ 超过了 王五 的上限 ¥12,000,000");
        chat.says("老雷", "另定目标 王五 900万 原因 他有把握").botMentions("王五 | ¥6,000,000 | ¥6,000,000 | ¥9,000,000");
        assertThat(chat.direct("王五").getLast().text()).contains("从你接受的 ¥6,000,000 改为 ¥9,000,000", "他有把握");
        chat.says("王五", "接受目标").botMentions("已接受 2027年 签单额目标 ¥9,000,000");
        chat.confirms("老雷", "签发目标");
        chat.says("小美", "为什么我的目标")
                .botMentions("小美 2027年 签单额目标 ¥3,000,000（老雷 签发）")
                .botMentions("提 ¥6,000,000，要 ¥1,000,000，签定后现在是 ¥3,000,000")
                .botMentions("Q1 | ¥750,000")
                .botMentions("冲刺（×115%） | ¥3,450,000")
                .botMentions("2027年 签单额 ¥6,000,000 → ¥3,000,000");
        chat.says("小美", "目标 2027 签单额").botMentions("商定：小美 2027年 签单额 ¥6,000,000 → ¥3,000,000");
        chat.says("小美", "为什么 2027年3月 的目标")
                .botMentions("小美 2027年3月 签单额目标 ¥250,000")
                .botMentions("2027年3月 | ¥250,000 | 23/23 | ¥250,000 | 商定的，原来 ¥500,000")
                .botMentions("每一版");
        chat.says("小美", "为什么 12月 的目标").botIsSilentAbout("每一版").botIsSilentAbout("签 ¥");
    }

    @Test
    void whatIsTakenBackIsToldToEverybodyInIt() {
        proposed();
        chat.says("小美", "还价 500万 原因 华为走了");
        var undo = chat.says("老雷", "撤销 #2").botMentions("2 人收到的不再算，1 人的答复也一起作废");
        if (undo.outcome().recorded().isEmpty()) {
            chat.says("老雷", "确认撤销 #2");
        }
        assertThat(chat.direct("小美").getLast().text()).contains("老雷 收回了 2027年 签单额目标的提法");
        chat.says("小美", "接受目标").botMentions("没有等你答复的目标");
        var again = chat.confirms("老雷", SENDING).outcome().recorded().getFirst().receipt();
        chat.says("小美", "接受目标");
        chat.says("王五", "接受目标");
        var signed = chat.confirms("老雷", "签发目标").outcome().recorded().getFirst().receipt();
        assertThat(signed).isGreaterThan(again);
        chat.says("老雷", "撤销 #" + signed).botMentions("签发收回：2 人的目标回到签发前");
    }
}
