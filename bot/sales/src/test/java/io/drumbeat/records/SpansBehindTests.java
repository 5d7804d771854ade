package io.drumbeat.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is of the days that were said, and about whom was said. */
class SpansBehindTests {
    private final Rehearsal chat = new Rehearsal();

    @BeforeEach
    void aWeekOfVisits() {
        chat.says("小美", "拜访 华为 11月18日").botMentions("#2");
        chat.says("小美", "拜访 华润 昨天").botMentions("#3");
    }

    @ParameterizedTest
    @CsvSource({"11月18日 拜访, #2, #3", "记录 11月17日到11月19日, #2, #3", "近3天 拜访, #3, #2", "最近三天 拜访, #3, #2", "昨天 拜访, #3, #2"})
    void onlyTheDaysThatWereSaid(String line, String in, String out) {
        // right after a record a day alone may be told of the same customer
        chat.at("2026-11-22", 18);
        assertThat(chat.says("小美", line).recordsNothing().reply().text())
                .contains(in + " 拜访")
                .doesNotContain(out + " 拜访");
    }

    @ParameterizedTest
    @ValueSource(strings = {"近30天 拜访", "最近一周 拜访", "近半个月 拜访", "过去两周"})
    void spansUpToToday(String line) {
        chat.says("小美", line).recordsNothing().botMentions("#2 拜访").botMentions("#3 拜访");
    }

    @ParameterizedTest
    @ValueSource(strings = {"去年12月 签单", "去年11月 签单", "去年12月"})
    void aMonthOfAYearIsNoWholeYear(String line) {
        assertThat(chat.says("小美", line).recordsNothing().reply().text())
                .contains("2025-1")
                .doesNotContain("去年 ");
    }

    @Test
    void aTimeAfterACardOfACustomerIsOfThatCustomer() {
        chat.says("小美", "客户 华为");
        assertThat(chat.says("小美", "本周").reply().text()).contains("#2 拜访 华为").doesNotContain("华润");
    }

    @ParameterizedTest
    @ValueSource(strings = {"谁没回款", "没回款的客户有哪些", "哪些客户没付钱"})
    void whoeverIsAskedForIsNotTheOneBefore(String line) {
        chat.says("小美", "签单 新客户金石 5万");
        chat.says("小美", "客户 华为");
        assertThat(chat.says("小美", line).reply().text()).doesNotContain("华为");
    }

    @Test
    void aNumberIsARecordAfterACustomerToo() {
        chat.says("小美", "客户 华润");
        chat.says("小美", "#2").botMentions("#2 拜访 华为");
    }
}
