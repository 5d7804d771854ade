package io.drumbeat.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

class RatingTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void aScoreIsRecordedAndSeenOnTheCustomer() {
        var recorded = chat.says("小美", "满意度 华为 5")
                .botSays("已记录满意度 #2\n客户 华为\n评分 5 / 5")
                .outcome()
                .recorded();
        assertThat(recorded.getLast().fact()).isEqualTo(new CustomerFact.CustomerRated("huawei", 5));
        chat.says("小美", "rate 华为 4");
        chat.says("小美", "客户 华为").botMentions("满意度 4 / 5（自评，2026-11-22 周日）");
    }

    @Test
    void whoGaveItAndWhatTheySaidStandsOnTheCustomer() {
        chat.says("小美", "华为张总满意度打了4分 嫌响应慢").botSays("已记录满意度 #2\n客户 华为 · 联系人 张总\n评分 4 / 5\n备注 嫌响应慢\n[撤销]");
        chat.says("小美", "客户 华为").botMentions("张总").botMentions("评分 4：嫌响应慢");
    }

    @Test
    void aScoreIsTakenBack() {
        chat.says("小美", "满意度 华为 1");
        chat.says("小美", "撤销");
        assertThat(chat.says("小美", "客户 华为").reply().text()).doesNotContain("满意度");
    }

    @Test
    void whatIsNoScoreIsAskedFor() {
        chat.says("小美", "满意度 华为 6").recordsNothing().botMentions("应是 1 到 5");
        chat.says("小美", "满意度 华为").recordsNothing().botMentions("还缺：评分");
    }
}
