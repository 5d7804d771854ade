package io.drumbeat.dingtalk.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumbeat.checkup.ClockSkew;
import io.drumbeat.checkup.Finding;
import io.drumbeat.dingtalk.send.AccessToken;
import io.drumbeat.roster.Directory.Unreadable;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The old gateway, where the contacts live: HTTP 200 with an error code inside, and the token in the address. */
public final class Oapi {
    private static final Set<String> TOKEN_REFUSED = Set.of("88", "40014", "42001");

    /** No such user, or none that this app may see. */
    private static final Set<String> NOT_THERE = Set.of("60121", "50002");

    private static final String NO_TOKEN =
            "取不到钉钉的 access token，请核对 DRUMBEAT_DINGTALK_CLIENT_ID 和 DRUMBEAT_DINGTALK_CLIENT_SECRET";

    private final URI host;
    private final AccessToken token;
    private final Duration readTimeout;
    private final InstantSource world;
    private final HttpClient http;
    private volatile @Nullable Finding clock;

    public Oapi(URI host, AccessToken token, Duration readTimeout, InstantSource world) {
        this.host = host;
        this.token = token;
        this.readTimeout = readTimeout;
        this.world = world;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * What a call answers with, under {@code result}.
     *
     * @throws Unreadable if it was refused or did not answer
     */
    JsonNode result(String path, Map<String, ?> body) {
        return checked(path, answer(path, body));
    }

    /**
     * The same of something that may not be there.
     *
     * @return empty if it is not, or not for this app
     * @throws Unreadable if it was refused otherwise or did not answer
     */
    Optional<JsonNode> resultIfThere(String path, Map<String, ?> body) {
        var answer = answer(path, body);
        return NOT_THERE.contains(code(answer)) ? Optional.empty() : Optional.of(checked(path, answer));
    }

    private JsonNode answer(String path, Map<String, ?> body) {
        try {
            var first = token.get();
            var answer = post(path, body, first);
            return TOKEN_REFUSED.contains(code(answer)) ? post(path, body, token.insteadOf(first)) : answer;
        } catch (AccessToken.Unavailable none) {
            throw new Unreadable(NO_TOKEN);
        } catch (IOException | JacksonException broken) {
            throw new Unreadable(
                    "%s 没有得到钉钉的答复（%s）".formatted(path, broken.getClass().getSimpleName()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unreadable("正在停止，没有读完");
        }
    }

    private JsonNode post(String path, Map<String, ?> body, String token) throws IOException, InterruptedException {
        var address = URI.create(host + path + "?access_token=" + URLEncoder.encode(token, UTF_8));
        var request = HttpRequest.newBuilder(address)
                .timeout(readTimeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body), UTF_8))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        var date = response.headers().firstValue("Date").orElse(null);
        clock = ClockSkew.finding("钉钉 时钟", date, world.instant());
        return JsonMapper.shared().readTree(response.body());
    }

    /** How far the clocks are apart, as the last answer showed; empty before the first. */
    Optional<Finding> clock() {
        return Optional.ofNullable(clock);
    }

    /** @throws Unreadable if there is no token to be had */
    void token() {
        try {
            var _ = token.get();
        } catch (AccessToken.Unavailable none) {
            throw new Unreadable(NO_TOKEN);
        }
    }

    private static String code(JsonNode answer) {
        return answer.path("errcode").asString("");
    }

    private static JsonNode checked(String path, JsonNode answer) {
        if (!code(answer).equals("0")) {
            throw new Unreadable("%s 被钉钉拒绝（errcode %s）；请核对通讯录权限和应用的可见范围".formatted(path, code(answer)));
        }
        return answer.path("result");
    }
}
