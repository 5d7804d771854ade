package io.drumbeat.redis;

import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import redis.clients.jedis.ConnectionFactory;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.DefaultJedisSocketFactory;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisCredentials;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.util.JedisURIHelper;

/** Where Redis is, as {@code redis://user:password@host:6379/0} or {@code rediss://…}. */
record RedisUrl(URI uri) {
    /** Redis is a convenience: nobody waits longer for it. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private static final int MOST = 65_535;

    /** @throws FailureAnalyzedException if it is no such address */
    static RedisUrl of(String url) {
        try {
            var uri = new URI(url);
            if (JedisURIHelper.isRedisScheme(uri) || JedisURIHelper.isRedisSSLScheme(uri)) {
                JedisURIHelper.getDBIndex(uri);
                if (uri.getHost() != null && uri.getPort() <= MOST) {
                    return new RedisUrl(uri);
                }
            }
        } catch (URISyntaxException | RuntimeException _) {
            // Said below
        }
        throw new FailureAnalyzedException(
                "DRUMBEAT_REDIS_URL \"%s\" 不对".formatted(masked(url)),
                "应是 redis://主机:6379 或 rediss://用户:密码@主机:6379/0；不设就用内嵌的 Redis。");
    }

    static RedisUrl local(int port, String password) {
        return new RedisUrl(URI.create("redis://:%s@127.0.0.1:%d".formatted(password, port)));
    }

    String password() {
        return JedisURIHelper.getPassword(uri);
    }

    RedisClient client() {
        var config = patient()
                .user(JedisURIHelper.getUser(uri))
                .password(JedisURIHelper.getPassword(uri))
                .database(JedisURIHelper.getDBIndex(uri))
                .ssl(JedisURIHelper.isRedisSSLScheme(uri))
                .build();
        return RedisClient.builder()
                .hostAndPort(address())
                .clientConfig(config)
                .poolConfig(pool())
                .build();
    }

    /** One that is told for each connection anew where to go, and what to say there. */
    static RedisClient client(JedisSocketFactory sockets, Supplier<RedisCredentials> credentials) {
        var config = patient().credentialsProvider(credentials).build();
        return RedisClient.builder()
                .connectionProvider(new PooledConnectionProvider(new ConnectionFactory(sockets, config), pool()))
                .clientConfig(config)
                .build();
    }

    /** @throws JedisConnectionException if nobody listens there */
    Socket connected() {
        return new DefaultJedisSocketFactory(address(), patient().build()).createSocket();
    }

    private HostAndPort address() {
        return new HostAndPort(uri.getHost(), uri.getPort() < 0 ? 6379 : uri.getPort());
    }

    private static DefaultJedisClientConfig.Builder patient() {
        return DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis((int) PATIENCE.toMillis())
                .socketTimeoutMillis((int) PATIENCE.toMillis());
    }

    private static ConnectionPoolConfig pool() {
        var pool = new ConnectionPoolConfig();
        pool.setMaxWait(PATIENCE);
        pool.setJmxEnabled(false);
        return pool;
    }

    private static String masked(String url) {
        return url.replaceAll("//.*@", "//***@");
    }

    /** Without who and password. */
    @Override
    public String toString() {
        return masked(uri.toString());
    }
}
