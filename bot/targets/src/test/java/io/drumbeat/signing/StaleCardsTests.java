package io.drumbeat.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element;
import io.drumbeat.chat.Message;
import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No press on a card does other than the card shows, and a line typed without looking does nothing yet. */
class StaleCardsTests {
    private static final String SENDING = "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05";
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    private static String press(Message message, String label) {
        return message.card().elements().stream()
                .filter(Element.Buttons.class::isInstance)
                .flatMap(buttons -> ((Element.Buttons) buttons).buttons().stream())
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow()
                .words();
    }

    private Message opened() {
        chat.confirms("老雷", SENDING);
        chat.says("小美", "还价 500万 原因 华为走了");
        chat.at("2026-12-07", 10);
        return chat.says("老雷", "签发目标").reply();
    }

    @Test
    void anOlderCardSignsNothingElseThanItShows() {
        var first = opened();
        var old = press(first, "签发");
        var second = chat.says("老雷", "另定目标 小美 450万 原因 休产假").reply();
        assertThat(chat.direct("老雷").stream()
                        .filter(message -> message.id().equals(first.id()))
                        .findFirst()
                        .orElseThrow()
                        .text())
                .contains("另定：休产假")
                .doesNotContain("小美 | ¥6,000,000 | ¥5,000,000 | ¥6,000,000");
        chat.presses("老雷", first, old)
                .recordsNothing()
                .botMentions("你看过之后数变了，没有签发")
                .botMentions("另定：休产假");
        chat.presses("老雷", second, press(second, "签发，¥1,500,000 留在团队")).botMentions("已签发，2 人合计 ¥10,500,000");
        assertThat(chat.direct("老雷").stream()
                        .filter(message -> message.id().equals(first.id()))
                        .findFirst()
                        .orElseThrow()
                        .text())
                .contains("目标已签发")
                .doesNotContain("[签发");
        chat.says("老雷", "目标 2027 签单额").botMentions("¥12,000,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"确认签发目标", "确认签发目标 2027 签单额", "确认签发目标 2027 签单额 核对 00000000"})
    void aLineTypedWithoutLookingSignsNothing(String line) {
        opened();
        chat.says("老雷", line).recordsNothing().botMentions("目标拆封");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 核对 00000000"})
    void aLineTypedWithoutLookingPublishesNothing(String mark) {
        chat.says("老雷", "确认" + SENDING + mark).recordsNothing().botMentions("要发出的 2027年");
        assertThat(chat.direct("小美")).isEmpty();
    }

    @Test
    void aProposalThatWasTakenBackIsNotTakenForAnotherOne() {
        chat.confirms("老雷", SENDING);
        var first = chat.direct("小美").getLast();
        var old = press(first, "接受");
        chat.says("老雷", "撤销 #2");
        chat.says("老雷", "确认撤销 #2");
        chat.confirms("老雷", SENDING.replace("1200万", "1600万"));
        chat.presses("小美", first, old).recordsNothing().botMentions("收回了的一轮").botMentions("¥8,000,000");
    }
}
