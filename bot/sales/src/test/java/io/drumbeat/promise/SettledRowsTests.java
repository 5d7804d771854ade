package io.drumbeat.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element;
import io.drumbeat.chat.Message;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.Objects;
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
        var now = chat.direct("小美").stream()
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
}
