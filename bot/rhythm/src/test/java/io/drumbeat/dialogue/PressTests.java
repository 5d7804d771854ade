package io.drumbeat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Message;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PressTests {
    private final Rehearsal chat = new Rehearsal();

    private static String toast(Rehearsal.Turn turn) {
        return turn.outcome().toast();
    }

    private String face(Message message) {
        return chat.direct("小美").stream()
                .filter(now -> now.id().equals(message.id()))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void everyPressIsToldInFewWords() {
        var receipt = chat.says("小美", "商机 华为 50万").reply();
        assertThat(toast(chat.presses("小美", receipt, "推进 华为 意向 #2"))).isEqualTo("已记录 #3");
        assertThat(toast(chat.presses("小美", receipt, "推进 华为 意向 #2"))).isEqualTo("华为的商机 #2 已经在“意向”了");
        assertThat(toast(chat.presses("小美", receipt, "今天"))).startsWith("小美 的今天");
        assertThat(toast(chat.presses("小美", receipt, "撤销 #3"))).isEqualTo("已撤销 #3");
        assertThat(toast(chat.presses("小美", receipt, "提成"))).isEqualTo("已私聊发给你");
    }

    @Test
    void aFormSentTwiceRecordsOnce() {
        var question = chat.says("小美", "报价 华为").reply();
        var sent = chat.fills("小美", question, "报价 华为", Map.of("amount", "48万"));
        assertThat(toast(sent)).isEqualTo("已记录 #2");
        var again = chat.fills("小美", question, "报价 华为", Map.of("amount", "50万")).recordsNothing();
        assertThat(toast(again)).isEqualTo("已记录 #2，没有再记");
        assertThat(again.outcome().updated()).isEqualTo(sent.outcome().updated());
    }

    @Test
    void aSentFormIsReplacedByWhatCameOfIt() {
        var question = chat.says("小美", "报价 华为").reply();
        var sent = chat.fills("小美", question, "报价 华为", Map.of("amount", "48万"));
        assertThat(sent.outcome().updated()).extracting(Message::id).isEqualTo(question.id());
        assertThat(face(question)).isEqualTo("已记录报价 #2\n已经答好，见回执");
    }

    @Test
    void aFormIsReplacedTooWhenItsQuestionIsAnsweredByTyping() {
        var question = chat.says("小美", "报价 华为").reply();
        chat.says("小美", "48万");
        assertThat(face(question)).startsWith("已记录报价 #2");
        chat.fills("小美", question, "报价 华为", Map.of("amount", "48万")).recordsNothing();
    }

    @Test
    void aQuestionAfterAQuestionIsStillTheSame() {
        var first = chat.says("小美", "报价").reply();
        var second = chat.fills("小美", first, "报价", Map.of("customer", "华")).reply();
        chat.presses("小美", second, "报价 客户: 华为");
        chat.says("小美", "48万").botSays("客户 华为\n金额 ¥480,000");
        assertThat(face(first)).startsWith("已记录报价 #2");
        chat.fills("小美", first, "报价", Map.of("customer", "华润", "amount", "3万")).recordsNothing();
    }

    @Test
    void aFormThatWasWrongCanBeSentAgain() {
        var question = chat.says("小美", "报价 华为").reply();
        chat.fills("小美", question, "报价 华为", Map.of("amount", "-5"))
                .botMentions("负数")
                .recordsNothing();
        chat.fills("小美", question, "报价 华为", Map.of("amount", "5万")).botMentions("¥50,000");
    }

    @Test
    void whatWasTakenBackCanBeSentAgain() {
        var question = chat.says("小美", "报价 华为").reply();
        chat.fills("小美", question, "报价 华为", Map.of("amount", "48万"));
        chat.says("小美", "撤销");
        chat.fills("小美", question, "报价 华为", Map.of("amount", "5万")).botMentions("¥50,000");
    }

    @Test
    void aQuestionPutToSomebodyElseIsNotAnswered() {
        var question = chat.saysInGroup("小美", "报价 华为").reply();
        var pressed =
                chat.fills("王五", question, "报价 华为", Map.of("amount", "48万")).recordsNothing();
        assertThat(toast(pressed)).contains("问别人");
    }

    @Test
    void aStaleCardShowsWhatStandsAndAsks() {
        var opened = chat.says("小美", "商机 华为 50万").reply();
        chat.says("小美", "推进 华为 意向");
        var asked = chat.presses("小美", opened, "丢单 华为 价格高 #2").botSays("""
                        这张卡片画好以后又有变化，“丢单 华为 价格高 #2”还没有记
                        之后：
                        小美 推进到“意向”（#3）
                        现在：
                        商机 #2 在“意向”，¥500,000
                        [照样记]""").recordsNothing();
        chat.presses("小美", asked.reply(), "丢单 华为 价格高 #2").botMentions("已记录丢单 #4");
    }

    @Test
    void aStaleFormKeepsWhatWasFilledIn() {
        var question = chat.says("小美", "报价 华为").reply();
        chat.says("小美", "报价 华为 40万");
        var asked = chat.fills("小美", question, "报价 华为", Map.of("amount", "48万"))
                .botMentions("小美 报价 ¥400,000")
                .recordsNothing();
        chat.presses("小美", asked.reply(), "报价 华为 金额:48万").botMentions("¥480,000");
    }

    @Test
    void whichDealIsMeantIsAnsweredByNumber() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "商机 华为 8万");
        chat.says("小美", "报价 华为 7万").botMentions("华为有 2 个商机").recordsNothing();
        chat.says("小美", "2").botMentions("已记录报价 #4").botMentions("¥70,000");
    }
}
