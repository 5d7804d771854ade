package io.drumbeat.dingtalk.instance;

import static com.github.tomakehurst.wiremock.client.WireMock.*;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.dingtalk.FakeTokens;
import io.drumbeat.dingtalk.Sample;
import io.drumbeat.dingtalk.send.DingTalkChannel;
import io.drumbeat.dingtalk.send.DingTalkGates;
import io.drumbeat.dingtalk.send.Hosts;
import io.drumbeat.dingtalk.send.RobotApi;
import io.drumbeat.dingtalk.send.SessionReplies;
import io.drumbeat.dingtalk.send.SessionWebhooks;
import io.drumbeat.ratelimit.LocalPace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A channel with cards, on a stubbed platform that shows everything unless told otherwise. */
final class CardsOnWire {
    static final String SHOW = "/v1.0/card/instances/createAndDeliver";
    static final String RENEW = "/v1.0/card/instances";
    static final String REGISTER = "/v1.0/card/callbacks/register";
    static final String DIRECT = "/v1.0/robot/oToMessages/batchSend";
    static final String GROUP = "/v1.0/robot/groupMessages/send";
    static final Chat MEI = new Chat.Direct("mei");
    static final Chat EAST = new Chat.Group("east-1");

    final WireMockExtension platform;
    final AtomicInteger counted = new AtomicInteger();
    final AtomicReference<Instant> now = new AtomicReference<>(Sample.NOW);
    Rungs rungs = new Rungs(Optional.of("own.schema"), Optional.empty(), now::get);
    DingTalkChannel channel;

    CardsOnWire(WireMockExtension platform) {
        this.platform = platform;
        platform.stubFor(
                post("/v1.0/oauth2/accessToken").willReturn(okJson("{\"accessToken\":\"token1\",\"expireIn\":7200}")));
        platform.stubFor(post(DIRECT).willReturn(okJson("{\"processQueryKey\":\"key1\"}")));
        platform.stubFor(post(GROUP).willReturn(okJson("{\"processQueryKey\":\"key2\"}")));
        platform.stubFor(post(REGISTER).willReturn(okJson("{\"success\":true,\"result\":{}}")));
        platform.stubFor(put(RENEW).willReturn(okJson("{\"success\":true,\"result\":true}")));
        shows(okJson("""
                {"success":true,"result":{"outTrackId":"m1","deliverResults":[
                 {"spaceType":"IM_ROBOT","spaceId":"x","success":true,"carrierId":"c"}]}}"""));
        channel = channel(new Callback.Stream());
    }

    void with(Optional<String> own, Optional<String> open) {
        rungs = new Rungs(own, open, now::get);
        channel = channel(new Callback.Stream());
    }

    DingTalkChannel channel(Callback callback) {
        var stub = URI.create(platform.baseUrl());
        var hosts = new Hosts(stub, stub);
        var app = new RobotApi.App("client1", Sample.SECRET, "robot1");
        var patience = Duration.ofMillis(700);
        var gates = new DingTalkGates("client1", 20);
        var robot = new RobotApi(hosts, app, patience, new FakeTokens(), gates, now::get, counted::addAndGet);
        var cards = new CardLadder(
                new CardApi(hosts, patience, "robot1", robot, callback), rungs, UnaryOperator.identity());
        return new DingTalkChannel(
                () -> Sample.PEOPLE,
                new SessionWebhooks(hosts, now::get),
                new SessionReplies(patience),
                robot,
                UnaryOperator.identity(),
                cards,
                new LocalPace(now::get));
    }

    void shows(ResponseDefinitionBuilder answer) {
        platform.stubFor(post(SHOW).willReturn(answer));
    }

    void renews(ResponseDefinitionBuilder answer) {
        platform.stubFor(put(RENEW).willReturn(answer));
    }

    static ResponseDefinitionBuilder refused(int status, String code) {
        return jsonResponse("{\"code\":\"%s\",\"message\":\"x\"}".formatted(code), status);
    }

    static Card card() {
        return Card.good(
                "已记录拜访 #1",
                Element.Fields.of(new Element.Field("客户", "华为")),
                Element.Buttons.of(Element.Button.danger("撤销", "撤销 #1")));
    }

    static Due due(Chat chat, Card card, Say.Kind kind, @Nullable String sentAs, int attempts) {
        return due(chat.equals(MEI) ? "m1" : "m2", chat, card, kind, sentAs, attempts);
    }

    private static Due due(String id, Chat chat, Card card, Say.Kind kind, @Nullable String sentAs, int attempts) {
        return new Due(id, "dingtalk", chat, card, 7, kind, null, sentAs, attempts, null);
    }

    static Due due(Chat chat) {
        return due(chat, card(), Say.Kind.REPLY, null, 0);
    }

    /** Another message than all others. */
    static Due another(String id) {
        return due(id, EAST, card(), Say.Kind.REPLY, null, 0);
    }

    Delivered send() {
        return channel.send(due(MEI));
    }

    /** The outbox tries again. */
    Delivered sendAgain(int attempts) {
        return channel.send(due(MEI, card(), Say.Kind.REPLY, null, attempts));
    }

    int calls(String path) {
        return platform.findAll(anyRequestedFor(urlEqualTo(path))).size();
    }
}
