package io.drumbeat.redis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** Redis, as long as it answers; after a failure it is left alone for a moment, lest every call waits for it in vain. */
final class Reachable {
    private static final Logger log = LoggerFactory.getLogger(Reachable.class);
    private static final Duration REST = Duration.ofSeconds(1);

    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final UnifiedJedis redis;
    private final Clock clock;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile Instant nextTry = Instant.MIN;

    Reachable(UnifiedJedis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** What it says; empty if it says nothing, or did not answer. */
    <T> Optional<T> ask(Function<UnifiedJedis, @Nullable T> asking) {
        if (clock.instant().isBefore(nextTry)) {
            return Optional.empty();
        }
        try {
            var answer = asked(asking);
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

    /** Whether it did not answer when it was asked last. */
    boolean isAway() {
        return away.get();
    }

    /** Once more where a connection had only gone stale, as all have when Redis was started again. */
    private <T> @Nullable T asked(Function<UnifiedJedis, @Nullable T> asking) {
        var begun = System.nanoTime();
        try {
            return asking.apply(redis);
        } catch (JedisConnectionException broken) {
            forgetConnections(redis);
            if (System.nanoTime() - begun > AT_ONCE.toNanos()) {
                throw broken;
            }
            return asking.apply(redis);
        }
    }

    /** After one of them broke, lest each is tried in vain. */
    static void forgetConnections(UnifiedJedis redis) {
        if (redis instanceof RedisClient client) {
            client.getPool().clear();
        }
    }
}
