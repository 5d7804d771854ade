package io.drumbeat.dingtalk.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumbeat.delivery.Delivered;
import io.drumbeat.dingtalk.card.Rendered;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in the session a message came from. The SDK has no such call. The JDK's client is used because it logs no
 * addresses: whoever has a session's address can speak in it.
 */
public final class SessionReplies {
    private final HttpClient http;
    private final Duration readTimeout;

    public SessionReplies(Duration readTimeout) {
        this.readTimeout = readTimeout;
        // an offer to speak HTTP/2 over plain http makes some gateways refuse the whole request
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @return empty if it was certainly not sent and another way should be taken */
    Optional<Delivered> post(URI session, Rendered rendered) {
        var body = JsonMapper.shared().writeValueAsString(rendered.reply());
        var request = HttpRequest.newBuilder(session)
                .timeout(readTimeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        try {
            return result(http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)));
        } catch (IOException broken) {
            return Optional.of(Failures.broken(broken));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.of(Failures.broken(null));
        }
    }

    private static Optional<Delivered> result(HttpResponse<String> response) {
        var code = code(response.body());
        if (code.equals("0")) {
            return Optional.of(new Delivered.Sent(null));
        }
        if (response.statusCode() >= 500 || (code.isEmpty() && response.statusCode() < 300)) {
            return Optional.of(new Delivered.InDoubt("会话里的回复没有得到钉钉的确认，不知道送到没有；为免重复不再发"));
        }
        return Optional.ofNullable(Failures.session(code));
    }

    private static String code(String body) {
        try {
            return JsonMapper.shared().readTree(body).path("errcode").asString("");
        } catch (JacksonException page) {
            return "";
        }
    }
}
