package io.drumbeat.dingtalk;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Something the fake platform wants to have answered. */
public final class FakePush {
    final String type;
    final String topic;
    final String data;
    public final AtomicInteger times = new AtomicInteger();
    private volatile @Nullable JsonNode answer;

    FakePush(String type, String topic, String data) {
        this.type = type;
        this.topic = topic;
        this.data = data;
    }

    void answered(JsonNode with) {
        answer = with;
    }

    /** Whether it was answered that it was dealt with. */
    public boolean isTaken() {
        var seen = answer;
        return seen != null && seen.path("code").asInt() == 200;
    }

    public boolean isAnswered() {
        return answer != null;
    }

    /** The whole answer. */
    public JsonNode answer() {
        var seen = answer;
        if (seen == null) {
            throw new AssertionError("not answered yet");
        }
        return seen;
    }

    public int code() {
        return answer().path("code").asInt();
    }
}
