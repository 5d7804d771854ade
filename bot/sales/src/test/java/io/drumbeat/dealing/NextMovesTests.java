package io.drumbeat.dealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element;
import io.drumbeat.chat.Message;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NextMovesTests {
    private final Rehearsal chat = new Rehearsal();

    private static List<String> buttons(Message message) {
        var card = message.card();
        assertThat(card).isNotNull();
        return card.elements().stream()
                .flatMap(element -> element instanceof Element.Buttons(var buttons)
                        ? buttons.stream().map(Element.Button::words)
                        : null)
                .toList();
    }

    @Test
    void everyReceiptOffersTheLegalNextStages() {
        assertThat(buttons(chat.says("小美", "商机 华为 50万").reply()))
                .containsExactly("推进 华为 意向 #2", "报价 华为 #2", "签单 华为 ¥500,000 #2", "丢单 华为 #2", "撤销 #2");
        assertThat(buttons(chat.says("小美", "推进 华为 意向").reply()))
                .containsExactly("报价 华为 #2", "签单 华为 ¥500,000 #2", "丢单 华为 #2", "撤销 #3");
        assertThat(buttons(chat.says("小美", "报价 华为 48万").reply()))
                .containsExactly("签单 华为 ¥480,000 #2", "丢单 华为 #2", "撤销 #4");
    }

    @Test
    void pressingTwiceIsHarmless() {
        var opened = chat.says("小美", "商机 华为 50万").reply();
        chat.presses("小美", opened, "推进 华为 意向 #2").botSays("阶段 初步沟通 → 意向");
        chat.presses("小美", opened, "推进 华为 意向 #2").botSays("华为的商机 #2 已经在“意向”了").recordsNothing();
        var asked = chat.presses("小美", opened, "签单 华为 ¥500,000 #2")
                .botMentions("签单 华为：签了多少，新客还是老客？")
                .recordsNothing();
        chat.fills("小美", asked.reply(), "签单 华为 #2", Map.of("amount", "45万", "newCustomer", "新客"))
                .botSays("已记录签单 #4\n金额 ¥450,000\n客户类型 新客户");
        chat.presses("小美", opened, "签单 华为 ¥500,000 #2")
                .botSays("华为的商机 #2 已经在“成交”了，没有再动")
                .recordsNothing();
        chat.presses("小美", opened, "丢单 华为 价格高 #2").botMentions("没有再动").recordsNothing();
    }

    @Test
    void aButtonMeansItsOwnDealAmongSeveral() {
        var first = chat.says("小美", "商机 华为 50万").reply();
        chat.says("小美", "商机 华为 8万");
        chat.presses("小美", first, "推进 华为 意向 #2").botSays("阶段 初步沟通 → 意向\n金额 ¥500,000");
    }

    @Test
    void aLostDealIsOpenedAgainOnlyByNamingIt() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "丢单 华为 价格高");
        var asked = chat.says("小美", "推进 华为 意向")
                .botSays("华为没有进行中的商机；要重新打开丢掉的吗？\n[重新打开 #2（价格高）] [开商机]")
                .recordsNothing();
        chat.presses("小美", asked.reply(), "推进 华为 意向 #2").botSays("阶段 丢单 → 意向\n重新打开了丢掉的商机 #2（当时的原因：价格高）");
        chat.says("小美", "推进 华为 初步沟通").botSays("阶段 意向 → 初步沟通");
    }

    @Test
    void aWonDealMustBeUndoneFirst() {
        chat.says("小美", "签单 华为 50万");
        var told = chat.says("小美", "推进 华为 意向")
                .botSays("华为的商机 #2 已经成交；要再推进，先撤销签单\n例如：撤销 #2")
                .recordsNothing();
        chat.says("小美", "推进 华为 意向 #2").botMentions("先撤销签单").recordsNothing();
        chat.presses("小美", told.reply(), "撤销 #2").botMentions("还没有动");
        chat.presses("小美", told.reply(), "确认撤销 #2").botMentions("已撤销 #2 签单 华为");
    }

    @Test
    void aQuoteDoesNotTakeALaterDealBack() {
        chat.says("小美", "报价 华为 48万").botSays("阶段 报价");
        chat.says("小美", "报价 华为 47万").botSays("阶段 报价\n[签单] [丢单] [撤销]");
    }
}
