package io.drumbeat.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

class RecordsTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void aLongListIsTurnedByAPress() {
        for (var i = 0; i < 12; i++) {
            chat.says("小美", "拜访 华为");
        }
        var first = chat.says("小美", "本周 华为")
                .botMentions("12 条第 1 / 2 页")
                .botMentions("[下一页]")
                .reply();
        assertThat(first.text()).contains("#13 拜访 华为").doesNotContain("#2 拜访 华为 ");
        chat.presses("小美", first, "记录 本周 华为@huawei 页:2")
                .botMentions("第 2 / 2 页")
                .botMentions("#2 拜访 华为");
    }

    @Test
    void aRecordsOwnCardTellsWhoToldItAndWhatItCountsFor() {
        chat.says("小美", "拜访 华为 张总 谈续约");
        chat.says("小美", "改 #2 备注 谈新单");
        chat.says("小美", "#2").botSays("""
                #2 拜访 华为
                算谁的 小美
                日期 2026-11-22 周日
                算进 小美 2026-11-22 周日 的 拜访 1
                [改] [撤销]""").botMentions("谈新单").botMentions("小美 更正过（#3）");
        chat.says("小美", "确认撤销 #2");
        chat.says("小美", "#2").botMentions("（已撤销）#2 拜访 华为");
    }

    @Test
    void whoMaySeeARecordIsAsOfItsDay() {
        chat.says("王五", "拜访 华润");
        chat.says("老雷", "#2").botMentions("王五");
        chat.says("老赵", "#2").botSays("没有你能看的记录 #2");
        chat.says("小美", "王五 昨天").botMentions("只有本人和主管能看");
    }
}
