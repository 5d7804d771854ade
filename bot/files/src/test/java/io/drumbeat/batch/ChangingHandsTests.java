package io.drumbeat.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list that gives a customer to somebody else hands it over, with its deals and promises, and tells both. */
class ChangingHandsTests {
    private final FileRehearsal chat = new FileRehearsal();

    @BeforeEach
    void wangwuHasTwo() {
        chat.says("王五", "报价 华为 9万 周五送方案");
        chat.says("王五", "商机 华润 5万");
        chat.drops("老雷", "客户.csv", "客户名称,负责人\n华为,小美\n华润,小美\n美的,小美").botMentions("负责人 王五 → 小美");
        chat.says("老雷", "确认导入 1");
        chat.imports();
    }

    @Test
    void dealsAndPromisesGoAlongAndBothAreTold() {
        chat.says("老雷", "导入 1").botMentions("已导入 3 行");
        assertThat(chat.direct("王五").getLast().text()).contains("小美", "华为", "华润");
        assertThat(chat.direct("小美").getLast().text()).contains("王五", "华为", "华润");
        chat.says("小美", "漏斗").botMentions("2 个商机");
        chat.says("小美", "下一步清单").botMentions("送方案");
        chat.says("小美", "签单 华为 9万 老客").botMentions("已记录签单");
        chat.says("王五", "客户 华为").botMentions("由别的同事跟进");
    }

    @Test
    void takenBackItGoesBackAndBothAreTold() {
        chat.says("老雷", "撤销导入 1").botMentions("会撤销 3 条");
        chat.says("老雷", "确认撤销导入 1");
        chat.imports();
        chat.says("王五", "客户 华为").botMentions("负责人 王五");
        assertThat(chat.direct("小美").getLast().text()).contains("老雷", "撤销");
    }
}
