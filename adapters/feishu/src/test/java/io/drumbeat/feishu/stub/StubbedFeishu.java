package io.drumbeat.feishu.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.drumbeat.feishu.api.FeishuClient;
import java.time.Duration;
import java.util.List;

/** The platform's REST interface on this machine, with the vendor's real client pointed at it. */
public final class StubbedFeishu implements AutoCloseable {
    public static final String SECRET = "secret-of-the-app";
    private static final String MESSAGES = "/open-apis/im/v1/messages";

    public final WireMockServer server = new WireMockServer(options().dynamicPort());
    public final KeptTokens tokens = new KeptTokens();

    public StubbedFeishu() {
        server.start();
        token("t-first", 7200);
        server.stubFor(get(urlPathEqualTo("/open-apis/bot/v3/info"))
                .willReturn(okJson("{\"code\":0,\"msg\":\"ok\",\"bot\":{\"open_id\":\"ou_bot\"}}")));
        messagesWork();
    }

    public void messagesWork() {
        server.stubFor(post(urlPathEqualTo(MESSAGES)).willReturn(sent("om_created")));
        server.stubFor(post(urlMatching(MESSAGES + "/[^/]+/reply")).willReturn(sent("om_replied")));
        server.stubFor(patch(urlMatching(MESSAGES + "/[^/]+")).willReturn(okJson("{\"code\":0,\"msg\":\"ok\"}")));
    }

    public static ResponseDefinitionBuilder sent(String messageId) {
        return okJson("{\"code\":0,\"msg\":\"success\",\"data\":{\"message_id\":\"" + messageId + "\"}}");
    }

    public static ResponseDefinitionBuilder refused(int status, int code) {
        return okJson("{\"code\":" + code + ",\"msg\":\"no\"}").withStatus(status);
    }

    public void token(String token, int expire) {
        server.stubFor(post(urlPathEqualTo("/open-apis/auth/v3/tenant_access_token/internal"))
                .willReturn(okJson("{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"" + token + "\",\"expire\":"
                        + expire + "}")));
    }

    public void tokenCallAnswers(ResponseDefinitionBuilder response) {
        server.stubFor(post(urlPathEqualTo("/open-apis/auth/v3/tenant_access_token/internal"))
                .willReturn(response));
    }

    public void everyMessageCallAnswers(ResponseDefinitionBuilder response) {
        server.stubFor(any(urlMatching(MESSAGES + ".*")).willReturn(response));
    }

    public void replyAnswers(ResponseDefinitionBuilder response) {
        server.stubFor(post(urlMatching(MESSAGES + "/[^/]+/reply")).willReturn(response));
    }

    public FeishuClient client() {
        return new FeishuClient(server.baseUrl(), EventMaker.APP, SECRET, Duration.ofSeconds(2), tokens);
    }

    /** What was asked of it on paths that contain this, the first one first. */
    public List<LoggedRequest> calls(String path) {
        return server.getAllServeEvents().reversed().stream()
                .map(event -> LoggedRequest.createFrom(event.getRequest()))
                .filter(request -> request.getUrl().contains(path))
                .toList();
    }

    public LoggedRequest onlyMessage() {
        var calls = calls(MESSAGES);
        if (calls.size() != 1) {
            throw new AssertionError("expected one message, got " + calls);
        }
        return calls.getFirst();
    }

    public static JsonObject body(LoggedRequest request) {
        return JsonParser.parseString(request.getBodyAsString()).getAsJsonObject();
    }

    public static JsonObject content(LoggedRequest request) {
        return JsonParser.parseString(body(request).get("content").getAsString())
                .getAsJsonObject();
    }

    @Override
    public void close() {
        server.stop();
    }
}
