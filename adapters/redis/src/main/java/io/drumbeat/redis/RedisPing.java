package io.drumbeat.redis;

import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Asks Redis whether it is there. */
public final class RedisPing {
    private final UnifiedJedis redis;

    RedisPing(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** Whether it answers, within a fraction of a second. */
    public boolean answers() {
        try {
            return "PONG".equals(redis.ping());
        } catch (JedisException _) {
            return false;
        }
    }
}
