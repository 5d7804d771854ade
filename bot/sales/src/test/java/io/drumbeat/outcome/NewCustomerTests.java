package io.drumbeat.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.quote.ApprovalRules;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewCustomerTests {
    private final Rehearsal chat = after(0);

    private static Rehearsal after(int months) {
        return new Rehearsal(new ApprovalRules(List.of(), Map.of(), ApprovalRules.Unapproved.ASK, 0, months, 0))
                .at("2026-11-23", 10);
    }

    @Test
    void whoeverSignedBeforeIsNotNew() {
        chat.says("小美", "签单 华为 10万 新客").botMentions("客户类型 新客户");
        var asked = chat.says("小美", "签单 华为 5万 新客")
                .botSays("华为 在 2026-11-23 周一 签过单（#2），不算新客；还没有记\n[按老客记]")
                .recordsNothing();
        chat.presses("小美", asked.reply(), "签单 客户:华为@huawei 金额:¥50,000 新老客:老客").botMentions("客户类型 老客户");
    }

    @Test
    void whoeverDoesNotSayItIsNotAsked() {
        chat.says("小美", "签单 华为 10万").botMentions("客户类型 新客户");
        chat.says("小美", "签单 华为 5万").botMentions("客户类型 老客户");
    }

    @Test
    void putRightItIsAskedToo() {
        chat.says("小美", "签单 华为 10万");
        chat.says("小美", "签单 华为 5万");
        chat.says("小美", "确认改 #3 新老客:新客").botMentions("不算新客").recordsNothing();
        chat.says("老雷", "确认改 #3 新老客:新客").botMentions("不算新客").recordsNothing();
    }

    @Test
    void theManagerOverrulesItWithAReason() {
        chat.says("小美", "签单 华为 10万");
        chat.says("小美", "签单 华为 5万");
        chat.says("小美", "算新客 #3 停了两年").botMentions("只有主管、管理员能用").recordsNothing();
        chat.says("老赵", "算新客 #3 停了两年").botMentions("没有你组员的签单 #3").recordsNothing();
        chat.says("老雷", "算新客 #3 停了两年又回来").botSays("已改按新客算 #3 签单 华为\n原因 停了两年又回来");
        assertThat(chat.direct("小美").getLast().text()).contains("原因 停了两年又回来");
        chat.says("老雷", "算新客 #3 停了两年").botMentions("已经按新客算").recordsNothing();
        chat.says("老雷", "撤销 #4");
        chat.says("老雷", "确认撤销 #4");
        chat.says("老雷", "算新客 #3 再来").botMentions("改按新客算");
    }

    @Test
    void afterTheMonthsThatTheCompanySaysItIsNewOnceMore() {
        var timed = after(6).at("2026-03-02", 10);
        timed.says("小美", "签单 华为 10万 新客");
        timed.at("2026-08-03", 10).says("小美", "签单 华为 5万 新客").botMentions("不算新客").recordsNothing();
        timed.at("2026-11-23", 10).says("小美", "签单 华为 5万 新客").botMentions("客户类型 新客户");
    }
}
