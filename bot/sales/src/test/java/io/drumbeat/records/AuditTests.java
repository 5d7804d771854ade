package io.drumbeat.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who changed what when, from what to what, for whoever may see the record. */
class AuditTests {
    private final Rehearsal chat = new Rehearsal();

    @BeforeEach
    void aQuoteIsPutRightTwiceAndACallIsTakenBack() {
        chat.says("小美", "报价 新客户金石 5万").botMentions("#2");
        chat.says("小美", "确认改 #2 金额:6万");
        chat.says("老雷", "确认改 #2 金额:7万");
        chat.says("小美", "电话 金石").botMentions("#5");
        chat.says("小美", "撤销 #5");
    }

    @Test
    void aRecordShowsEveryStepOfIt() {
        chat.says("小美", "审计 #2")
                .botMentions("小美 更正过（#3）：金额 ¥50,000 → ¥60,000")
                .botMentions("老雷 更正过（#4）：金额 ¥60,000 → ¥70,000");
        chat.says("老雷", "确认撤销 #4");
        assertThat(chat.says("小美", "审计 #2").reply().text())
                .contains("¥50,000 → ¥60,000")
                .doesNotContain("70,000");
        chat.says("小美", "#5").botMentions("小美 撤销（#6）");
    }

    @Test
    void aManagerReadsAllChangesOfAPersonOrACustomer() {
        chat.says("老雷", "审计 小美").botMentions("¥50,000 → ¥60,000").botMentions("撤销（#6）");
        chat.says("老雷", "审计 金石").botMentions("金石 改动：3 条").botMentions("¥60,000 → ¥70,000");
        chat.says("陈晨", "审计").botMentions("没有改过或撤销过记录");
        assertThat(chat.says("陈晨", "审计 #2").reply().text()).contains("没有你能看的记录");
        chat.says("陈晨", "审计 小美").botMentions("小美");
        assertThat(chat.says("老赵", "审计").reply().text()).doesNotContain("金石");
    }
}
