package io.drumbeat.app;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an earlier version had begun is gone on with: questions, messages on their way, what can be taken back. Who was
 * asked something says nothing else in that chat, since that would be taken for another thought.
 */
class GoingOnTests {
    private static final String MESSAGES = "/open-apis/im/v1/messages";

    @TempDir
    static Path home;

    private static WireMockServer feishu;
    private static EarlierCompany company;
    private static ChildBot bot;
    private static Door door;

    @BeforeAll
    static void start() {
        feishu = new WireMockServer(wireMockConfig().dynamicPort());
        feishu.start();
        feishu.stubFor(post(urlPathEqualTo("/open-apis/auth/v3/tenant_access_token/internal"))
                .willReturn(okJson("{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"t-1\",\"expire\":7200}")));
        feishu.stubFor(get(urlPathEqualTo("/open-apis/bot/v3/info"))
                .willReturn(okJson("{\"code\":0,\"msg\":\"ok\",\"bot\":{\"open_id\":\"ou_bot\"}}")));
        feishu.stubFor(post(urlPathEqualTo(MESSAGES))
                .willReturn(okJson("{\"code\":0,\"msg\":\"success\",\"data\":{\"message_id\":\"om_sent\"}}")));
        company = EarlierCompany.in(home, EarlierCompany.KILLED);
        bot = company.start(Map.of(
                "DRUMBEAT_CONSOLE", "on",
                "DRUMBEAT_ALLOW_HTTP", "true",
                "DRUMBEAT_FEISHU_MODE", "webhook",
                "DRUMBEAT_FEISHU_APP_ID", "cli_a",
                "DRUMBEAT_FEISHU_APP_SECRET", "s3cret",
                "DRUMBEAT_FEISHU_ENCRYPT_KEY", "ekey",
                "DRUMBEAT_FEISHU_VERIFICATION_TOKEN", "vtoken",
                "DRUMBEAT_FEISHU_BASE_URL", feishu.baseUrl()));
        door = bot.ready();
    }

    @AfterAll
    static void stop() {
        bot.close();
        feishu.stop();
    }

    private static void eventually(Runnable claim) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(claim::run);
    }

    private static String says(String who, String words) {
        return door.says(who, words).text("/replies/0/text");
    }

    private static void sentOnceTo(String receiver, String words) {
        feishu.verify(
                1,
                postRequestedFor(urlPathEqualTo(MESSAGES))
                        .withRequestBody(containing(receiver))
                        .withRequestBody(containing(words)));
    }

    @ParameterizedTest
    @CsvSource({
        "mei, direct:mei, 47万, 已记录报价, 金额 ¥470",
        "zhaoliu, direct:zhaoliu, 2, 已记录推进, 初步沟通 → 意向",
        "xu, direct:xu, 是, 已记录签单, 安泰消防",
        "chen, group:south-1, 3万, 已记录回款, 鹏城科技",
        "wangwu, direct:wangwu, 启明星, 已记录电话, 启明星",
        "zhou, direct:zhou, 是, 已记录拜访, 港湾冷链",
    })
    void anOpenQuestionIsAnsweredByTheNextLine(String who, String chat, String words, String done, String what) {
        var answer = door.post("/console/api/messages", Map.of("as", who, "chat", chat, "text", words));
        assertThat(answer.text("/replies/0/text")).startsWith(done).contains(what);
    }

    @Test
    void aMessageThatWasAnsweredIsAnsweredTheSameAgain() {
        var again = door.says("mei", "电话 华润 李经理 问预算", "392fecfd-c3c4-4013-9c8d-5ac3eba91d44");
        assertThat(again.at("/duplicate").asBoolean()).isTrue();
        assertThat(again.text("/recorded/0/receipt")).isEqualTo("946");
        assertThat(again.text("/replies/0/text")).startsWith("已记录电话 #946");
    }

    @Test
    void whatWasOnItsWayArrivesOnce() {
        eventually(() -> assertThat(underWay()).isEmpty());
        sentOnceTo("ou_wangwu", "提成");
        sentOnceTo("oc_east-1", "海棠酒店");
        sentOnceTo("oc_south-1", "大同轴承");
        for (var sent : List.of("ou_mei", "ou_zhaoliu", "ou_chen", "ou_lin", "ou_zhou", "ou_xu")) {
            feishu.verify(
                    0,
                    postRequestedFor(urlPathEqualTo(MESSAGES))
                            .withRequestBody(containing(sent))
                            .withRequestBody(containing("提成")));
        }
    }

    private static List<String> underWay() {
        return company.jdbc()
                .sql("select chat from outbox where state in ('waiting', 'leased')")
                .query(String.class)
                .list();
    }

    @Test
    void aDeadLetterIsSentOnceAskedFor() {
        assertThat(says("an", "死信")).contains("#1227", "230013");
        says("an", "重发 1227");
        eventually(() -> sentOnceTo("ou_lisi", "提成"));
    }

    @Test
    void anOldReceiptIsTakenBack() {
        assertThat(says("lisi", "确认撤销 #977")).startsWith("已撤销 #977 暂缓");
    }

    @Test
    void anOldCorrectionIsTakenBack() {
        var question = Map.of("as", "mei", "chat", "group:east-1", "text", "确认撤销 #971");
        assertThat(door.post("/console/api/messages", question).text("/replies/0/text"))
                .startsWith("已撤销");
        assertThat(door.get("/console/api/records", "as", "mei").body().toString())
                .contains("谈续约")
                .doesNotContain("谈新合同");
    }

    @Test
    void anImportIsTakenBack() {
        assertThat(says("lei", "撤销导入 5")).contains("会撤销 2 条", "会保留 0 条");
        says("lei", "确认撤销导入 5");
        eventually(() -> assertThat(says("lei", "导入 5")).startsWith("已撤销导入 5"));
        assertThat(door.get("/console/api/records", "as", "lei").body().toString())
                .doesNotContain("聊预算");
    }

    @Test
    void aFileThatWasOnlyLookedAtIsImported() {
        says("lei", "确认导入 6");
        eventually(() -> assertThat(says("lei", "导入 6")).startsWith("已导入 1 行"));
    }
}
