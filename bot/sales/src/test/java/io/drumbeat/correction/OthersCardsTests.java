package io.drumbeat.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Message;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cards that were sent before are drawn again for those who may read what was changed, and only where they show it. */
class OthersCardsTests {
    private static final List<String> CHANGES = List.of(
            "王五: 报价 瑞丰粮油 130万",
            "王五: 确认改 #4 金额:125万",
            "王五: 确认撤销 #4",
            "王五: 签单 瑞丰粮油 22万 老客",
            "王五: 回款 瑞丰粮油 3万",
            "王五: 退款 瑞丰粮油 1000",
            "老雷: 确认撤销 #9",
            "老雷: 改 客户 瑞丰粮油 负责人 小美",
            "老雷: 确认交接 王五 → 小美 2026-11-23 瑞丰粮油",
            "小美: 报价 瑞丰粮油 8万",
            "老雷: 确认撤销 #12");

    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 10);

    private List<String> texts(String... names) {
        return Stream.of(names)
                .flatMap(name -> chat.direct(name).stream())
                .map(Message::text)
                .toList();
    }

    @Test
    void whoeverDidSomethingThereOnceReadsNothingOfWhatColleaguesChange() {
        chat.says("王五", "商机 新客户瑞丰粮油 30万");
        chat.says("陈晨", "电话 瑞丰粮油");
        chat.says("老雷", "客户 瑞丰粮油");
        chat.says("小安", "客户 瑞丰粮油");
        for (var reader : List.of("陈晨", "老赵")) {
            for (var look : List.of("客户 瑞丰粮油", "今天", "记录 今天")) {
                chat.says(reader, look);
            }
        }
        var before = texts("陈晨", "老赵");
        for (var change : CHANGES) {
            var who = change.split(": ", 2);
            chat.says(who[0], who[1]);
            assertThat(texts("陈晨", "老赵")).as(change).isEqualTo(before);
        }
        assertThat(texts("小安")).anyMatch(text -> text.contains("更正："));
    }

    @Test
    void aCardThatShowsTheSameAsBeforeStaysAsItIs() {
        chat.says("小美", "商机 华为 30万");
        chat.says("小美", "拜访 华润");
        var card = chat.says("小美", "客户 华为").reply();
        chat.says("小美", "改 #3 备注 谈价");
        var same = chat.recorder().conversations().said(card.id()).orElseThrow();
        assertThat(same.message()).isEqualTo(card);
    }
}
