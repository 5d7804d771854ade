package io.drumbeat.dealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SnoozeTests {
    private final Rehearsal chat = new Rehearsal();

    private Deal only() {
        return chat.recorder().ask(known -> known.the(Deals.class).of("huawei").getFirst());
    }

    @Test
    void aDealWaitsWithADayAndAReason() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "等 华为 12月5日 客户出差").botSays("""
                已记录暂缓 #3
                商机 #2 初步沟通 ¥500,000
                等到 2026-12-05 周六
                原因 客户出差""");
        assertThat(only().pause()).isNotNull().extracting(Deal.Pause::reason).isEqualTo("客户出差");
    }

    @Test
    void theReasonMayStandAnywhere() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "等华为预算批下来，到下周三").botSays("等到 2026-11-25 周三\n原因 预算批下来");
        chat.says("小美", "wait huawei 12月5日 budget").botSays("等到 2026-12-05 周六\n原因 budget");
    }

    @Test
    void whatIsMissingIsAskedFor() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "等 华为 #2").botSays("“等”还缺：预计日期、原因").recordsNothing();
        chat.says("小美", "等 华为 昨天 客户出差").botMentions("已经过去了").recordsNothing();
        chat.says("小美", "等 华为 今天 客户出差").botMentions("就是今天，不用等").recordsNothing();
    }

    @Test
    void movingOnEndsTheWaiting() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "等 华为 12月5日 客户出差");
        chat.says("小美", "推进 华为 意向");
        assertThat(only().pause()).isNull();
    }

    @Test
    void whatWaitedIsTakenBackLikeAnythingElse() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "等 华为 12月5日 客户出差");
        chat.says("小美", "撤销").botSays("已撤销 #3 暂缓 华为");
        assertThat(only().pause()).isNull();
    }

    @Test
    void nobodyPutsOffTheDealOfAnother() {
        chat.says("小美", "商机 华为 50万");
        chat.says("王五", "等 华为 12月5日 客户出差").botMentions("由别的同事跟进").recordsNothing();
        chat.says("老雷", "等 华为 12月5日 客户出差").botSays("已记录暂缓 #3");
        assertThat(only().ownerOn(LocalDate.of(2026, 11, 22))).isEqualTo("mei");
    }
}
