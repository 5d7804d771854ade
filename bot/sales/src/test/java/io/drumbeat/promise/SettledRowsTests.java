package io.drumbeat.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element;
import io.drumbeat.chat.Message;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A list shows at once what was pressed on it, and the rest of it stays to be pressed. */
class SettledRowsTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 10);

    private Message steps() {
        chat.says("小美", "拜访 华为 张总 周三回访");
        chat.says("小美", "电话 华润 周四送样");
        return chat.says("小美", "下一步清单").reply();
    }

    /** The card as it stands, and what its buttons say. */
    private String face(Message message) {
        var now = Stream.concat(chat.direct("小美").stream(), chat.group().stream())
                .filter(one -> one.id().equals(message.id()))
                .findFirst()
                .orElseThrow();
        return now.text() + "\n"
                + Objects.requireNonNull(now.card()).elements().stream()
                        .filter(element -> element instanceof Element.Buttons)
                        .flatMap(element -> ((Element.Buttons) element).buttons().stream())
                        .map(Element.Button::words)
                        .toList();
    }

    @Test
    void whatIsDoneCanBePressedNoMoreAndTheRestCan() {
        var list = steps();
        var pressed = chat.presses("小美", list, "完成 #2").outcome();
        assertThat(pressed.updated()).extracting(Message::id).isEqualTo(list.id());
        assertThat(face(list)).contains("✓ 已完成 #4", "完成 #3", "改期 #3").doesNotContain("完成 #2", "改期 #2", "不做了 #2");
        chat.presses("小美", list, "不做了 #3");
        assertThat(face(list)).contains("✓ 已完成 #4", "✓ 记下了：不做了 #5").doesNotContain("完成 #3");
    }

    @Test
    void pressedAgainOnAStaleCardItSaysSoAndSettlesToo() {
        var list = steps();
        chat.says("小美", "完成 #2");
        chat.presses("小美", list, "完成 #2").recordsNothing();
        var again = chat.presses("小美", list, "完成 #2").recordsNothing();
        assertThat(again.outcome().updated()).extracting(Message::id).isEqualTo(list.id());
        assertThat(face(list)).contains("✓ ").contains("完成 #3").doesNotContain("完成 #2");
    }

    @Test
    void whatTookAQuestionSettlesOnceItIsAnswered() {
        var list = steps();
        chat.presses("小美", list, "改期 #3").botMentions("改到哪天");
        assertThat(face(list)).contains("改期 #3");
        chat.says("小美", "下周二");
        assertThat(face(list)).contains("完成 #2").doesNotContain("改期 #3").contains("✓ ");
    }

    @Test
    void nobodySettlesARowOfAnothersCard() {
        var list = steps();
        chat.says("老雷", "今天");
        var press = chat.presses("老雷", list, "完成 #2");
        assertThat(press.outcome().updated()).isNull();
        assertThat(face(list)).contains("完成 #2");
    }

    /** Somebody says something alone with the bot, or before their group. */
    private Stream<BiFunction<String, String, Rehearsal.Turn>> everywhere() {
        return Stream.of(chat::says, chat::saysInGroup);
    }

    @Test
    void whatWasRecordedBesideAQuestionIsTakenBackAndTheQuestionStaysOpen() {
        everywhere().forEach(says -> {
            var several = says.apply("小美", "拜访 华为 谈价格\n电话 华润\n报价 美的")
                    .botMentions("3 条，记下 2 条")
                    .botMentions("还缺：金额");
            var receipt = several.outcome().recorded().getFirst().receipt();
            chat.presses("小美", several.reply(), "撤销 #" + receipt).botMentions("已撤销 #" + receipt);
            assertThat(face(several.reply()))
                    .contains("（已撤销）#" + receipt, "撤销 #" + (receipt + 1))
                    .doesNotContain("已经答好", "撤销 #%d,".formatted(receipt));
            says.apply("小美", "48万").botMentions("已记录报价");
        });
    }

    @Test
    void aQuestionForTheGroupIsAnsweredThereWhateverWasSaidToThePersonAlone() {
        chat.saysInGroup("小美", "拜访 华为 谈价格\n今天\n报价 美的").botMentions("还缺：金额");
        chat.saysInGroup("小美", "48万").botMentions("已记录报价");
    }

    @Test
    void aRowBeforeAGroupSettlesInWordsForEverybody() {
        var said = chat.saysInGroup("小美", "签单 华为 12万 老客\n拜访 华润");
        chat.presses("小美", said.reply(), "回款 华为").botMentions("还缺：金额");
        chat.saysInGroup("小美", "2万").botMentions("已记录回款");
        assertThat(face(said.reply())).contains("✓ 小美已处理", "撤销 #2").doesNotContain("¥20,000", "[回款] ");
    }
}
