package io.drumbeat.bench.sending;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** DingTalk as its pages describe it: so many calls of one API a second, and nothing by which a repetition is known. */
final class StubbedDingTalk extends StubbedPlatform {
    private static final Pattern RECEIVERS = Pattern.compile("\"userIds\"\\s*:\\s*\\[([^\\]]*)]");
    private final Enforced second;
    private final AtomicInteger keys = new AtomicInteger();

    StubbedDingTalk(Chaos chaos, int perSecond) {
        super(chaos);
        this.second = new Enforced(perSecond, Duration.ofSeconds(1));
    }

    @Override
    Token token() {
        return new Token("/oauth2/accessToken", "{\"accessToken\":\"t-bench\",\"expireIn\":7200}");
    }

    @Override
    synchronized boolean admits(String body, long now) {
        if (second.isFull(now)) {
            return false;
        }
        second.admit(now);
        return true;
    }

    @Override
    void throttled(HttpExchange call) throws IOException {
        json(call, 403, "{\"code\":\"Forbidden.AccessDenied.QpsLimitForAppkeyAndApi\",\"message\":\"too fast\"}");
    }

    @Override
    void take(String body, long now) {
        var receivers = RECEIVERS.matcher(body);
        if (receivers.find()) {
            List.of(receivers.group(1).replace("\"", "").split(",")).forEach(one -> tally.delivered(one.strip(), now));
        }
    }

    @Override
    String taken(String body) {
        return "{\"processQueryKey\":\"key" + keys.incrementAndGet() + "\"}";
    }
}
