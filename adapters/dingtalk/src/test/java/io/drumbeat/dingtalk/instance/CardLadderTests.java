package io.drumbeat.dingtalk.instance;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static io.drumbeat.dingtalk.instance.CardsOnWire.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Delivered;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardLadderTests {
    private static final Delivered SHOWN = new Delivered.Sent("card:m1");
    private static final Delivered SAID = new Delivered.Sent("key1");

    @RegisterExtension
    private final WireMockExtension platform = WireMockExtension.newInstance().build();

    private CardsOnWire wire;

    @BeforeEach
    void connect() {
        wire = new CardsOnWire(platform);
    }

    @Test
    void aMessageIsShownAsOneCardAndNothingElse() {
        assertThat(wire.send()).isEqualTo(SHOWN);
        assertThat(wire.calls(SHOW)).isOne();
        assertThat(wire.calls(DIRECT)).isZero();
        assertThat(wire.counted).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, param.templateNotExist",
        "400, param.templateUnpublished",
        "403, Forbidden.AccessDenied.AccessTokenPermissionDenied",
    })
    void aTemplateThatCannotBeUsedIsSteppedOverForTenMinutesAndThenTriedAgain(int status, String code) {
        wire.shows(refused(status, code));
        assertThat(wire.send()).isEqualTo(SAID);
        assertThat(wire.channel.send(due(EAST))).isEqualTo(new Delivered.Sent("key2"));
        assertThat(wire.calls(SHOW)).isOne();
        assertThat(new CardCheckup(wire.rungs).findings()).singleElement().matches(finding -> !finding.fine());
        wire.now.set(wire.now.get().plus(Duration.ofMinutes(11)));
        assertThat(wire.channel.send(another("m3"))).isEqualTo(new Delivered.Sent("key2"));
        assertThat(wire.calls(SHOW)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"param.contentUnsafe", "invalidParameter.cardData", "param.somethingNew"})
    void aCardThatIsRefusedIsSaidInMarkdownAndTheNextIsACard(String code) {
        wire.shows(refused(400, code));
        assertThat(wire.send()).isEqualTo(SAID);
        assertThat(new CardCheckup(wire.rungs).findings()).allMatch(finding -> finding.fine());
        assertThat(wire.channel.gates(due(EAST)))
                .extracting(gate -> gate.name())
                .contains("dingtalk:client1:card");
    }

    @Test
    void aCardThatBecomesAMessageKeepsTheLimitsOfMessages() {
        wire.shows(refused(400, "param.contentUnsafe"));
        for (var n = 0; n < 20; n++) {
            assertThat(wire.channel.send(another("full" + n))).isInstanceOf(Delivered.Sent.class);
        }
        assertThat(wire.channel.send(another("late"))).isInstanceOf(Delivered.Later.class);
        assertThat(wire.calls(GROUP)).isEqualTo(20);
    }

    @Test
    void aCardThatWasMadeButShownNowhereIsSaidInMarkdownAlsoWhenThatHasToWait() {
        wire.with(Optional.of("own.schema"), Optional.of("public.schema"));
        wire.shows(okJson("""
                {"success":true,"result":{"outTrackId":"m1","deliverResults":[{"success":false,"errorMsg":"no robot"}]}}"""));
        platform.stubFor(post(DIRECT).willReturn(refused(500, "system.busy")));
        assertThat(wire.send()).isInstanceOf(Delivered.Later.class);
        platform.stubFor(post(DIRECT).willReturn(okJson("{\"processQueryKey\":\"key1\"}")));
        assertThat(wire.sendAgain(1)).isEqualTo(SAID);
        assertThat(wire.calls(SHOW)).isOne();
    }

    @Test
    void whatMayHaveBeenShownIsAskedForAgainUnderTheSameIdAndMadeSure() {
        wire.shows(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(wire.send()).isInstanceOf(Delivered.Later.class);
        wire.shows(refused(400, "param.cardAlreadyExist"));
        assertThat(wire.sendAgain(1)).isEqualTo(SHOWN);
        assertThat(wire.calls(RENEW)).isOne();
        assertThat(wire.calls(DIRECT)).isZero();
        platform.verify(
                2, postRequestedFor(urlEqualTo(SHOW)).withRequestBody(matchingJsonPath("$.outTrackId", equalTo("m1"))));
    }

    @Test
    void anAnswerThatComesTooLateIsNotAskedForTwiceInOneTry() {
        wire.shows(okJson("{}").withFixedDelay(2000));
        assertThat(wire.send()).isInstanceOf(Delivered.Later.class);
        assertThat(wire.calls(SHOW)).isOne();
        assertThat(wire.counted).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"500, system.error", "500, system.busy", "503, ServiceUnavailable"})
    void aTroubledPlatformIsNeverSteppedOver(int status, String code) {
        wire.shows(refused(status, code));
        assertThat(wire.send()).isInstanceOf(Delivered.Later.class);
        wire.shows(refused(400, "param.templateNotExist"));
        assertThat(wire.sendAgain(1)).isInstanceOf(Delivered.InDoubt.class);
        assertThat(wire.calls(DIRECT)).isZero();
    }

    @Test
    void anAnswerThatProvesNothingIsAskedForAgain() {
        wire.shows(okJson("{\"success\":true,\"result\":{\"outTrackId\":\"m1\"}}"));
        assertThat(wire.send()).isInstanceOf(Delivered.Later.class);
    }

    @Test
    void whatAnotherInstanceTriedIsNotSaidAnotherWay() {
        wire.shows(refused(400, "param.contentUnsafe"));
        assertThat(wire.sendAgain(3)).isInstanceOf(Delivered.InDoubt.class);
        wire.shows(refused(400, "param.cardAlreadyExist"));
        assertThat(wire.sendAgain(3)).isEqualTo(SHOWN);
        assertThat(wire.calls(DIRECT)).isZero();
    }

    @Test
    void aPlatformThatContradictsItselfLeavesItInDoubt() {
        wire.shows(refused(400, "param.cardAlreadyExist"));
        wire.renews(refused(400, "param.cardNotExist"));
        assertThat(wire.send()).isInstanceOf(Delivered.InDoubt.class);
    }

    @Test
    void itIsNotAskedForEver() {
        wire.shows(refused(500, "system.error"));
        for (var attempts = 0; attempts < 7; attempts++) {
            assertThat(wire.sendAgain(attempts)).isInstanceOf(Delivered.Later.class);
        }
        assertThat(wire.sendAgain(7)).isInstanceOf(Delivered.InDoubt.class);
    }

    @Test
    void whatIsTooFastOrOutOfQuotaWaitsAndIsNoCallLess() {
        wire.shows(refused(403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi"));
        assertThat(wire.send()).isInstanceOfSatisfying(Delivered.Halted.class, halted -> assertThat(halted.gate())
                .isEqualTo("dingtalk:client1:card"));
        wire.shows(refused(403, "Forbidden.AccessDenied.ApiCountLimitForOrg"));
        assertThat(wire.send()).isInstanceOfSatisfying(Delivered.Halted.class, halted -> assertThat(halted.gate())
                .isEqualTo("dingtalk:client1"));
        assertThat(wire.counted).hasValue(0);
    }

    @Test
    void whoIsNotThereIsNotWrittenToAnotherWay() {
        wire.shows(refused(400, "param.userIdNotExist"));
        assertThat(wire.send()).isInstanceOf(Delivered.Unreachable.class);
        assertThat(wire.calls(DIRECT)).isZero();
    }

    @Test
    void thePublicTemplateIsTheMiddleRungAndItsFacesAreItsOwn() {
        wire.with(Optional.of("own.schema"), Optional.of("public.schema"));
        platform.stubFor(post(SHOW)
                .withRequestBody(matchingJsonPath("$.cardTemplateId", equalTo("own.schema")))
                .willReturn(refused(400, "param.templateUnpublished")));
        assertThat(wire.send()).isEqualTo(new Delivered.Sent("public:m1"));
        var edit = due(MEI, card(), Say.Kind.REPLY, "public:m1", 0);
        assertThat(wire.channel.send(edit)).isEqualTo(new Delivered.Sent("public:m1"));
        platform.verify(putRequestedFor(urlEqualTo(RENEW))
                .withRequestBody(matchingJsonPath("$.outTrackId", equalTo("m1")))
                .withRequestBody(matchingJsonPath("$.cardData.cardParamMap.msgContent", containing("已记录拜访"))));
    }

    @Test
    void withoutAnyTemplateNothingChanges() {
        wire.with(Optional.empty(), Optional.empty());
        assertThat(wire.send()).isEqualTo(SAID);
        assertThat(new CardCheckup(wire.rungs).findings()).isEmpty();
    }

    @Test
    void plainSentencesStayMessagesOfWhichManyGoInOneCall() {
        var words = Card.info("提醒", new Element.Text("华为今天该回访"));
        var reminder = due(MEI, words, Say.Kind.REMINDER, null, 0);
        assertThat(wire.channel.sharedContent(reminder)).isPresent();
        assertThat(wire.channel.send(reminder)).isEqualTo(SAID);
        var praise = due(EAST, words, Say.Kind.PRAISE, null, 0);
        assertThat(wire.channel.send(praise)).isEqualTo(new Delivered.Sent("card:m2"));
        assertThat(wire.channel.sharedContent(due(MEI))).isEmpty();
    }

    @Test
    void aCardThatIsTooLongIsSaidInMarkdown() {
        var texts = Collections.nCopies(400, (Element) new Element.Text("字".repeat(500)));
        var tooLong = new Card("很长", Card.Tone.INFO, texts);
        var praise = due(EAST, tooLong, Say.Kind.PRAISE, null, 0);
        assertThat(wire.channel.send(praise)).isEqualTo(new Delivered.Sent("key2"));
        assertThat(wire.calls(SHOW)).isZero();
    }

    @Test
    void payGoesToThePayeeOnly() {
        assertThat(wire.channel.send(due(MEI, card(), Say.Kind.PAY, null, 0))).isEqualTo(SHOWN);
        platform.verify(postRequestedFor(urlEqualTo(SHOW))
                .withRequestBody(matchingJsonPath("$.openSpaceId", equalTo("dtv1.card//IM_ROBOT.dt_mei"))));
        assertThat(wire.channel.send(due(EAST, card(), Say.Kind.PAY, null, 0))).isInstanceOf(Delivered.Dead.class);
        assertThat(wire.calls(GROUP) + wire.calls(SHOW)).isOne();
    }
}
