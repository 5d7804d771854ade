package io.drumbeat.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Message;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ColleagueTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 10);

    @BeforeEach
    void ruifengIsWangwus() {
        chat.says("王五", "商机 新客户瑞丰粮油 30万");
    }

    private List<Deal> deals() {
        return chat.recorder().ask(known -> List.copyOf(known.the(Deals.class).all()));
    }

    private Message last(String name) {
        return chat.direct(name).getLast();
    }

    @Test
    void aSigningOnAColleaguesCustomerIsAskedAndNothingMoves() {
        chat.says("小美", "签单 瑞丰粮油 5万 老客").botSays("""
                        瑞丰粮油 由别的同事跟进，这句还没有记
                        [代记] [一起跟] [申请转给我]""").recordsNothing();
        assertThat(chat.group()).isEmpty();
        assertThat(deals()).singleElement().satisfies(deal -> {
            assertThat(deal.ownerOn(TODAY)).isEqualTo("wangwu");
            assertThat(deal.stage()).isEqualTo("contacted");
        });
        chat.says("小美", "客户 瑞丰粮油").botSays("瑞丰粮油 由别的同事跟进，只有他和他的主管能看");
    }

    @Test
    void recordedForThemItCountsForThemOnceTheyAgree() {
        var asked = chat.says("小美", "签单 瑞丰粮油 5万 老客");
        chat.presses("小美", asked.reply(), "代记 签单 客户:瑞丰粮油 金额:¥50,000 新老客:老客").botSays("""
                        已请跟进的同事和主管确认 #3：签单 瑞丰粮油 ¥50,000
                        同意以前不算数：不计业绩，不动商机，也不会告诉别人。
                        [收回]""");
        assertThat(deals()).singleElement().satisfies(deal -> assertThat(deal.stage())
                .isEqualTo("contacted"));
        assertThat(chat.group()).isEmpty();
        assertThat(last("王五").text()).startsWith("小美 替同事记：签单 瑞丰粮油 ¥50,000，等你批准").contains("[批准] [驳回]");
        assertThat(last("老雷").text()).startsWith("小美 替同事记：签单 瑞丰粮油 ¥50,000，等你批准").contains("[批准] [驳回]");
        chat.presses("王五", last("王五"), "批准 #3").botMentions("已批准 小美 代记的 签单 瑞丰粮油 ¥50,000");
        assertThat(deals()).singleElement().satisfies(deal -> {
            assertThat(deal.ownerOn(TODAY)).isEqualTo("wangwu");
            assertThat(deal.stage()).isEqualTo("won");
        });
        assertThat(last("小美").text()).isEqualTo("王五 批准了 你代记的 签单 瑞丰粮油 ¥50,000（#3）");
        assertThat(last("老雷").text()).contains("已批准：王五");
    }

    @Test
    void theirNoLeavesEverythingAsItWas() {
        chat.says("小美", "代记 丢单 瑞丰粮油 价格高").botMentions("丢单 瑞丰粮油（价格高）");
        chat.says("老雷", "驳回 #3 没有的事");
        assertThat(last("小美").text()).contains("老雷 驳回了 你代记的 丢单 瑞丰粮油（价格高）").contains("原因 没有的事");
        assertThat(deals()).singleElement().satisfies(deal -> assertThat(deal.stage())
                .isEqualTo("contacted"));
        chat.says("王五", "批准 #3").recordsNothing();
    }

    @Test
    void aTransferNeedsAReasonAndMovesCustomerAndDeal() {
        var form = chat.says("小美", "申请转给我 报价 瑞丰粮油 28万").botMentions("为什么该由你跟？").recordsNothing();
        chat.fills("小美", form.reply(), "申请转给我 报价 瑞丰粮油 28万", Map.of("why", "一直是我在服务"))
                .botMentions("已提交，申请转给你 #3：报价 瑞丰粮油 ¥280,000");
        assertThat(last("老雷").text()).contains("小美 申请把客户转给自己").contains("原因 一直是我在服务");
        chat.presses("老雷", last("老雷"), "批准 #3");
        chat.says("小美", "客户 瑞丰粮油").botMentions("负责人 小美");
        assertThat(deals()).singleElement().satisfies(deal -> {
            assertThat(deal.ownerOn(TODAY)).isEqualTo("mei");
            assertThat(deal.stage()).isEqualTo("quoted");
        });
        chat.says("小美", "推进 瑞丰粮油 意向").botMentions("已记录推进");
        assertThat(deals()).hasSize(1);
        chat.says("王五", "推进 瑞丰粮油 意向").botMentions("由别的同事跟进").recordsNothing();
        assertThat(last("王五").text()).contains("[代记]");
    }

    @Test
    void followingTogetherOpensTheCustomer() {
        var asked = chat.says("小美", "一起跟 报价 瑞丰粮油 28万")
                .botMentions("业绩怎么分？\n[平分] [我三成] [我两成] [以后再说]")
                .recordsNothing();
        chat.presses("小美", asked.reply(), "一起跟 报价 瑞丰粮油 28万 分成:以后再说").botMentions("要不要一起跟 #3：报价 瑞丰粮油 ¥280,000");
        chat.says("小美", "客户 瑞丰粮油").botMentions("只有他和他的主管能看");
        chat.says("王五", "批准 #3");
        chat.says("小美", "客户 瑞丰粮油").botMentions("负责人 王五").botMentions("#2");
        assertThat(deals()).singleElement().satisfies(deal -> {
            assertThat(deal.ownerOn(TODAY)).isEqualTo("wangwu");
            assertThat(deal.stage()).isEqualTo("quoted");
        });
    }

    @Test
    void whoeverFollowsTogetherIsNotAskedAgainAndTellsItAsTheOwners() {
        chat.says("小美", "一起跟 报价 瑞丰粮油 28万 我三成");
        chat.says("王五", "批准 #3");
        chat.says("小美", "报价 瑞丰粮油 26万").botMentions("已记录报价 #5").botMentions("记在 王五 名下");
        assertThat(last("小美").text()).doesNotContain("本周报价");
        assertThat(last("王五").text()).startsWith("小美 替你记了 #5 报价 瑞丰粮油");
        chat.says("小美", "改 #5 金额 25万").botMentions("¥260,000 → ¥250,000");
        chat.says("小美", "签单 瑞丰粮油 25万 老客").botMentions("王五 70% ¥175,000、小美 30% ¥75,000");
        assertThat(last("小美").text()).doesNotContain("2026年11月签单额");
        assertThat(deals()).singleElement().satisfies(deal -> {
            assertThat(deal.ownerOn(TODAY)).isEqualTo("wangwu");
            assertThat(deal.stage()).isEqualTo("won");
        });
        chat.says("陈晨", "报价 瑞丰粮油 26万").botMentions("这句还没有记").recordsNothing();
    }

    @Test
    void aVisitIsOnesOwnAndChangesNoOwner() {
        chat.says("小美", "拜访 瑞丰粮油 李总 谈包装").botMentions("已记录拜访 #3");
        chat.says("王五", "客户 瑞丰粮油").botMentions("负责人 王五");
        chat.says("小美", "客户 瑞丰粮油").botSays("瑞丰粮油\n负责人 别的同事\n联系人 李总").botMentions("谈包装");
        assertThat(last("小美").text()).doesNotContain("王五").doesNotContain("300,000");
    }

    @Test
    void whoeverLeadsThemRecordsItAtOnce() {
        chat.says("老雷", "签单 瑞丰粮油 5万 老客")
                .botSays("瑞丰粮油 是 王五 在跟，这句还没有记\n[记在 王五 名下] [一起跟] [申请转给我]")
                .recordsNothing();
        chat.says("老雷", "代记 签单 瑞丰粮油 5万 老客").botMentions("已记录签单 #3").botMentions("记在 王五 名下");
        assertThat(deals()).singleElement().satisfies(deal -> assertThat(deal.stage())
                .isEqualTo("won"));
        assertThat(last("王五").text()).startsWith("老雷 替你记了 #3 签单 瑞丰粮油");
        chat.says("王五", "撤销").botMentions("撤销 #3 签单 瑞丰粮油，会改变这些");
    }

    @Test
    void whatIsAskedOfAColleaguesDealTellsNothingOfIt() {
        chat.says("王五", "丢单 瑞丰粮油 老板换人了");
        for (var line : List.of("推进 瑞丰粮油 意向", "退款 瑞丰粮油 5000", "重开 瑞丰粮油 反悔", "等 瑞丰粮油 12月5日 出差")) {
            assertThat(chat.says("小美", line).recordsNothing().reply().text())
                    .as(line)
                    .contains("由别的同事跟进")
                    .doesNotContain("老板换人了")
                    .doesNotContain("300,000")
                    .doesNotContain("王五");
        }
    }
}
