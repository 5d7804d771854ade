package io.drumbeat.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverTests {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private final Rehearsal chat = new Rehearsal();

    private void wangwuWorks() {
        chat.says("王五", "拜访 华为 张总 谈续约 明天回访");
        chat.says("王五", "报价 华为 48万");
        chat.says("王五", "签单 美的 10万 老客");
    }

    private String ownerOf(String customer, LocalDate day) {
        return chat.recorder().ask(known -> known.the(Customers.class)
                .withId(customer)
                .orElseThrow()
                .ownerOn(day));
    }

    @Test
    void whatWouldMoveIsShownFirst() {
        wangwuWorks();
        chat.says("老雷", "交接 王五 → 小美 12月1日").recordsNothing().botSays("""
                交接 王五 → 小美，从 2026-12-01 周二 起
                客户 2 家
                进行中的商机 1 个，¥480,000
                下一步 1 条，其中 1 家到时已过期
                未回款 ¥100,000
                客户 | 商机 | 下一步 | 未回款
                华为 | #3 报价 ¥480,000 | 2026-11-23 回访（过期） | 没有
                美的 | 没有 | 没有 | ¥100,000
                业绩：2026-12-01 以前签的、收的仍算王五，从那天起的算小美，两人谁来记都一样。
                阶段、历史和记录次数都不变。在那之前王五新记的客户不在内。到 2026-12-31 周四 为止可以撤销。
                还没有动。确认后才算。
                [确认交接]""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "交接 王五 给 小美 12月1日",
                "交接 王五→小美 12月1日",
                "交接 王五 -> 小美 从12月1日起",
                "交接 12月1日 王五 交给 小美",
                "移交 王五的客户 给 小美 2026-12-01",
                "handover wang to mei dec 1",
                "交接 王五 小美 12月1日",
                "交接 王五给小美12月1日"
            })
    void itCanBeSaidInManyWays(String words) {
        wangwuWorks();
        chat.says("老雷", words).recordsNothing().botMentions("交接 王五 → 小美，从 2026-12-01 周二 起");
    }

    @Test
    void onlyTheNamedCustomersMove() {
        wangwuWorks();
        var asked = chat.says("老雷", "交接 王五 → 小美 华为 今天");
        chat.presses("老雷", asked.reply(), "确认交接 王五 → 小美 2026-11-22 华为").botMentions("已交接 #5 王五 → 小美");
        assertThat(ownerOf("huawei", SUNDAY)).isEqualTo("mei");
        assertThat(ownerOf("midea", SUNDAY)).isEqualTo("wangwu");
        chat.says("老雷", "交接 王五 → 小美 华为、美的").botMentions("“华为”不是王五的客户");
    }

    @Test
    void itTakesEffectOnItsDayByItself() {
        wangwuWorks();
        chat.says("老雷", "确认交接 王五 → 小美 12月1日").botMentions("已交接 #5 王五 → 小美，从 2026-12-01 周二 起");
        assertThat(ownerOf("huawei", LocalDate.of(2026, 11, 30))).isEqualTo("wangwu");
        assertThat(ownerOf("huawei", LocalDate.of(2026, 12, 1))).isEqualTo("mei");
        chat.at("2026-11-30", 9).says("王五", "今天").botMentions("华为：回访");
        chat.says("小美", "漏斗").botMentions("还没有进行中的商机");
        chat.at("2026-12-01", 9).says("小美", "今天").botMentions("华为：回访");
        chat.says("小美", "漏斗").botMentions("我的漏斗：1 个商机");
        chat.says("王五", "漏斗").botMentions("还没有进行中的商机");
        chat.says("小美", "客户 华为").botMentions("负责人 小美").botMentions("回访，已过期（小美）");
        chat.says("王五", "客户 华为").botMentions("由别的同事跟进");
        chat.says("王五", "推进 华为 意向").botMentions("由别的同事跟进").recordsNothing();
    }

    @Test
    void stagesAndTheirHistoryStayAsTheyWere() {
        wangwuWorks();
        var before = deal();
        chat.says("老雷", "确认交接 王五 → 小美");
        assertThat(deal()).isEqualTo(before);
        chat.says("小美", "推进 华为 意向 #3").botMentions("报价 → 意向");
    }

    private String deal() {
        return chat.recorder().ask(known -> {
            var deal = known.the(Deals.class).of("huawei").getFirst();
            return deal.number() + deal.stage() + deal.history() + deal.openedOn() + deal.amount();
        });
    }

    @Test
    void theReceiverIsToldWhatIsColdestFirst() {
        chat.at("2026-11-02", 9).says("王五", "拜访 华润");
        chat.says("王五", "拜访 华为 11月10日回访");
        chat.at("2026-11-20", 9).says("王五", "拜访 美的");
        chat.says("老雷", "确认交接 王五 → 小美");
        assertThat(chat.direct("小美").getLast().text()).isEqualTo("""
                老雷 把 王五 的 3 家客户交给你，从 2026-11-20 周五 起
                1. 华为 · “回访”过期 10 天 · 18 天没有联系
                2. 华润 · 18 天没有联系
                3. 美的 · 今天联系过
                先后按这个排：下一步过期、有未回款、商机卡住、久没联系。
                [华为] [华润] [美的]""");
        chat.says("小美", "接手").botMentions("你接手的 3 家客户").botMentions("1. 华为");
    }

    @Test
    void theGiverIsToldToo() {
        wangwuWorks();
        chat.says("老雷", "确认交接 王五 → 小美 12月1日");
        assertThat(chat.direct("王五").getLast().text())
                .startsWith("老雷 把你的客户交给 小美，从 2026-12-01 周二 起\n华为、美的：客户、进行中的商机和下一步从那天起归 小美。");
    }

    @Test
    void handingOverTwiceChangesNothing() {
        wangwuWorks();
        var asked = chat.says("老雷", "交接 王五 → 小美 12月1日");
        var words = "确认交接 王五 → 小美 2026-12-01";
        chat.presses("老雷", asked.reply(), words);
        chat.presses("老雷", asked.reply(), words)
                .recordsNothing()
                .botSays("王五 名下没有别的客户可以交接了：#5 已从 2026-12-01 周二 起交给 小美，没有再动");
        chat.says("老雷", "交接 王五 → 小美").recordsNothing().botMentions("华为 已经定在 2026-12-01 周二 由 王五 交给 小美（#5）");
    }

    @Test
    void whatCannotBeHandedOverIsSaidWithWhatWouldBeRight() {
        wangwuWorks();
        chat.says("老雷", "交接 王五 → 王五").recordsNothing().botMentions("交出和接手都是“王五”");
        chat.says("老雷", "交接 王五 → 赵七 12月1日").recordsNothing().botMentions("没有同事“赵七”");
        chat.says("老雷", "交接 王五 → 陈晨").recordsNothing().botMentions("陈晨 不是你组里的人");
        chat.says("老雷", "交接 王五 → 钱姐").recordsNothing().botMentions("钱姐 不跟客户");
        chat.says("老雷", "交接 小美 → 王五").recordsNothing().botMentions("小美 名下没有客户、商机或下一步");
        chat.says("老雷", "交接 王五").recordsNothing().botMentions("王五 的客户交给谁？");
        chat.says("老雷", "交接 王五 → 小美 昨天").recordsNothing().botMentions("已经过去");
        chat.says("小美", "交接 王五 → 小美").recordsNothing().botMentions("只有主管、管理员能用");
    }

    @Test
    void anAdminHandsOverAcrossTeams() {
        wangwuWorks();
        chat.says("小安", "确认交接 王五 → 陈晨").botMentions("已交接 #5 王五 → 陈晨");
        assertThat(ownerOf("huawei", SUNDAY)).isEqualTo("chen");
        chat.says("老雷", "客户 华为").botMentions("华为 由别的同事跟进，只有他和他的主管能看");
        chat.says("老赵", "客户 华为").botMentions("负责人 陈晨");
    }

    @Test
    void inTheGroupOnlyTheManagerLearnsOfIt() {
        wangwuWorks();
        chat.saysInGroup("老雷", "交接 王五 → 小美");
        assertThat(chat.group().getLast().text()).isEqualTo("老雷，已私聊发给你");
        assertThat(chat.direct("老雷").getLast().text()).startsWith("交接 王五 → 小美");
    }
}
