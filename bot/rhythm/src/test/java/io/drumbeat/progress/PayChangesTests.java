package io.drumbeat.progress;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moved a month's pay since a day is said record by record, and all of it is the whole difference. */
class PayChangesTests {
    private final Rehearsal chat = new Rehearsal();

    @BeforeEach
    void meiSold() {
        SamplePlan.inForce(chat);
        chat.at("2026-11-09", 10);
        chat.says("小美", "签单 华润 10万 老客");
        chat.says("小美", "回款 华润 5万");
        chat.at("2026-11-24", 10);
    }

    private void meiSellsMore() {
        chat.says("小美", "签单 华为 60万 新客");
        chat.says("小美", "回款 华为 20万");
        chat.says("小美", "退款 华润 1万");
        chat.says("小美", "拜访 美的 张总");
    }

    @Test
    void eachRecordSaysByHowMuchItMovedThePay() {
        meiSellsMore();
        chat.says("小美", "变化")
                .botMentions("2026年11月：¥750 → ¥14,880")
                .botMentions("+¥14,130")
                .botMentions("2026-11-24 签单 华为 ¥600,000 | +¥4,400")
                .botMentions("2026-11-24 回款 华为 ¥200,000 | +¥10,000")
                .botMentions("2026-11-24 退款 华润 ¥10,000 | -¥270")
                .botIsSilentAbout("拜访")
                .recordsNothing();
        chat.says("小美", "变化 本月").botMentions("¥0 → ¥14,880").botMentions("2026-11-09 回款 华润 ¥50,000 | +¥750");
    }

    @Test
    void aColleaguesWinMovesThePoolWithoutSayingWhatItWas() {
        chat.says("王五", "签单 华为 40万 新客");
        chat.says("小美", "变化 今天").botMentions("同事的签单 | +¥200").botIsSilentAbout("华为");
    }

    /** Two that undo each other are two all the same. */
    @Test
    void howeverManyMovedItNoneIsHiddenAmongOthers() {
        for (var i = 1; i <= 22; i++) {
            chat.says("小美", "回款 华润 %d".formatted(1000 + 100 * i));
            chat.says("小美", "赞 王五 第%d次".formatted(i));
        }
        chat.says("小美", "变化")
                .botIsSilentAbout("更早的")
                .botMentions("回款 华润 ¥1,100 | +¥16.50")
                .botMentions("回款 华润 ¥3,200 | +¥48");
    }

    @Test
    void ofAMonthThatIsOverItsOwnPayIsMeant() {
        chat.at("2026-12-03", 10);
        chat.says("小美", "变化 11月").botMentions("2026年11月：¥0 → ¥750").botMentions("2026-11-09 回款 华润 ¥50,000 | +¥750");
        chat.says("小美", "变化").botMentions("2026年12月：¥0 → ¥0");
    }

    @Test
    void itIsAsPrivateAsPay() {
        chat.says("老雷", "变化 小美").botSays("小美 的提成只有本人、财务和管理员能看");
        chat.says("小美", "变化 下月").botMentions("还没有到");
    }
}
