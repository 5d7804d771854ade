package io.drumbeat.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetTargetTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    @Test
    void aManagersChangeHoldsOnceTheRepAgrees() {
        var receipt = chat.says("老雷", "改目标 小美 12月 60万 原因 大客户提前到年底")
                .botMentions("小美 2026年12月 签单额目标的改动已提出")
                .botMentions("¥500,000 → ¥600,000")
                .botMentions("在等 小美 同意")
                .outcome()
                .recorded()
                .getFirst()
                .receipt();
        assertThat(chat.direct("小美").getLast().text())
                .contains("老雷 提出把 小美 2026年12月 签单额目标从 ¥500,000 改为 ¥600,000")
                .contains("大客户提前到年底")
                .contains("[接受] [不接受]")
                .contains("等你答复", "[还价]");
        chat.says("小美", "目标 12月 签单额").botMentions("签单额 | ¥500,000");
        chat.says("小美", "接受 #" + receipt);
        chat.says("小美", "目标 12月 签单额").botMentions("签单额 | ¥600,000").botMentions("大客户提前到年底");
        chat.says("老雷", "目标 12月 签单额").botMentions("签单额 | ¥900,000");
        chat.says("小美", "目标 11月 签单额").botMentions("签单额 | ¥500,000");
    }

    @Test
    void aRepCountersAndTheManagerAgreesOrNot() {
        var first = receipt(chat.says("小美", "还价 12月 45万 原因 两个客户推迟到一月").botMentions("在等 老雷 同意"));
        chat.says("老雷", "驳回 #" + first + " 先按原来的");
        chat.says("小美", "目标 12月 签单额").botMentions("签单额 | ¥500,000");
        var second = receipt(chat.says("小美", "还价 12月 46万 原因 一个客户推迟到一月"));
        chat.says("老雷", "批准 #" + second);
        chat.says("小美", "目标 12月 签单额").botMentions("签单额 | ¥460,000");
        chat.says("小美", "目标 Q4 签单额").botMentions("签单额 | ¥1,460,000");
    }

    @Test
    void whoIsAskedTakesItCountersItOrRefusesItInPlainWords() {
        chat.says("老雷", "改目标 小美 12月 60万 原因 大客户提前");
        var card = chat.direct("小美").getLast();
        chat.fills("小美", card, "还价 2026-12 签单额", Map.of("rest", "55万 客户少")).botMentions("在等 老雷 同意");
        assertThat(chat.direct("老雷").getLast().text())
                .contains("¥550,000", "客户少")
                .doesNotContain("[还价]");
        var again = receipt(chat.says("老雷", "改目标 小美 2027年1月 60万 原因 大客户提前"));
        chat.says("小美", "不接受 #" + again + " 淡季做不到").botMentions("淡季做不到");
        var last = receipt(chat.says("老雷", "改目标 小美 2027年1月 55万 原因 折中"));
        chat.says("小美", "批准 #" + last);
        chat.says("小美", "目标 1月 签单额").botMentions("小美 的目标 2027年1月");
        chat.says("小美", "目标 2027-01 签单额").botMentions("签单额 | ¥550,000");
    }

    @Test
    void otherMeasuresCountToo() {
        var receipt = receipt(chat.says("老雷", "改目标 小美 12月 拜访 45次 原因 年底走访").botMentions("42 → 45"));
        chat.says("小美", "批准 #" + receipt);
        chat.says("小美", "目标 12月 拜访").botMentions("拜访 | 45");
    }

    @Test
    void theSameIsNotAskedTwice() {
        chat.says("老雷", "改目标 小美 12月 60万 原因 大客户提前");
        chat.says("老雷", "改目标 小美 12月 58万 原因 大客户提前").botMentions("没有再提一次").recordsNothing();
    }

    @Test
    void whatWasTakenBackNoLongerHolds() {
        var receipt = receipt(chat.says("老雷", "改目标 小美 12月 60万 原因 大客户提前"));
        var yes = receipt(chat.says("小美", "批准 #" + receipt));
        chat.says("小美", "撤销 #" + yes);
        chat.says("小美", "确认撤销 #" + yes);
        chat.says("小美", "目标 12月 签单额").botMentions("签单额 | ¥500,000");
    }

    @Test
    void whatCanHardlyBeReachedIsLookedAtTwice() {
        for (var i = 12; i >= 1; i--) {
            chat.at(LocalDate.of(2026, 11, 10).minusMonths(i).toString(), 10);
            chat.says("小美", "签单 华为 " + (i % 2 == 0 ? "55万" : "45万"));
        }
        chat.at("2026-11-25", 10);
        var doubt = chat.says("老雷", "改目标 小美 12月 60万 原因 冲刺")
                .botMentions("近 12 个月里 0 个月做到过这么多，达成的可能约 7%")
                .botMentions("还没有提出")
                .recordsNothing();
        chat.presses("老雷", doubt.reply(), "确认改目标 小美 12月 60万 原因 冲刺").botMentions("在等 小美 同意");
        chat.says("小美", "还价 2027年1月 54万 原因 淡季").botMentions("近 12 个月里 6 个月做到过这么多，达成的可能约 50%");
    }

    /** A year is held against a year, and of several months the hardest is named. */
    @Test
    void howLikelyItIsIsSaidOfWhatIsSet() {
        for (var i = 12; i >= 1; i--) {
            chat.at(LocalDate.of(2026, 11, 10).minusMonths(i).toString(), 10);
            chat.says("小美", "签单 华为 " + (40 + 10 * (i % 3)) + "万");
        }
        chat.at("2026-11-25", 10);
        chat.says("老雷", "改目标 小美 2027 612万 原因 冲")
                .botMentions("小美 ¥6,120,000：达成的可能约")
                .botMentions("推一年")
                .botIsSilentAbout("个月做到过这么多");
        chat.says("小美", "还价 2027-01=45万 2027-02=54万 原因 淡季").botMentions("几个月里 2027年2月 ¥540,000 最难：近 12 个月里 4 个月");
    }

    @Test
    void whatWaitsOfAMonthIsAcceptedWithThePressThatIsOffered() {
        var receipt = receipt(chat.says("老雷", "改目标 小美 12月 60万 原因 大客户提前"));
        chat.says("小美", "接受目标 1月").botMentions("没有等你答复的目标");
        var card = chat.says("小美", "接受目标 12月")
                .botMentions("1 份目标的改动等你答复")
                .botMentions("小美 2026年12月 签单额目标 ¥500,000 → ¥600,000")
                .recordsNothing();
        chat.presses("小美", card.reply(), "批准 #" + receipt);
        chat.says("小美", "目标 12月 签单额").botMentions("签单额 | ¥600,000");
    }

    @Test
    void whatCannotBeSaysWhatWould() {
        chat.says("老雷", "改目标 小美 2027 冲刺 1100万 原因 冲")
                .botMentions("冲刺和挑战是目标的 115% 和 130%")
                .recordsNothing();
        chat.says("小美", "还价 390万 原因 晚了").botMentions("没有等你答复的目标").recordsNothing();
        chat.says("老雷", "改目标 小美 12月 90万 原因 冲一把")
                .botMentions("一个月里总共最多改 20%（¥400,000 到 ¥600,000）")
                .recordsNothing();
        chat.says("老雷", "改目标 小美 12月 60万").botMentions("要写原因").recordsNothing();
        chat.says("老雷", "改目标 小美 60万 原因 冲").botMentions("哪个月");
        chat.says("老雷", "改目标 小美 10月 60万 原因 冲").botMentions("已经过去");
        chat.says("老雷", "改目标 小美 Q4 60万 原因 冲").botMentions("2026年10月已经过去");
        chat.says("老雷", "改目标 小美 下周 60万 原因 冲").botMentions("不是整月");
        chat.says("老雷", "改目标 华东一组 12月 200万 原因 冲").botMentions("华东一组 的目标是各人的加起来的");
        chat.says("小美", "改目标 王五 12月 30万 原因 冲").botMentions("只有本人和主管能提");
        chat.says("老雷", "改目标 小美 2027年1月 90万 原因 新的一年").botMentions("在等 小美 同意");
    }

    @Test
    void aQuarterChangesAtOnceAsItsMonthsAreToEachOther() {
        var first = receipt(chat.says("老雷", "改目标 小美 2027-01=40万 2027-02=30万 2027-03=60万 原因 淡季")
                .botMentions("2027年1月–2027年3月"));
        assertThat(chat.direct("小美").getLast().text())
                .contains("2027年1月 ¥500,000 → ¥400,000", "2027年2月 ¥500,000 → ¥300,000");
        chat.says("小美", "接受 #" + first);
        var quarter = receipt(chat.says("老雷", "改目标 小美 2027Q1 260万 原因 季度复盘").botMentions("¥1,300,000 → ¥2,600,000"));
        chat.says("小美", "接受 #" + quarter);
        chat.says("小美", "目标 2027-02 签单额").botMentions("签单额 | ¥600,000");
        chat.says("小美", "目标 2027Q1 签单额").botMentions("签单额 | ¥2,600,000").botMentions("2027年3月 | ¥1,200,000");
    }

    @Test
    void aSumThatStaysDoesNotHideWhatMoves() {
        chat.says("老雷", "改目标 小美 2027-02=30万 2027-09=70万 原因 淡旺季");
        assertThat(chat.direct("小美").getLast().text())
                .contains("从 ¥1,000,000（2月 ¥500,000、9月 ¥500,000） 改为 ¥1,000,000（2月 ¥300,000、9月 ¥700,000）");
    }

    private static long receipt(Rehearsal.Turn turn) {
        return turn.outcome().recorded().getFirst().receipt();
    }
}
