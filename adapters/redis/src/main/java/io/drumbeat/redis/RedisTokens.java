package io.drumbeat.redis;

import io.drumbeat.delivery.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** Tokens in Redis, shared by all instances; while Redis is away each instance keeps its own. */
public final class RedisTokens implements Tokens {
    private static final Logger log = LoggerFactory.getLogger(RedisTokens.class);
    private static final String PREFIX = "drumbeat:token:";

    /** After a failure Redis is left alone for so long, lest every call waits for it in vain. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final UnifiedJedis redis;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile Instant nextTry = Instant.MIN;

    /** @param clock the real one: tokens run out in real time */
    public RedisTokens(UnifiedJedis redis, Clock clock) {
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
        return inRedis(jedis -> Optional.ofNullable(jedis.get(PREFIX + key)))
                .flatMap(Function.identity())
                .or(() -> Optional.ofNullable(kept.get(key))
                        .filter(one -> one.until().isAfter(clock.instant()))
                        .map(Kept::token));
    }

    @Override
    public void put(String key, String token, Duration life) {
        if (!life.isPositive()) {
            return;
        }
        var millis = Math.max(1, life.toMillis());
        if (inRedis(jedis ->
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
        var _ = inRedis(jedis -> jedis.del(PREFIX + key));
    }

    /** Empty if Redis did not answer. */
    private <T> Optional<T> inRedis(Function<UnifiedJedis, T> asking) {
        if (clock.instant().isBefore(nextTry)) {
            return Optional.empty();
        }
        try {
            var answer = asking.apply(redis);
            if (away.compareAndSet(true, false)) {
                log.info("Redis 又连上了");
            }
            return Optional.ofNullable(answer);
        } catch (JedisException failed) {
            nextTry = clock.instant().plus(REST);
            if (away.compareAndSet(false, true)) {
                log.warn("Redis 连不上，先用本机内存：{}", failed.getMessage());
            }
            return Optional.empty();
        }
    }
}
