package io.drumbeat.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Say;
import io.drumbeat.progress.Topic;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.week.WeeklyCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was sent before is mended with what it told of. */
class RippleTests {
    private final Rehearsal chat = new Rehearsal();

    private void weekly(String person, LocalDate day) {
        var card = chat.part(WeeklyCard.class);
        chat.recorder()
                .push(
                        "weekly-progress",
                        Instant.parse(day + "T01:00:00Z"),
                        known -> List.of(Say.privately(
                                chat.people().get(person),
                                Say.Kind.REMINDER,
                                Topic.WEEKLY.of(person, day),
                                card.of(chat.people().get(person), day, known))));
    }

    private String textOf(String messageId) {
        return chat.recorder()
                .conversations()
                .said(messageId)
                .orElseThrow()
                .message()
                .text();
    }

    @Test
    void theReceiptSaysThatItWasTakenBackAndOffersNothingMore() {
        var receipt = chat.says("小美", "拜访 华为 张总 谈续约").reply();
        var undone = chat.presses("小美", receipt, "撤销 #2");
        assertThat(textOf(receipt.id())).isEqualTo("""
                （已撤销）#2 拜访 华为
                客户 华为
                日期 2026-11-22 周日
                联系人 张总
                备注 谈续约
                2026-11-22 周日 15:00 由 小美 撤销，不再计入任何数字。""");
        assertThat(undone.outcome().updated()).isNotNull();
    }

    @Test
    void ofSeveralReceiptsInOneAnswerOnlyTheOneChanges() {
        var receipts = chat.says("小美", "拜访 华为\n电话 华润").reply();
        chat.says("小美", "撤销 #2");
        assertThat(textOf(receipts.id()))
                .startsWith("一起记下的 2 条，现在是这样\n✖ （已撤销）#2 拜访 华为")
                .contains("✔ 已记录电话 #3")
                .endsWith("[撤销 #3]");
    }

    @Test
    void aReceiptThatWasPutRightShowsTheNewValueAndThenTheFirstAgain() {
        var receipt = chat.says("小美", "报价 华为 48万").reply();
        chat.says("小美", "确认改 #2 金额:8万");
        assertThat(textOf(receipt.id())).contains("金额 ¥80,000").endsWith("[撤销 #2]");
        chat.says("小美", "确认撤销 #3");
        assertThat(textOf(receipt.id())).contains("金额 ¥480,000");
    }

    @Test
    void theCustomersCardOfTheDayIsDrawnAgain() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "签单 华为 45万 #2");
        var card = chat.says("小美", "客户 华为").botMentions("未回款 ¥450,000").reply();
        chat.says("小美", "确认撤销 #3");
        assertThat(textOf(card.id())).doesNotContain("未回款").contains("更正：撤销 #3 签单 华为，这里的数字已经更新。");
    }

    @Test
    void todaysCardIsDrawnAgain() {
        chat.says("小美", "拜访 华为");
        var card = chat.says("小美", "今天").botMentions("今天已记：拜访 1").reply();
        chat.says("小美", "撤销 #2");
        assertThat(textOf(card.id())).contains("今天还没有记录。");
    }

    @Test
    void theWeeklyCardThatCountedItIsDrawnAgain() {
        chat.says("小美", "拜访 华为");
        weekly("mei", LocalDate.of(2026, 11, 23));
        assertThat(chat.direct("小美").getLast().text()).contains("拜访 1/10");
        chat.at("2026-11-24", 9).says("小美", "确认撤销 #2");
        assertThat(chat.direct("小美").get(1).text()).contains("拜访 0/10").contains("更正：撤销 #2 拜访 华为");
    }

    @Test
    void aWeeklyCardFromBeforeItWasToldStaysAsItWas() {
        weekly("mei", LocalDate.of(2026, 11, 16));
        var before = chat.direct("小美").getFirst().text();
        chat.says("小美", "拜访 华为");
        chat.says("小美", "撤销 #2");
        assertThat(chat.direct("小美").getFirst().text()).isEqualTo(before);
    }

    @Test
    void aRepLearnsAloneWhatAManagersChangeDoesToThePay() {
        chat.says("小美", "签单 华为 10万 新客");
        chat.says("小美", "回款 华为 10万");
        chat.says("老雷", "确认撤销 #3");
        assertThat(chat.direct("小美")).anyMatch(said -> said.text().equals("这样一来，提成预览会变\n2026年11月预计提成 ¥5,000 → ¥0"));
        assertThat(chat.direct("老雷")).noneMatch(said -> said.text().contains("提成"));
    }

    @Test
    void anAnnouncementIsRetractedOnce() {
        chat.says("小美", "签单 华为 45万");
        chat.says("小美", "确认撤销 #2");
        chat.says("小美", "确认撤销 #2");
        assertThat(chat.group()).hasSize(1);
        assertThat(chat.group().getFirst().text()).startsWith("更正：小美 签下 华为 的消息已撤回");
    }

    @Test
    void aTakenBackHandoverLeavesNoButtonsBehind() {
        chat.says("王五", "拜访 华为");
        var receipt = chat.says("老雷", "确认交接 王五 → 小美").reply();
        chat.says("老雷", "确认撤销 #3");
        assertThat(textOf(receipt.id())).startsWith("（已撤销）#3 交接 华为").doesNotContain("[");
        assertThat(chat.direct("小美").getFirst().text()).isEqualTo("（已撤销）交接 #3 王五 → 小美");
    }
}
