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
    void answer(HttpExchange call, String path, String body) throws IOException {
        if (path.endsWith("/tenant_access_token/internal")) {
            json(call, 200, "{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"t-bench\",\"expire\":7200}");
            return;
        }
        var now = System.nanoTime();
        tally.called(now);
        var receiver = value(body, "receive_id");
        if (!admits(receiver, now)) {
            tally.provoked();
            throttled(call);
            return;
        }
        var turn = chaos.next();
        if (turn != Chaos.Turn.GOOD) {
            tally.chaotic();
        }
        switch (turn) {
            case THROTTLED -> throttled(call);
            case CUT_BEFORE -> cut(call);
            case CUT_AFTER -> {
                take(receiver, value(body, "uuid"), now);
                cut(call);
            }
            case GOOD -> {
                take(receiver, value(body, "uuid"), now);
                json(call, 200, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"message_id\":\"om_" + receiver + "\"}}");
            }
        }
    }

    private void take(String receiver, String uuid, long now) {
        if (tally.isNew(uuid)) {
            tally.delivered(receiver, now);
        }
    }

    private synchronized boolean admits(String receiver, long now) {
        var own = receivers.computeIfAbsent(receiver, _ -> new Enforced(5, Duration.ofSeconds(1)));
        if (second.isFull(now) || minute.isFull(now) || own.isFull(now)) {
            return false;
        }
        second.admit(now);
        minute.admit(now);
        own.admit(now);
        return true;
    }

    private static void throttled(HttpExchange call) throws IOException {
        call.getResponseHeaders().set("x-ogw-ratelimit-reset", "1");
        json(call, 429, "{\"code\":99991400,\"msg\":\"request trigger frequency limit\"}");
    }
}
