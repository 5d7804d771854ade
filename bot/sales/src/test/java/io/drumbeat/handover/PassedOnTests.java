package io.drumbeat.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was handed over is moved by whoever has it now, or whoever leads them; not by who had it. */
class PassedOnTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 10);

    @BeforeEach
    void aCustomerChangesHands() {
        chat.says("王五", "报价 华润 9万");
        chat.says("王五", "电话 华润 周五再约时间");
        chat.says("王五", "拜访 华润 谈得不错");
        chat.says("老雷", "改 客户 华润 负责人 小美");
        chat.says("老雷", "确认交接 王五 → 小美 华润");
    }

    @Test
    void whoHadItChangesNothingThatMovesItAndIsTold() {
        chat.says("王五", "改 #2 金额 1万").botMentions("交给别的同事了").recordsNothing();
        chat.says("王五", "确认改 #2 金额:1万").recordsNothing();
        chat.says("王五", "撤销 #2").botMentions("交给别的同事了").recordsNothing();
        chat.says("王五", "确认撤销 #3").botMentions("交给别的同事了").recordsNothing();
        chat.says("小美", "下一步清单").botMentions("再约时间");
    }

    @Test
    void whatOnlySaysWhatTheyDidStaysTheirs() {
        chat.says("王五", "改 #4 备注 谈得很好").botMentions("#4");
        assertThat(chat.says("王五", "撤销 #4").outcome().recorded()).isNotEmpty();
    }

    @Test
    void whoeverHasItNowHearsOfWhatTheirManagerPutsRight() {
        chat.says("老雷", "改 #2 金额 8万");
        chat.says("老雷", "确认改 #2 金额:8万");
        assertThat(chat.direct("小美").getLast().text()).contains("老雷 改 #2", "¥90,000 → ¥80,000");
    }
}
