package io.drumbeat.redis;

import io.drumbeat.ownserver.Ahead;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import redis.clients.jedis.RedisClient;

/** Redis: the one that {@code drumbeat.redis.url} names, else an embedded one. */
@AutoConfiguration
public class RedisConfiguration {
    private static final Logger log = LoggerFactory.getLogger(RedisConfiguration.class);
    private static final String AHEAD = "redisAhead";

    @Bean
    RedisTokens tokens(RedisClient redis) {
        return new RedisTokens(redis, Clock.systemUTC());
    }

    @Bean
    RedisDrafts drafts(RedisClient redis) {
        return new RedisDrafts(new Reachable(redis, Clock.systemUTC()));
    }

    @Bean
    RedisPace pace(RedisClient redis) {
        return new RedisPace(redis, Clock.systemUTC());
    }

    @Bean
    RedisPing redisPing(RedisClient redis, RedisUrl url) {
        var ping = new RedisPing(redis);
        if (!ping.answers()) {
            log.warn("Redis \"{}\" 连不上（DRUMBEAT_REDIS_URL）；先用本机内存，连上后自动恢复", url);
        }
        return ping;
    }

    @Bean(destroyMethod = "close")
    RedisClient redis(@Value("${drumbeat.redis.url:}") String url, ObjectProvider<EmbeddedRedisServer> embedded) {
        return url.isBlank() ? embedded.getObject().client() : RedisUrl.of(url).client();
    }

    @Bean
    RedisUrl redisUrl(@Value("${drumbeat.redis.url:}") String url, ObjectProvider<EmbeddedRedisServer> embedded) {
        return url.isBlank() ? embedded.getObject().url() : RedisUrl.of(url);
    }

    /** Only made where none is configured. */
    @Bean(destroyMethod = "close")
    @Lazy
    EmbeddedRedisServer embeddedRedis(
            @Value("${drumbeat.data:./data}") Path data,
            @Qualifier(AHEAD) ObjectProvider<Ahead<EmbeddedRedisServer>> ahead) {
        var begun = ahead.getIfAvailable();
        return begun == null ? EmbeddedRedisServer.start(data) : begun.take();
    }

    /** Starts the embedded one, if it is the one, while the rest of a bot is still being put together. */
    public static void beginAhead(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.getProperty("drumbeat.redis.url", "").isBlank()) {
            var data = Path.of(environment.getProperty("drumbeat.data", "./data"));
            Ahead.in(context, AHEAD, () -> EmbeddedRedisServer.start(data));
        }
    }
}
