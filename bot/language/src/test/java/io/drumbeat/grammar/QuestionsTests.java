package io.drumbeat.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Input;
import io.drumbeat.decision.Understood;
import io.drumbeat.people.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionsTests {
    private final Spoken spoken = new Spoken();

    @Test
    void everyButtonSaysALineThatIsUnderstoodOrAskedFurther() {
        for (var row : UtterancesTests.rows()) {
            var said = new Spoken().at(row.now());
            if (said.hears(row.said()) instanceof Understood.Unclear(var _, var question, var _)) {
                for (var button : buttons(question)) {
                    assertThat(said.means(button.words()))
                            .as("%s [%s]", row.said(), button.label())
                            .doesNotContain("没听懂", "没看懂");
                }
            }
        }
    }

    @Test
    void severalCustomersComeBackAsButtonsThatEachMeanOne() {
        assertThat(buttons("拜访 招商 张总").stream().map(Button::words).map(spoken::means))
                .containsExactlyInAnyOrder("拜访 | contact=张总 | customer=招商银行", "拜访 | contact=张总 | customer=招商证券");
    }

    @Test
    void customersOfOneNameAreToldApartById() {
        assertThat(buttons("拜访 大地建筑 张总").stream().map(Button::words).map(spoken::means))
                .containsExactly("拜访 | contact=张总 | customer=c8", "拜访 | contact=张总 | customer=c9");
    }

    @Test
    void anUnknownCustomerIsOfferedAsNewBesideTheNearest() {
        assertThat(buttons("拜访 深圳华为 张总").stream().map(Button::label))
                .contains("华为")
                .endsWith("新客户 深圳华为");
    }

    @Test
    void whatIsMissingIsAskedWithAFormOfFittingInputs() {
        var form = form("签单 华为");
        assertThat(form.words()).isEqualTo("签单 华为");
        assertThat(form.inputs())
                .extracting(Input::name, Input::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("amount", Input.Kind.AMOUNT));
    }

    @Test
    void aStageIsChosenFromThoseOfTheCompany() {
        assertThat(form("推进 华为").inputs().getFirst().options()).containsExactly("初步沟通", "意向", "报价", "成交", "丢单");
    }

    @Test
    void aSentFormCompletesItsLine() {
        assertThat(Spoken.means(spoken.hears("签单 华为", Map.of("amount", "80000"))))
                .isEqualTo("签单 | amount=¥80,000 | customer=华为");
        assertThat(Spoken.means(
                        spoken.hears("商机", Map.of("customer", "华为", "amount", "50万", "expected", "2026-12-01"))))
                .isEqualTo("商机 | amount=¥500,000 | customer=华为 | expected=2026-12-01");
        assertThat(Spoken.means(spoken.hears("推进 华为", Map.of("stage", "意向"))))
                .isEqualTo("推进 | customer=华为 | stage=interested");
        assertThat(Spoken.means(spoken.hears("拜访 张总", Map.of("customer", "华为", "note", "谈续约 与培训", "next", "下周三 回访"))))
                .isEqualTo("拜访 | contact=张总 | customer=华为 | next=2026-11-25 回访 | note=谈续约 与培训");
    }

    @Test
    void aFormIsReadAsStrictlyAsALine() {
        assertThat(Spoken.means(spoken.hears("签单 华为", Map.of("amount", "-5")))).contains("负数");
        assertThat(Spoken.means(spoken.hears("签单", Map.of("customer", "百度", "amount", "5万"))))
                .contains("没有客户“百度”");
    }

    @Test
    void aQuestionAboutAFormKeepsWhatWasFilledIn() {
        var question = Spoken.question(spoken.hears("签单", Map.of("customer", "大地建筑", "amount", "5万")));
        assertThat(spoken.means(buttons(question).getFirst().words())).isEqualTo("签单 | amount=¥50,000 | customer=c8");
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithTheNearestUsagesAndHelp() {
        assertThat(buttons("签草 华为 80万").stream().map(Button::words))
                .hasSize(4)
                .startsWith("帮助 签单")
                .endsWith("帮助");
    }

    @Test
    void noButtonOfAnAnswerToNonsenseRecordsAnything() {
        for (var nonsense : List.of("签草 华为 80万", "撒销", "哈哈哈", "")) {
            assertThat(buttons(nonsense).stream().map(Button::words))
                    .allMatch(words -> words.startsWith("帮助")
                            || List.of("今天", "进度", "漏斗", "目标", "排行", "提成", "为什么")
                                    .contains(words));
        }
        assertThat(buttons("今夭").stream().map(Button::words)).startsWith("今天");
    }

    @Test
    void aVerbThatOnlySoundsRightIsOfferedPutRight() {
        var button = buttons("签但 华为 80万").getFirst();
        assertThat(button.words()).isEqualTo("签单 华为 80万");
        assertThat(spoken.means(button.words())).startsWith("签单 | amount=¥800,000");
        assertThat(buttons("visot 华为").getFirst().words()).isEqualTo("visit 华为");
    }

    @Test
    void whoeverWasSpokenToWithoutAVerbIsAskedHow() {
        var buttons = buttons("和华为张总聊了聊续约");
        assertThat(buttons).extracting(Button::label).contains("拜访", "电话", "跟进");
        assertThat(buttons).allSatisfy(button -> assertThat(spoken.means(button.words()))
                .startsWith(button.label() + " | contact=张总 | customer="));
        assertThat(spoken.means("和华为张总约了聊聊续约")).startsWith("? 没听懂");
    }

    @Test
    void aTitleQuotesALongLineOnlyInPart() {
        assertThat(spoken.means("哈".repeat(100))).isEqualTo("? 没听懂“" + "哈".repeat(30) + "…”。");
    }

    @Test
    void usagesOfOtherRolesAreNotOffered() {
        assertThat(buttons("团对").stream().map(Button::words)).doesNotContain("团队");
        assertThat(buttons(Spoken.question(new Spoken().as(Role.MANAGER).hears("团对")))
                        .getFirst()
                        .words())
                .isEqualTo("团队");
    }

    @Test
    void anEmptyLineIsAnsweredWithHelp() {
        assertThat(buttons("  ").stream().map(Button::words)).contains("帮助");
        assertThat(buttons("@鼓点").stream().map(Button::words)).contains("帮助");
    }

    private List<Button> buttons(String words) {
        return buttons(Spoken.question(spoken.hears(words)));
    }

    private static List<Button> buttons(Card card) {
        return card.elements().stream()
                .filter(Element.Buttons.class::isInstance)
                .flatMap(element -> ((Element.Buttons) element).buttons().stream())
                .toList();
    }

    private Element.Form form(String words) {
        return Spoken.question(spoken.hears(words)).elements().stream()
                .filter(Element.Form.class::isInstance)
                .map(Element.Form.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
