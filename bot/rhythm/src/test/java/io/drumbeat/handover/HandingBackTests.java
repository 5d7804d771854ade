package io.drumbeat.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandingBackTests {
    private final Rehearsal chat = new Rehearsal();

    HandingBackTests() {
        chat.says("王五", "拜访 华为 张总 谈续约 明天回访");
        chat.says("王五", "报价 华为 48万");
    }

    private List<Customer> customers() {
        return chat.recorder().ask(known -> known.the(Customers.class).all().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList());
    }

    private List<Deal> deals() {
        return chat.recorder().ask(known -> List.copyOf(known.the(Deals.class).all()));
    }

    @Test
    void takenBackEverythingIsAsIfItHadNeverBeen() {
        var customers = customers();
        var deals = deals();
        chat.says("老雷", "确认交接 王五 → 小美");
        assertThat(customers()).isNotEqualTo(customers);
        chat.says("老雷", "撤销 #4").recordsNothing().botMentions("撤销 #4 交接 王五 → 小美，1 家客户，会改变这些");
        chat.says("老雷", "确认撤销 #4").botMentions("已撤销 #4 交接 王五 → 小美");
        assertThat(customers()).isEqualTo(customers);
        assertThat(deals()).isEqualTo(deals);
        assertThat(chat.direct("小美").getLast().text()).startsWith("老雷 撤销 #4 交接");
        chat.says("老雷", "撤销 #4").recordsNothing().botSays("#4 已经撤销过了，没有再动");
    }

    @Test
    void itGoesBackForAsLongAsItsCardPromised() {
        RestartedWith.file("handover.yml", "undo-days: 20\n", "2026-11-22", chat);
        chat.says("老雷", "确认交接 王五 → 小美").botMentions("到 2026-12-12 周六 为止可以撤销");
        RestartedWith.file("handover.yml", "undo-days: 3\n", "2026-12-01", chat);
        chat.at("2026-12-12", 10).says("老雷", "撤销 #4").botMentions("会改变这些");
        chat.at("2026-12-13", 10).says("老雷", "撤销 #4").botMentions("只能撤销到 2026-12-12 周六（生效后 20 天）");
    }

    @Test
    void handingOverAndBackIsTheIdentity() {
        var customers = customers();
        var deals = deals();
        chat.says("老雷", "确认交接 王五 → 小美 12月1日");
        chat.says("老雷", "确认交接 小美 → 王五 12月1日");
        assertThat(customers()).isEqualTo(customers);
        assertThat(deals()).isEqualTo(deals);
    }

    @Test
    void whatTheReceiverRecordedInBetweenStaysTheirs() {
        chat.says("老雷", "确认交接 王五 → 小美");
        chat.says("小美", "签单 华为 40万 #3");
        chat.says("老雷", "确认撤销 #4").botMentions("小美 这期间跟过的 华为，从今天起归 王五");
        chat.says("小美", "进度").botMentions("签单额 ¥400,000");
        chat.says("王五", "客户 华为").botMentions("负责人 王五");
        chat.says("王五", "回款 华为 10万 #3").botMentions("已记录回款");
    }

    @Test
    void afterThirtyDaysItIsRefusedNamingTheDay() {
        chat.says("老雷", "确认交接 王五 → 小美 12月1日");
        chat.at("2026-12-31", 9).says("老雷", "撤销 #4").botMentions("会改变这些");
        chat.at("2027-01-01", 9)
                .says("老雷", "确认撤销 #4")
                .recordsNothing()
                .botSays("交接 #4 王五 → 小美 只能撤销到 2026-12-31 周四（生效后 30 天），今天是 2027-01-01")
                .botMentions("要交回去，请说：交接 小美 → 王五");
    }

    @Test
    void onlyWhoMayArrangeItTakesItBack() {
        chat.says("老雷", "确认交接 王五 → 小美 12月1日");
        chat.says("小美", "撤销 #4").recordsNothing().botMentions("没有你的记录 #4");
        chat.says("老赵", "撤销 #4").recordsNothing().botMentions("没有你的记录 #4");
        chat.says("小安", "确认撤销 #4").botMentions("留在 王五 那里，2026-12-01 周二 的交接不再发生");
        chat.says("王五", "客户 华为").botMentions("负责人 王五");
        assertThat(customers().getFirst().ownerOn(LocalDate.of(2026, 12, 1))).isNotEqualTo("mei");
    }

    @Test
    void whatTakesItBackIsNotTakenBackItself() {
        chat.says("老雷", "确认交接 王五 → 小美");
        chat.says("小美", "拜访 华为");
        chat.says("老雷", "确认撤销 #4");
        chat.says("老雷", "撤销 #6").recordsNothing().botMentions("#6 是一次撤销，不能再撤销");
        chat.says("老雷", "撤销").recordsNothing();
    }
}
