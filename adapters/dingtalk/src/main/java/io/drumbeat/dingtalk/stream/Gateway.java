package io.drumbeat.dingtalk.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumbeat.dingtalk.inbound.Json;
import io.drumbeat.dingtalk.send.Hosts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a Stream connection is asked for: one call gives an address and a ticket, good for one connection within ninety
 * seconds. Both steps have an end, and neither the secret nor the ticket is ever part of what is said about a failure.
 */
final class Gateway {
    private static final int LONGEST_ANSWER = 64 * 1024;

    /** The client's own timeouts come first where they work: a body that trickles is not covered by them. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final HttpClient http;
    private final Hosts hosts;
    private final String request;
    private final Pace pace;

    Gateway(HttpClient http, Hosts hosts, String clientId, String clientSecret, Pace pace) {
        this.http = http;
        this.hosts = hosts;
        this.pace = pace;
        this.request = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "clientId",
                        clientId,
                        "clientSecret",
                        clientSecret,
                        "ua",
                        "drumbeat/0.1",
                        "subscriptions",
                        List.of(
                                Map.of("type", "EVENT", "topic", "*"),
                                Map.of("type", "CALLBACK", "topic", Callbacks.ROBOT),
                                Map.of("type", "CALLBACK", "topic", Callbacks.CARD))));
    }

    /** Opens a connection on which the listener hears; blocks for twice the patience at most. */
    void open(WebSocket.Listener listener) throws Refusal, InterruptedException {
        var address = address(answer());
        var opening = http.newWebSocketBuilder().connectTimeout(pace.patience()).buildAsync(address, listener);
        try {
            within(opening);
        } catch (TimeoutException hanging) {
            forget(opening);
            throw Refusal.passing("钉钉的长连接在 %d 秒内没有接通".formatted(pace.patience().toSeconds()));
        } catch (InterruptedException stopping) {
            forget(opening);
            throw stopping;
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof WebSocketHandshakeException refused
                    ? handshake(refused.getResponse().statusCode())
                    : Refusal.passing("钉钉的长连接没有接通（%s）".formatted(reason(broken.getCause())));
        }
    }

    /** It may still come about, and nobody would answer what it says. */
    private static void forget(CompletableFuture<WebSocket> opening) {
        var _ = opening.thenAccept(WebSocket::abort);
    }

    private HttpResponse<String> answer() throws Refusal, InterruptedException {
        var post = HttpRequest.newBuilder(hosts.api().resolve("/v1.0/gateway/connections/open"))
                .timeout(pace.patience())
                .header("Content-Type", "application/json")
                // without it the gateway answers in XML
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request, UTF_8))
                .build();
        var answering = http.sendAsync(post, BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), LONGEST_ANSWER));
        try {
            return within(answering);
        } catch (TimeoutException hanging) {
            answering.cancel(true);
            throw unanswered();
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof HttpTimeoutException
                    ? unanswered()
                    : Refusal.passing("向钉钉要长连接的地址没有成功（%s）".formatted(reason(broken.getCause())));
        }
    }

    private Refusal unanswered() {
        return Refusal.passing("向钉钉要长连接的地址，%d 秒没有回答".formatted(pace.patience().toSeconds()));
    }

    private URI address(HttpResponse<String> answer) throws Refusal {
        var json = Json.object(answer.body()).orElse(null);
        if (json == null) {
            // a page instead of JSON: a broken gateway, or the guard that bans an address
            throw answer.statusCode() >= 500 ? Refusal.passing("钉钉的网关出错（%d）".formatted(answer.statusCode())) : banned();
        }
        if ("1111".equals(Json.text(json, "status"))) {
            throw banned();
        }
        var endpoint = Json.text(json, "endpoint");
        var ticket = Json.text(json, "ticket");
        if (answer.statusCode() != 200 || endpoint == null || ticket == null) {
            throw refusal(answer.statusCode(), json);
        }
        return address(endpoint, ticket);
    }

    private URI address(String endpoint, String ticket) throws Refusal {
        try {
            var bare = new URI(endpoint);
            var plain = "ws".equals(bare.getScheme())
                    && "http".equals(hosts.api().getScheme())
                    && Hosts.isLoopback(bare.getHost());
            if (bare.getHost() == null || !(plain || "wss".equals(bare.getScheme()))) {
                throw Refusal.lasting("钉钉给的长连接地址不是 wss，没有连");
            }
            var with = bare.getRawQuery() == null ? "?" : "&";
            return new URI(endpoint + with + "ticket=" + URLEncoder.encode(ticket, UTF_8));
        } catch (URISyntaxException broken) {
            throw Refusal.passing("钉钉给的长连接地址读不懂");
        }
    }

    private Refusal banned() {
        return new Refusal("钉钉暂时封了本机的出口地址，过几分钟再连", pace.banned(), false);
    }

    private static Refusal refusal(int status, JsonNode json) {
        var code = Json.text(json, "code");
        var named = "%d%s".formatted(status, code == null ? "" : " " + code.replaceAll("[^\\w.]", "?"));
        if (status == 401 || (code != null && code.contains("invalidClientIdOrSecret"))) {
            return Refusal.lasting(
                    "钉钉不认这对 client-id 和 client-secret（%s），请核对 drumbeat.dingtalk.client-id 和 client-secret"
                            .formatted(named));
        }
        if (status == 403) {
            return Refusal.lasting("钉钉不让这个应用建长连接（%s），请看应用是否已发布、机器人的接收方式是否选了 Stream 模式".formatted(named));
        }
        return status == 429
                ? Refusal.lasting("钉钉说长连接太多或要得太勤（%s）".formatted(named))
                : Refusal.passing("钉钉没有给出长连接的地址（%s）".formatted(named));
    }

    private static Refusal handshake(int status) {
        return switch (status) {
            case 401, 403, 429 -> Refusal.lasting("钉钉没有接受长连接（%d），可能是票据已失效，或者同一个应用的连接太多".formatted(status));
            default -> Refusal.passing("钉钉没有接受长连接（%d）".formatted(status));
        };
    }

    /** By its kind only: messages of exceptions may hold the address with the ticket. */
    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case UnknownHostException _ -> "找不到主机";
            case UnresolvedAddressException _ -> "找不到主机";
            case HttpTimeoutException _ -> "超时";
            case ConnectException _ -> "连不上";
            case SSLException _ -> "TLS 证书或握手有问题";
            case IOException _ -> "连接中断";
            case null, default -> "出错";
        };
    }

    private <T> T within(CompletableFuture<T> future)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(pace.patience().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    }
}
