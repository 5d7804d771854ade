package io.drumbeat.dingtalk.instance;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static io.drumbeat.dingtalk.instance.CardsOnWire.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.dingtalk.Sample;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the wire, as the platform's pages have it. */
class CardApiTests {
    @RegisterExtension
    private final WireMockExtension platform = WireMockExtension.newInstance().build();

    private CardsOnWire wire;

    @BeforeEach
    void connect() {
        wire = new CardsOnWire(platform);
    }

    @Test
    void aPersonsCardGoesIntoTheirChatWithTheRobot() {
        wire.send();
        platform.verify(postRequestedFor(urlEqualTo(SHOW))
                .withHeader("x-acs-dingtalk-access-token", equalTo("token1"))
                .withRequestBody(equalToJson("""
                        {"cardTemplateId":"own.schema","outTrackId":"m1","callbackType":"STREAM","userIdType":1,
                         "cardData":{"cardParamMap":"${json-unit.ignore}"},
                         "openSpaceId":"dtv1.card//IM_ROBOT.dt_mei",
                         "imRobotOpenSpaceModel":{"supportForward":false,"lastMessageI18n":{"ZH_CN":"已记录拜访 #1"}},
                         "imRobotOpenDeliverModel":{"spaceType":"IM_ROBOT","robotCode":"robot1"}}""")));
    }

    @Test
    void aGroupsCardGoesIntoTheGroup() {
        wire.channel.send(due(EAST));
        platform.verify(postRequestedFor(urlEqualTo(SHOW)).withRequestBody(equalToJson("""
                {"cardTemplateId":"own.schema","outTrackId":"m2","callbackType":"STREAM","userIdType":1,
                 "cardData":{"cardParamMap":"${json-unit.ignore}"},
                 "openSpaceId":"dtv1.card//IM_GROUP.cid_east-1",
                 "imGroupOpenSpaceModel":{"supportForward":true,"lastMessageI18n":{"ZH_CN":"已记录拜访 #1"}},
                 "imGroupOpenDeliverModel":{"robotCode":"robot1"}}""")));
    }

    @Test
    void everyValueIsText() {
        wire.send();
        var sent = platform.findAll(postRequestedFor(urlEqualTo(SHOW))).getFirst();
        var map = JsonMapper.shared()
                .readTree(sent.getBodyAsString())
                .path("cardData")
                .path("cardParamMap");
        assertThat(map).isNotEmpty().allMatch(value -> value.isString());
    }

    @Test
    void inWebhookModeTheDoorIsRegisteredOnceBeforeTheFirstCard() {
        var url = "https://bot.example/dingtalk/cards";
        wire.channel = wire.channel(new Callback.Door("drumbeat", url, Sample.SECRET));
        wire.send();
        wire.channel.send(due(EAST));
        platform.verify(1, postRequestedFor(urlEqualTo(REGISTER)).withRequestBody(equalToJson("""
                {"callbackRouteKey":"drumbeat","callbackUrl":"%s","apiSecret":"%s","forceUpdate":true}""".formatted(
                        url, Sample.SECRET))));
        platform.verify(
                2,
                postRequestedFor(urlEqualTo(SHOW))
                        .withRequestBody(matchingJsonPath("$.callbackType", equalTo("HTTP")))
                        .withRequestBody(matchingJsonPath("$.callbackRouteKey", equalTo("drumbeat"))));
    }

    @Test
    void cardsWhoseButtonsWouldLeadNowhereAreNotShown() {
        platform.stubFor(post(REGISTER).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        wire.channel = wire.channel(new Callback.Door("drumbeat", "https://bot.example/dingtalk/cards", "secret"));
        assertThat(wire.send()).isEqualTo(new Delivered.Sent("key1"));
        assertThat(wire.calls(SHOW)).isZero();
    }

    @Test
    void anEditChangesTheCardInPlaceAndOnlyByKey() {
        var edit = due(EAST, Card.info("已撤回"), Say.Kind.PRAISE, "card:m1", 0);
        assertThat(wire.channel.edits("card:m1")).isTrue();
        assertThat(wire.channel.send(edit)).isEqualTo(new Delivered.Sent("card:m1"));
        platform.verify(putRequestedFor(urlEqualTo(RENEW)).withRequestBody(equalToJson("""
                {"outTrackId":"m1","userIdType":1,"cardData":{"cardParamMap":"${json-unit.ignore}"},
                 "cardUpdateOptions":{"updateCardDataByKey":true,"updatePrivateDataByKey":true}}""")));
        platform.verify(putRequestedFor(urlEqualTo(RENEW))
                .withRequestBody(matchingJsonPath("$.cardData.cardParamMap.buttons", equalTo("[]")))
                .withRequestBody(matchingJsonPath("$.cardData.cardParamMap.body", containing("已撤回"))));
        assertThat(wire.channel.gates(edit)).extracting(gate -> gate.name()).endsWith("dingtalk:client1:face");
    }

    @Test
    void whatWentOutAsAMessageIsNotEditedInPlace() {
        assertThat(wire.channel.edits("key2")).isFalse();
        assertThat(wire.channel.edits("session:m1")).isFalse();
        assertThat(wire.channel.edits(null)).isFalse();
        var edit = due(EAST, Card.info("小美签单"), Say.Kind.PRAISE, "key2", 0);
        assertThat(wire.channel.send(edit)).isEqualTo(new Delivered.Sent("key2"));
        var retraction = due(EAST, Card.info("已撤回"), Say.Kind.PRAISE, "key2", 0);
        assertThat(wire.channel.send(retraction)).isEqualTo(new Delivered.Sent("corrected:key2"));
        assertThat(wire.calls(RENEW)).isZero();
        assertThat(wire.calls(SHOW)).isZero();
    }

    private Delivered edited() {
        return wire.channel.send(due(MEI, card(), Say.Kind.REPLY, "card:m1", 0));
    }

    @Test
    void aCardThatWasTakenAwayIsNotChangedAnyMore() {
        wire.renews(refused(400, "param.cardNotExist"));
        assertThat(edited()).isInstanceOf(Delivered.Sent.class);
    }

    @Test
    void anEditWhoseFateIsUnknownIsDoneAgain() {
        wire.renews(okJson("{\"success\":false}"));
        assertThat(edited()).isInstanceOf(Delivered.Later.class);
        wire.renews(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(edited()).isInstanceOf(Delivered.InDoubt.class);
        wire.renews(refused(500, "system.busy"));
        assertThat(edited()).isInstanceOf(Delivered.Later.class);
        wire.renews(refused(403, "Forbidden.AccessDenied.AccessTokenPermissionDenied"));
        assertThat(edited()).isInstanceOf(Delivered.Later.class);
    }

    @Test
    void aCardIsChangedAlsoAfterItsTemplateWasTakenOutOfTheSettings() {
        wire.with(Optional.empty(), Optional.empty());
        assertThat(edited()).isEqualTo(new Delivered.Sent("card:m1"));
        assertThat(wire.calls(RENEW)).isOne();
    }

    @Test
    void aSecretIsNotShown() {
        assertThat(new Callback.Door("drumbeat", null, "s3cret").toString()).doesNotContain("s3cret");
    }
}
