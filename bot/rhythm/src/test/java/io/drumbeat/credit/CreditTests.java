package io.drumbeat.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.Period;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private final Rehearsal chat = new Rehearsal();

    private long done(Measure measure, String person, String month) {
        return chat.recorder().ask(known -> chat.part(Tally.class)
                .done(measure, person, Period.monthOf(LocalDate.parse(month + "-01")), known));
    }

    private void handOver(LocalDate day, CustomerFact.Split split) {
        chat.recorder()
                .note(
                        "handover" + day + split,
                        "lei",
                        Instant.parse("2026-11-22T08:00:00Z"),
                        List.of(new Noted(
                                LocalDate.of(2026, 11, 22),
                                false,
                                List.of(new CustomerFact.CustomerHandedOver("huawei", "wangwu", "mei", day, split)))));
    }

    @Test
    void whatWasSignedBeforeTheDayStaysWithTheGiver() {
        chat.says("王五", "签单 华为 10万");
        chat.says("老雷", "确认交接 王五 → 小美 12月1日");
        assertThat(done(Measure.REVENUE, "wangwu", "2026-11")).isEqualTo(10_000_000);
        chat.at("2026-12-02", 9).says("小美", "回款 华为 2万 11月30日");
        assertThat(done(Measure.COLLECTED, "wangwu", "2026-11")).isEqualTo(2_000_000);
        assertThat(done(Measure.COLLECTED, "mei", "2026-11")).isZero();
    }

    @Test
    void fromTheDayOnItIsTheReceiversWhoeverTellsIt() {
        chat.says("王五", "签单 华为 10万");
        chat.says("老雷", "确认交接 王五 → 小美 12月1日");
        chat.at("2026-12-02", 9).says("小美", "回款 华为 3万");
        chat.says("王五", "回款 新客户华唯 1万");
        chat.recorder()
                .note(
                        "late",
                        "wangwu",
                        Instant.parse("2026-12-02T02:00:00Z"),
                        List.of(new Noted(
                                LocalDate.of(2026, 12, 2),
                                false,
                                List.of(new CashFact.CashCollected("huawei", null, Money.yuan(2000))))));
        assertThat(done(Measure.COLLECTED, "mei", "2026-12")).isEqualTo(3_200_000);
        assertThat(done(Measure.COLLECTED, "wangwu", "2026-12")).isEqualTo(1_000_000);
    }

    @Test
    void theReceiptSaysForWhomElseItCounts() {
        chat.says("王五", "签单 华为 10万");
        chat.says("老雷", "确认交接 王五 → 小美 今天");
        chat.says("小美", "回款 华为 1万 昨天").botMentions("2026年11月回款 ¥0").botMentions("按交接，其中 ¥10,000 算 王五 的");
        chat.says("王五", "回款 华为 1万").botMentions("由别的同事跟进").recordsNothing();
    }

    @Test
    void dealsOpenAtTheHandoverAreSharedForAWhile() {
        chat.says("王五", "报价 华为 48万");
        handOver(MONDAY, new CustomerFact.Split(30, 10));
        chat.at("2026-11-24", 9).says("小美", "签单 华为 333.33 #2");
        assertThat(done(Measure.REVENUE, "wangwu", "2026-11")).isEqualTo(10_000);
        assertThat(done(Measure.REVENUE, "mei", "2026-11")).isEqualTo(23_333);
        assertThat(done(Measure.NEW_CUSTOMERS, "mei", "2026-11")).isEqualTo(1);
        chat.at("2026-12-03", 9).says("小美", "回款 华为 100 #2");
        assertThat(done(Measure.COLLECTED, "mei", "2026-12")).isEqualTo(10_000);
        assertThat(done(Measure.COLLECTED, "wangwu", "2026-12")).isZero();
    }

    @Test
    void aDealOpenedAfterwardsIsNotShared() {
        chat.says("王五", "拜访 华为");
        handOver(MONDAY, new CustomerFact.Split(30, 90));
        chat.at("2026-11-24", 9).says("小美", "签单 华为 1万");
        assertThat(done(Measure.REVENUE, "mei", "2026-11")).isEqualTo(1_000_000);
    }

    @Test
    void whatWasDoneCountsForWhoeverDidIt() {
        chat.says("王五", "拜访 华为");
        chat.says("老雷", "确认交接 王五 → 小美");
        assertThat(done(Measure.VISITS, "wangwu", "2026-11")).isEqualTo(1);
        assertThat(done(Measure.VISITS, "mei", "2026-11")).isZero();
    }

    @Test
    void payFollowsTheSameRule() {
        chat.says("王五", "签单 华为 10万 新客");
        chat.says("老雷", "确认交接 王五 → 小美 12月1日");
        chat.at("2026-12-02", 9).says("小美", "回款 华为 2万");
        chat.says("小美", "提成").botMentions("已到手 ¥1,000");
        chat.says("王五", "提成").botMentions("已到手 ¥0");
    }
}
