package io.drumbeat.sql.json;

import static io.drumbeat.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.EveryFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.shape.FactShape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class JsonTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final List<Fact> FACTS = EveryFact.TOLD;
    static final List<Element> ELEMENTS = List.of(
            new Element.Text("一行\n两行"),
            new Element.Headline("还差 8.4万", "签单 41.6万 / 50.0万"),
            Element.Fields.of(new Element.Field("客户", "华为")),
            new Element.Progress("业绩", new BigDecimal("310000.00"), new BigDecimal("1E+6"), null, "31/100"),
            new Element.Progress("拜访", BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("0.50"), "1/10"),
            new Element.Table(List.of("人", "数"), List.of(List.of("小美", "3"))),
            new Element.Chart(
                    Element.Chart.Shape.FUNNEL,
                    "漏斗",
                    List.of(new Element.Series("数", List.of(new Element.Point("报价", new BigDecimal("1.50")))))),
            Element.Buttons.of(Element.Button.danger("撤销", "撤销 #1")),
            new Element.Form(
                    "成交 #1",
                    "提交",
                    List.of(new Element.Input("amount", "金额", Element.Input.Kind.SELECT, true, "", List.of("1", "2")))),
            new Element.Image("https://example.com/a.png", "图"),
            new Element.Link("下载", "https://example.com/a.xlsx"),
            Element.Foot.of("截至 11-24 08:45", Element.Button.of("稍后", "稍后 早计划 30分钟")),
            new Element.Divider());
    private final Json json = new Json();

    @ParameterizedTest
    @FieldSource("FACTS")
    void aFactComesBackEqual(Fact fact) {
        assertThat(json.fact(json.write(fact))).isEqualTo(fact);
    }

    @ParameterizedTest
    @FieldSource("ELEMENTS")
    void anElementComesBackEqual(Element element) {
        var card = new Card("标题", Card.Tone.WARN, List.of(element));
        assertThat(json.card(json.write(card))).isEqualTo(card);
    }

    @Test
    void everyTypeOfFactAndElementIsTried() {
        assertThat(FACTS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsAll(FactShape.ALL.stream().map(FactShape::type).toList());
        assertThat(ELEMENTS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .contains(types(Element.class));
    }

    private static Class<?>[] types(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).toArray(Class<?>[]::new);
    }

    @Test
    void whatTheLedgerHoldsStaysAsItWasWritten() {
        assertThat(json.write(FACTS.getFirst()))
                .isEqualTo("{\"type\":\"activity\",\"activity\":\"VISIT\",\"customer\":\"c1\",\"contact\":\"张总\","
                        + "\"note\":\"谈\\\"续约\\\"\\n\",\"next\":{\"date\":\"2026-11-20\",\"what\":\"回访\"}}");
        assertThat(json.write(new QuoteFact.QuoteGiven("c1", "d1", yuan(5))))
                .isEqualTo(
                        "{\"type\":\"quote\",\"customer\":\"c1\",\"deal\":\"d1\",\"amount\":{\"minor\":500,\"currency\":\"CNY\"}}");
    }

    @Test
    void whatWasWrittenBeforeThereWereRemarksHasNone() {
        assertThat(json.fact("{\"type\":\"deal\",\"customer\":\"c1\",\"deal\":\"d1\"}"))
                .isEqualTo(new DealFact.DealOpened("c1", "d1", null, null));
        assertThat(json.fact("{\"type\":\"stage\",\"customer\":\"c1\",\"deal\":\"d1\",\"stage\":\"quoted\"}"))
                .isEqualTo(new DealFact.StageMoved("c1", "d1", "quoted"));
    }

    @Test
    void whatWasWrittenBeforeContactsWereKeptNamesNobody() {
        var deal = "\"customer\":\"c1\",\"deal\":\"d1\"";
        var five = "\"amount\":{\"minor\":500,\"currency\":\"CNY\"}";
        assertThat(json.fact("{\"type\":\"deal\",%s,%s,\"note\":\"急\"}".formatted(deal, five)))
                .isEqualTo(new DealFact.DealOpened("c1", "d1", yuan(5), null, null, "急", null));
        assertThat(json.fact("{\"type\":\"quote\",%s,%s,\"note\":\"含维保\"}".formatted(deal, five)))
                .isEqualTo(new QuoteFact.QuoteGiven("c1", "d1", yuan(5), null, "含维保", null));
        assertThat(json.fact("{\"type\":\"won\",%s,%s,\"newCustomer\":true}".formatted(deal, five)))
                .isEqualTo(new DealFact.DealWon("c1", "d1", yuan(5), null, true));
        assertThat(json.fact("{\"type\":\"lost\",%s,\"reason\":\"价格\"}".formatted(deal)))
                .isEqualTo(new DealFact.DealLost("c1", "d1", "价格"));
        assertThat(json.fact("{\"type\":\"collected\",%s,%s}".formatted(deal, five)))
                .isEqualTo(new CashFact.CashCollected("c1", "d1", yuan(5)));
        assertThat(json.fact("{\"type\":\"refund\",%s,%s}".formatted(deal, five)))
                .isEqualTo(new CashFact.RefundGiven("c1", "d1", yuan(5)));
    }

    @Test
    void whatWasWrittenBeforeQuotesHadANextStepHasNone() {
        assertThat(json.fact("{\"type\":\"lead\",\"customer\":\"c1\",\"source\":\"展会\"}"))
                .isEqualTo(new DealFact.LeadFound("c1", "展会", null, null, null));
        assertThat(json.write(new QuoteFact.QuoteGiven("c1", "d1", yuan(5), null, null, new Fact.NextStep(DAY, "回访"))))
                .endsWith("\"next\":{\"date\":\"2026-11-20\",\"what\":\"回访\"}}");
    }

    @Test
    void whatWasWrittenOfAQuotesYesBeforeSaysWhatIsSaidOfAnyYesNow() {
        var quote = "\"customer\":\"c1\",\"deal\":\"d1\",\"amount\":{\"minor\":500,\"currency\":\"CNY\"},\"quote\":2";
        List<Fact> what = List.of(new QuoteFact.QuoteGiven("c1", "d1", yuan(5)));
        var asked = "{\"type\":\"approval-asked\",%s,\"approver\":\"lei\"}".formatted(quote);
        assertThat(json.fact(asked).agreement())
                .isEqualTo(new AgreementFact.AgreementAsked("quote", 2, "lei", null, null, what));
        var yes = "{\"type\":\"quote-approved\",%s}".formatted(quote);
        assertThat(json.fact(yes).agreement()).isEqualTo(new AgreementFact.Agreed("quote", 2, what));
        var no = "{\"type\":\"quote-rejected\",%s,\"reason\":\"低\"}".formatted(quote);
        assertThat(json.fact(no).agreement()).isEqualTo(new AgreementFact.Refused("quote", 2, what, "低"));
        assertThat(List.of(asked, yes, no))
                .allSatisfy(text -> assertThat(json.write(json.fact(text))).isEqualTo(text));
    }

    @Test
    void whatAYesIsToStandsWithIt() {
        var quote = new QuoteFact.QuoteGiven("c1", "d1", yuan(5));
        assertThat(json.write(new AgreementFact.Agreed("quote", 2, List.of(quote))))
                .isEqualTo("{\"type\":\"agreed\",\"kind\":\"quote\",\"about\":2,\"what\":[%s]}"
                        .formatted(json.write(quote)));
        assertThat(json.write(new AgreementFact.AgreementAsked("quote", 2, "lei", null, DAY, List.of(quote))))
                .isEqualTo(
                        "{\"type\":\"agreement-asked\",\"kind\":\"quote\",\"about\":2,\"of\":\"lei\",\"until\":\"2026-11-20\",\"what\":[%s]}"
                                .formatted(json.write(quote)));
    }

    @Test
    void aFieldFromTheFutureIsLeftOut() {
        assertThat(json.fact("{\"type\":\"rating\",\"customer\":\"c1\",\"score\":5,\"mood\":{\"x\":1}}"))
                .isEqualTo(new CustomerFact.CustomerRated("c1", 5));
    }

    @Test
    void theKindOfAFactIsItsStableName() {
        assertThat(FACTS.stream().map(Json::kindOf).distinct())
                .hasSize(FactShape.ALL.size())
                .contains("won", "void");
    }
}
