package io.drumbeat.bench.sending;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Feishu as its pages describe it: 50 a second, 1000 a minute, five a second to one receiver, an id counts once. */
final class StubbedFeishu extends StubbedPlatform {
    private final Enforced second = new Enforced(50, Duration.ofSeconds(1));
    private final Enforced minute = new Enforced(1000, Duration.ofMinutes(1));
    private final Map<String, Enforced> receivers = new HashMap<>();

    StubbedFeishu(Chaos chaos) {
        super(chaos);
    }

    @Override
    Token token() {
        return new Token(
                "/tenant_access_token/internal",
                "{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"t-bench\",\"expire\":7200}");
    }

    @Override
    synchronized boolean admits(String body, long now) {
        var own = receivers.computeIfAbsent(receiver(body), _ -> new Enforced(5, Duration.ofSeconds(1)));
        if (second.isFull(now) || minute.isFull(now) || own.isFull(now)) {
            return false;
        }
        second.admit(now);
        minute.admit(now);
        own.admit(now);
        return true;
    }

    @Override
    void throttled(HttpExchange call) throws IOException {
        call.getResponseHeaders().set("x-ogw-ratelimit-reset", "1");
        json(call, 429, "{\"code\":99991400,\"msg\":\"request trigger frequency limit\"}");
    }

    @Override
    void take(String body, long now) {
        if (tally.isNew(value(body, "uuid"))) {
            tally.delivered(receiver(body), now);
        }
    }

    @Override
    String taken(String body) {
        return "{\"code\":0,\"msg\":\"ok\",\"data\":{\"message_id\":\"om_" + receiver(body) + "\"}}";
    }

    private static String receiver(String body) {
        return value(body, "receive_id");
    }
}
