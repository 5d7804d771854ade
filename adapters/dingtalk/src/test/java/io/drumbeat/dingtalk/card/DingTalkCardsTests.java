package io.drumbeat.dingtalk.card;

import static io.drumbeat.dingtalk.card.SampleCards.MEI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class DingTalkCardsTests {
    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    @ParameterizedTest
    @MethodSource("io.drumbeat.dingtalk.card.SampleCards#goldens")
    void cardsLookAsTheyWereApproved(SampleCards.Golden golden) throws IOException {
        var marked = (Rendered.Marked) DingTalkCards.of(golden.card(), MEI);
        assertThat(marked.text() + "\n").isEqualTo(approved(golden.name()));
    }

    private static String approved(String name) throws IOException {
        try (var file = DingTalkCardsTests.class.getResourceAsStream("/cards/" + name + ".md")) {
            return file == null ? "" : new String(file.readAllBytes(), UTF_8);
        }
    }

    @Test
    void theTitleOfNotificationsIsOnePlainLine() {
        var marked = (Rendered.Marked) DingTalkCards.of(Card.info("一\n二 " + "长".repeat(300)), MEI);
        assertThat(marked.title()).startsWith("一 二").hasSize(100);
    }

    @Test
    void inAGroupTheBotOnlyHearsWhatMentionsIt() {
        var card = Card.info("小美签单", Element.Buttons.of(Button.of("赞", "赞 小美")));
        assertThat(((Rendered.Marked) DingTalkCards.of(card, new Chat.Group("east-1"))).text())
                .endsWith("也可以在群里 @我 说：赞 小美");
    }

    @Test
    void anEmptyCardIsItsTitle() {
        assertThat(DingTalkCards.of(Card.info("你好"), MEI)).isEqualTo(new Rendered.Marked("你好", "### 你好"));
    }

    @Test
    void aProgressBeyondItsTargetFillsTheBarOnly() {
        var card = Card.info("x", new Element.Progress("签单", number(300), number(100), null, "300/100"));
        assertThat(((Rendered.Marked) DingTalkCards.of(card, MEI)).text()).contains("■".repeat(10) + " 300%");
        var debt = Card.info("x", new Element.Progress("回款", number(-5), number(100), null, "-5/100"));
        assertThat(((Rendered.Marked) DingTalkCards.of(debt, MEI)).text()).contains("□".repeat(10) + " -5%");
    }

    @Test
    void aLongTableIsShortenedAndSaysSo() {
        var rows = Collections.nCopies(900, List.of("小美", "华东一组", "一百二十三万"));
        var card = Card.info("排行", new Element.Table(List.of("姓名", "团队", "金额"), rows));
        assertThat(DingTalkCards.of(card, MEI))
                .isInstanceOfSatisfying(Rendered.Marked.class, marked -> assertThat(marked.text())
                        .contains("…还有 888 行"));
    }

    @Test
    void whatIsStillTooLongBecomesWordsNeverSilence() {
        var texts = Collections.nCopies(400, (Element) new Element.Text("\"😀\n".repeat(500)));
        var words = (Rendered.Words) DingTalkCards.of(new Card("很长", Card.Tone.INFO, texts), MEI);
        assertThat(words.content()).startsWith("很长").endsWith("…（太长，只显示开头）");
        assertThat(JsonMapper.shared().writeValueAsString(words.param()).getBytes(UTF_8).length)
                .isLessThanOrEqualTo(15_000);
        assertThat(new String(words.content().getBytes(UTF_8), UTF_8)).isEqualTo(words.content());
    }
}
