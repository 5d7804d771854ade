package io.drumbeat.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTests {
    private final Rehearsal chat = new Rehearsal();

    private Fact told(String words) {
        return chat.says("小美", words).outcome().recorded().getLast().fact();
    }

    private List<String> contacts(String customer) {
        return chat.recorder().ask(known -> known.the(Customers.class)
                .withId(customer)
                .orElseThrow()
                .contacts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "报价 华为 张总 50万",
                "商机 华为 张总 50万",
                "签单 华为 张总 50万",
                "今天和华为张总签约50万",
                "回款 华为 张总 20万",
                "退款 华为 张总 2万",
                "丢单 华为 张总 价格高",
                "推进 华为 张总 意向",
                "线索 华为 张总 展会",
                "电话 华为 张总",
            })
    void whoeverIsNamedWithAnyVerbIsACustomersContact(String words) {
        chat.says("小美", "回款 华为 20万");
        if (words.startsWith("丢单") || words.startsWith("推进")) {
            chat.says("小美", "商机 华为 50万");
        }
        chat.says("小美", words).botSays("客户 华为 · 联系人 张总");
        chat.says("小美", "客户 华为").botSays("联系人 张总");
    }

    @Test
    void whoItWasWithIsPartOfTheRecord() {
        assertThat(told("报价 华为 张总 50万 含维保").contact()).isEqualTo("张总");
        assertThat(told("丢单 华为 张总 价格高")).isEqualTo(new DealFact.DealLost("huawei", "d2", "价格高", "张总"));
        assertThat(told("签单 华润 45万 李经理 分三期").contact()).isEqualTo("李经理");
        assertThat(told("回款 华润 20万")).isEqualTo(new CashFact.CashCollected("huarun", "d4", Money.yuan(200_000)));
    }

    @Test
    void whoWasNamedLastComesFirst() {
        chat.says("小美", "拜访 华为 张总");
        chat.says("小美", "报价 华为 李经理 50万");
        chat.says("小美", "签单 华为 张总 45万");
        assertThat(contacts("huawei")).containsExactly("张总", "李经理");
    }

    @Test
    void aNameInsideARemarkStaysInIt() {
        assertThat(told("商机 华为 50万").contact()).isNull();
        assertThat(told("丢单 华为 张总换人了")).isEqualTo(new DealFact.DealLost("huawei", "d2", "张总换人了"));
        assertThat(told("签单 华润 24万 高总拍板").note()).isEqualTo("高总拍板");
    }

    @Test
    void aColleagueIsNoContact() {
        chat.says("小美", "签单 美的 24万 老雷").recordsNothing();
        assertThat(contacts("midea")).isEmpty();
    }

    @Test
    void takenBackHeWasNeverNamed() {
        chat.says("小美", "拜访 华为 李经理");
        chat.says("小美", "报价 华为 张总 50万");
        chat.says("小美", "确认撤销 #3");
        assertThat(contacts("huawei")).containsExactly("李经理");
    }

    @Test
    void aChangeKeepsOrReplacesHim() {
        chat.says("小美", "报价 华为 张总 50万");
        chat.says("小美", "确认改 #2 金额:40万");
        assertThat(contacts("huawei")).containsExactly("张总");
        chat.says("小美", "确认改 #2 联系人:李总").botMentions("联系人 张总 → 李总");
        assertThat(contacts("huawei")).containsExactly("李总");
        chat.says("小美", "确认改 #2 客户:华润");
        assertThat(contacts("huarun")).containsExactly("李总");
        assertThat(contacts("huawei")).isEmpty();
    }

    @Test
    void whoTakesTheCustomerOverFindsHim() {
        chat.says("小美", "报价 华为 张总 50万");
        chat.says("老雷", "确认交接 小美 → 王五 今天");
        chat.says("王五", "客户 华为").botSays("负责人 王五\n联系人 张总");
    }
}
