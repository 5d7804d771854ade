package io.drumbeat.redis;

import io.drumbeat.kept.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** Tokens in Redis, shared by all instances; while Redis is away each instance keeps its own. */
public final class RedisTokens implements Tokens {
    private static final String PREFIX = "drumbeat:token:";

    private final Reachable redis;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** @param clock the real one: tokens run out in real time */
    public RedisTokens(UnifiedJedis redis, Clock clock) {
        this(new Reachable(redis, clock), clock);
    }

    RedisTokens(Reachable redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    private record Kept(String token, Instant until) {
        @Override
        public String toString() {
            return "***";
        }
    }

    @Override
    public Optional<String> get(String key) {
        return redis.ask(jedis -> jedis.get(PREFIX + key)).or(() -> Optional.ofNullable(kept.get(key))
                .filter(one -> one.until().isAfter(clock.instant()))
                .map(Kept::token));
    }

    @Override
    public void put(String key, String token, Duration life) {
        if (!life.isPositive()) {
            return;
        }
        var millis = Math.max(1, life.toMillis());
        if (redis.ask(jedis ->
                        jedis.set(PREFIX + key, token, SetParams.setParams().px(millis)))
                .isPresent()) {
            kept.remove(key);
        } else {
            kept.put(key, new Kept(token, clock.instant().plus(life)));
        }
    }

    @Override
    public void forget(String key) {
        kept.remove(key);
        var _ = redis.ask(jedis -> jedis.del(PREFIX + key));
    }
}
