package io.drumbeat.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Rehearsal;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
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
        chat.says("小美", "撤销");
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
}
