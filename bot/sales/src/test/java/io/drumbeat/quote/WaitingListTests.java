package io.drumbeat.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Message;
import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What waits for somebody's yes, answered on the list itself. */
class WaitingListTests {
    private final Rehearsal chat = new Rehearsal(new ApprovalRules(
                    List.of(new ApprovalRules.Threshold(Money.yuan(1_000_000), null)),
                    Map.of(),
                    ApprovalRules.Unapproved.ASK,
                    0))
            .at("2026-11-23", 10);

    @Test
    void whatWasAnsweredOnAListIsAnsweredThereAndTheRestWaitsOn() {
        chat.says("小美", "报价 华为 150万");
        chat.says("小美", "报价 华润 160万");
        chat.says("小美", "报价 美的 170万");
        var list = chat.says("老雷", "待批").reply();
        chat.presses("老雷", list, "批准 #2");
        assertThat(again(list)).contains("✓ 已批准 小美 给 华为 的报价").containsOnlyOnce("✓");
        chat.presses("老雷", list, "驳回 #3");
        assertThat(again(list)).containsOnlyOnce("✓");
        chat.says("老雷", "太高了");
        assertThat(again(list)).contains("✓ 已驳回 小美 给 华润 的报价").containsOnlyOnce("[批准] [驳回]");
        chat.says("老雷", "批准 #4");
        chat.presses("老雷", list, "驳回 #4").recordsNothing();
    }

    private String again(Message list) {
        return chat.direct("老雷").stream()
                .filter(now -> now.id().equals(list.id()))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
