package io.drumbeat.bench.sending;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** DingTalk as its pages describe it: so many calls of one API a second, and nothing by which a repetition is known. */
final class StubbedDingTalk extends StubbedPlatform {
    private static final Pattern RECEIVERS = Pattern.compile("\"userIds\"\\s*:\\s*\\[([^\\]]*)]");
    private final Enforced second;
    private int key;

    StubbedDingTalk(Chaos chaos, int perSecond) {
        super(chaos);
        this.second = new Enforced(perSecond, Duration.ofSeconds(1));
    }

    @Override
    void answer(HttpExchange call, String path, String body) throws IOException {
        if (path.endsWith("/oauth2/accessToken")) {
            json(call, 200, "{\"accessToken\":\"t-bench\",\"expireIn\":7200}");
            return;
        }
        var now = System.nanoTime();
        tally.called(now);
        if (!admits(now)) {
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
                take(body, now);
                cut(call);
            }
            case GOOD -> {
                take(body, now);
                json(call, 200, "{\"processQueryKey\":\"key" + next() + "\"}");
            }
        }
    }

    private void take(String body, long now) {
        var receivers = RECEIVERS.matcher(body);
        if (receivers.find()) {
            List.of(receivers.group(1).replace("\"", "").split(",")).forEach(one -> tally.delivered(one.strip(), now));
        }
    }

    private synchronized int next() {
        return ++key;
    }

    private synchronized boolean admits(long now) {
        if (second.isFull(now)) {
            return false;
        }
        second.admit(now);
        return true;
    }

    private static void throttled(HttpExchange call) throws IOException {
        json(call, 403, "{\"code\":\"Forbidden.AccessDenied.QpsLimitForAppkeyAndApi\",\"message\":\"too fast\"}");
    }
}
