package io.drumbeat.mending;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was not done, or is off, is nothing about another thing that is still to be done there. */
class NotDoneTests {
    private final Rehearsal chat = new Rehearsal();

    @ParameterizedTest
    @ValueSource(
            strings = {"华为拜访取消了", "华为演示取消了", "华为送样还没做", "华为没去成", "华为还没演示", "华为跟进还没做", "华为方案还没发", "华润不去了", "华润拜访取消了"})
    void theLastStepStays(String line) {
        chat.says("小美", "下一步 华为 周五 送发票").botMentions("已记录下一步");
        chat.says("小美", line).recordsNothing();
        chat.says("小美", "记录 #2").botMentions("送发票：还没做");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不去了", "华为 不去了", "华为的拜访取消了", "张总出差 不去了"})
    void theOneThatIsMeantIsOff(String line) {
        chat.says("小美", "下一步 华为 周五 拜访");
        chat.says("小美", line);
        assertThat(chat.says("小美", "记录 #2").reply().text()).doesNotContain("还没做");
    }

    @Test
    void whereverOneDoesNotGoNothingIsBrought() {
        chat.says("小美", "下一步 华为 周五 送发票");
        chat.says("小美", "张总出差 不去了").botMentions("已撤销 #2 下一步");
    }

    @Test
    void whatIsPutRightStillIs() {
        chat.says("小美", "下一步 华为 周五 送发票");
        chat.says("小美", "不是周五，是周四").botMentions("2026-11-26");
    }
}
