package io.drumbeat.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakeBackTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void theLastRecordIsTakenBack() {
        chat.says("小美", "拜访 华为");
        chat.says("小美", "拜访 华润");
        chat.says("小美", "撤销").botMentions("已撤销 #3 拜访 华润").botMentions("拜访 2 → 1");
        chat.says("小美", "拜访 美的").botSays("本周拜访 2/10");
    }

    @Test
    void takingBackTwiceChangesNothing() {
        chat.says("小美", "拜访 华为");
        chat.says("小美", "撤销 #2");
        chat.says("小美", "撤销 #2").botSays("#2 已经撤销过了，没有再动").recordsNothing();
    }

    @Test
    void nobodyTakesBackAnothersRecord() {
        chat.says("小美", "拜访 华为");
        chat.says("王五", "撤销 #2").botMentions("没有你的记录 #2").recordsNothing();
    }

    @Test
    void aDealFallsBackToTheStageBefore() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "签单 华为 45万");
        chat.says("小美", "确认撤销 #3").botMentions("商机 #2 华为：成交 → 初步沟通，金额 ¥450,000 → ¥500,000");
        String stage = chat.recorder()
                .ask(known -> known.the(Deals.class).of("huawei").getFirst().stage());
        assertThat(stage).isEqualTo("contacted");
    }

    @Test
    void aCustomerThatOnlyTheMistakeBroughtIsGone() {
        chat.says("小美", "拜访 新客户华唯");
        chat.says("小美", "撤销");
        List<Customer> left =
                chat.recorder().ask(known -> known.the(Customers.class).named("华唯"));
        assertThat(left).isEmpty();
    }

    @Test
    void aWinIsTakenBackOnlyAfterItWasShownWhatThatChanges() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "签单 华为 45万");
        chat.says("王五", "赞 小美");
        var asked = chat.says("小美", "撤销 #3").recordsNothing().botSays("""
                撤销 #3 签单 华为，会改变这些
                2026年11月签单额 ¥450,000 → ¥0，进度 90% → 0%
                商机 #2 华为：成交 → 初步沟通，金额 ¥450,000 → ¥500,000
                发到群里的喜报会撤回（已有 1 人点赞）
                还没有动。确认后才算。
                [确认撤销 #3]""");
        assertThat(chat.group().getFirst().text()).startsWith("🥁 小美 签下");
        chat.presses("小美", asked.reply(), "确认撤销 #3").botMentions("已撤销 #3 签单 华为");
        assertThat(chat.group().getFirst().text()).startsWith("更正：小美 签下 华为 的消息已撤回");
        chat.presses("小美", asked.reply(), "确认撤销 #3").botSays("#3 已经撤销过了，没有再动").recordsNothing();
    }

    @Test
    void whatThePayBecomesIsOnlySaidPrivately() {
        chat.says("小美", "签单 华为 10万 新客");
        chat.says("小美", "回款 华为 10万");
        var asked = chat.saysInGroup("小美", "撤销 #3");
        asked.botSays("这样一来，提成预览会变\n2026年11月预计提成 ¥5,000 → ¥0");
        assertThat(chat.group()).noneMatch(said -> said.text().contains("提成"));
        assertThat(asked.reply().text()).contains("2026年11月回款 ¥100,000 → ¥0");
    }

    @Test
    void takingAWinBackShowsWhatItsCashPaysThen() {
        chat.says("小美", "签单 华为 10万 新客");
        chat.says("小美", "回款 华为 10万");
        chat.says("小美", "撤销 #2").botMentions("记在它上面的 #3 不会一起撤销").botMentions("提成 ¥5,000 → ¥1,500");
    }

    @Test
    void aManagerTakesBackForARepWhoIsTold() {
        chat.says("小美", "拜访 华为");
        chat.says("老雷", "撤销 #2").recordsNothing().botMentions("撤销 #2 拜访 华为，会改变这些");
        chat.says("老雷", "确认撤销 #2").botMentions("拜访 1 → 0");
        assertThat(chat.direct("小美").getLast().text()).startsWith("老雷 撤销 #2 拜访 华为");
    }

    @Test
    void financeReadsButTakesNothingBack() {
        chat.says("小美", "拜访 华为");
        chat.says("钱姐", "撤销 #2").recordsNothing().botMentions("没有你的记录 #2");
    }

    @Test
    void whatIsOlderThanTodayIsShownFirst() {
        chat.says("小美", "拜访 华为");
        chat.at("2026-11-24", 9).says("小美", "撤销 #2").recordsNothing().botMentions("拜访 1 → 0");
    }
}
