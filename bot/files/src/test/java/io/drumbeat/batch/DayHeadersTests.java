package io.drumbeat.batch;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayHeadersTests {
    private final FileRehearsal chat = new FileRehearsal();

    @ParameterizedTest
    @ValueSource(strings = {"预计成交日期", "预计成交日", "预计成交时间", "预计签约日"})
    void aDayIsHeadedInSeveralWays(String header) {
        chat.drops("老雷", "商机.csv", "客户,负责人,金额,阶段," + header + "\n美的,小美,5万,意向,12月初")
                .botMentions("预计成交日期 | 12月初");
    }
}
