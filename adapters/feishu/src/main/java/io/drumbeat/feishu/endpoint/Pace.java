package io.drumbeat.feishu.endpoint;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;

/**
 * How often the platform wants to hear from us. It may tell only some of it, and tell it anew with every pong. That it
 * would have us give up after some tries is not listened to.
 *
 * @param ping how long between two pings
 * @param longestWait the longest wait before the next try to connect
 */
public record Pace(Duration ping, Duration longestWait) {
    public static final Pace USUAL = new Pace(Duration.ofSeconds(120), Duration.ofSeconds(20));

    private static final long LONGEST_PING = 600;

    /** @param config a {@code ClientConfig}, in whatever shape it came */
    public Pace told(JsonElement config) {
        if (!(config instanceof JsonObject object)) {
            return this;
        }
        return new Pace(
                seconds(object, "PingInterval", LONGEST_PING, ping),
                seconds(object, "ReconnectInterval", USUAL.longestWait.toSeconds(), longestWait));
    }

    private static Duration seconds(JsonObject config, String name, long most, Duration before) {
        try {
            var told = config.get(name).getAsLong();
            return told > 0 ? Duration.ofSeconds(Math.min(told, most)) : before;
        } catch (RuntimeException _) {
            return before;
        }
    }
}
