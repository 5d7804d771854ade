package io.drumbeat.feishu.api;

import static io.drumbeat.feishu.stub.StubbedFeishu.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.send.BotIdentity;
import io.drumbeat.feishu.send.Dues;
import io.drumbeat.feishu.send.FeishuChannel;
import io.drumbeat.feishu.send.SaidWhere;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.EventMaker;
import io.drumbeat.feishu.stub.StubbedFeishu;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTests {
    private final StubbedFeishu feishu = new StubbedFeishu();
    private final FeishuClient client = feishu.client();
    private final FeishuChannel channel =
            new FeishuChannel(client, new FeishuCards(), Company.people(), new SaidWhere(), Company.CLOCK);

    @AfterEach
    void close() {
        feishu.close();
    }

    @Test
    void oneTokenServesManyMessages() {
        channel.send(Dues.direct());
        channel.send(Dues.group(null));
        assertThat(feishu.calls("tenant_access_token")).hasSize(1);
        assertThat(feishu.tokens.lives.values()).containsExactly(Duration.ofSeconds(7020));
    }

    @Test
    void manyThreadsOnAColdCacheAskOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sending = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> channel.send(Dues.direct())))
                    .toList();
            for (var sent : sending) {
                sent.get();
            }
        }
        assertThat(feishu.calls("tenant_access_token")).hasSize(1);
    }

    @Test
    void aSecondClientOfTheVendorDoesNotTakeTheTokensAway() {
        channel.send(Dues.direct());
        com.lark.oapi.Client.newBuilder("cli_other", "x").build();
        channel.send(Dues.direct());
        assertThat(feishu.calls("tenant_access_token")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {99991661, 99991663, 99991664, 99991668})
    void aRefusedTokenIsRenewedAndTheMessageSentOnce(int code) {
        channel.send(Dues.direct());
        feishu.token("t-second", 7200);
        feishu.server.stubFor(WireMock.post(WireMock.urlPathEqualTo("/open-apis/im/v1/messages"))
                .withHeader("Authorization", WireMock.equalTo("Bearer t-first"))
                .willReturn(refused(400, code)));
        assertThat(channel.send(Dues.direct())).isInstanceOf(Delivered.Sent.class);
        assertThat(feishu.tokens.kept.values()).containsExactly("t-second");
        assertThat(feishu.calls("/messages")).hasSize(3);
    }

    @Test
    void aTokenThatIsAlwaysRefusedIsTriedOnlyOnceMore() {
        feishu.everyMessageCallAnswers(refused(400, 99991663));
        assertThat(channel.send(Dues.direct())).isInstanceOf(Delivered.Later.class);
        assertThat(feishu.calls("/messages")).hasSize(2);
    }

    @Test
    void aTokenThatLivesShorterThanTheSpareTimeIsUsedButNotKept() {
        feishu.token("t-short", 120);
        assertThat(channel.send(Dues.direct())).isInstanceOf(Delivered.Sent.class);
        assertThat(feishu.tokens.kept).isEmpty();
    }

    @Test
    void aTokenIsNotKeptLongerThanTwoHours() {
        feishu.token("t-long", Integer.MAX_VALUE);
        channel.send(Dues.direct());
        assertThat(feishu.tokens.lives.values()).containsExactly(Duration.ofHours(2));
    }

    @Test
    void aChangedSecretDoesNotGoOnWithTheOldToken() {
        channel.send(Dues.direct());
        var renewed = new FeishuClient(
                feishu.server.baseUrl(), EventMaker.APP, "another-secret", Duration.ofSeconds(2), feishu.tokens);
        new FeishuChannel(renewed, new FeishuCards(), Company.people(), new SaidWhere(), Company.CLOCK)
                .send(Dues.direct());
        assertThat(feishu.calls("tenant_access_token")).hasSize(2);
        assertThat(feishu.tokens.kept.keySet()).hasSize(2).noneMatch(key -> key.contains("another-secret"));
    }

    @Test
    void aWrongSecretIsNamedAndTheMessageWaits() {
        feishu.tokenCallAnswers(refused(200, 10014));
        assertThat(channel.send(Dues.direct()))
                .isInstanceOfSatisfying(Delivered.Later.class, later -> assertThat(later.reason())
                        .contains("10014", "DRUMBEAT_FEISHU_APP_SECRET")
                        .doesNotContain(StubbedFeishu.SECRET));
        assertThat(feishu.calls("/messages")).isEmpty();
    }

    @Test
    void theBotLearnsItsOwnNameBesideItsWork() {
        var bot = new BotIdentity(client, Runnable::run, Company.CLOCK);
        assertThat(bot.openId()).contains("ou_bot");
        assertThat(bot.openId()).contains("ou_bot");
        assertThat(feishu.calls("/bot/v3/info")).hasSize(1);
    }

    @Test
    void aBotThatCannotAskDoesNotAskAllTheTime() {
        feishu.tokenCallAnswers(refused(200, 10014));
        var bot = new BotIdentity(client, Runnable::run, Company.CLOCK);
        assertThat(bot.openId()).isEmpty();
        assertThat(bot.openId()).isEmpty();
        assertThat(feishu.calls("tenant_access_token")).hasSize(1);
    }
}
