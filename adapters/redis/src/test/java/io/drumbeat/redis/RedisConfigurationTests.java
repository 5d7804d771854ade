package io.drumbeat.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.drumbeat.kept.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class RedisConfigurationTests {
    private static ConfigurableApplicationContext run(String... properties) {
        return new SpringApplicationBuilder(RedisConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
    }

    @Test
    void withNothingConfiguredAnEmbeddedRedisAnswers(@TempDir Path data) {
        try (var context = run("drumbeat.data=" + data, "drumbeat.redis.url=")) {
            assertThat(context.getBean(RedisPing.class).answers()).isTrue();
            context.getBean(Tokens.class).put("a", "b", Duration.ofMinutes(1));
            assertThat(context.getBean(Tokens.class).get("a")).contains("b");
        }
    }

    @Test
    void theEmbeddedOneKeepsWhatItHoldsOverARestart(@TempDir Path data) {
        try (var context = run("drumbeat.data=" + data)) {
            context.getBean(Tokens.class).put("a", "b", Duration.ofMinutes(1));
        }
        try (var context = run("drumbeat.data=" + data)) {
            assertThat(context.getBean(Tokens.class).get("a")).contains("b");
        }
    }

    @Test
    void whatAKilledBotLeftRunningIsStopped(@TempDir Path data) throws Exception {
        var killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(killed.inputReader().lines().anyMatch("started"::equals)).isTrue();
        var left = ProcessHandle.of(Long.parseLong(
                        Files.readString(data.resolve("redis.pid")).strip()))
                .orElseThrow();
        killed.destroyForcibly().waitFor();
        try (var server = EmbeddedRedisServer.start(data)) {
            assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(10));
            assertThat(server.url().client().ping()).isEqualTo("PONG");
        }
    }

    /** Starts the server and waits to be killed. */
    static final class Holder {
        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedRedisServer.start(Path.of(arguments[0]));
            System.out.println("started");
            Thread.currentThread().join();
        }
    }

    @Test
    void anUnreachableRedisIsOnlyAWarning(CapturedOutput output) {
        try (var context = run("drumbeat.redis.url=redis://:geheim@127.0.0.1:1")) {
            context.getBean(Tokens.class).put("a", "b", Duration.ofMinutes(1));
            assertThat(context.getBean(Tokens.class).get("a")).contains("b");
        }
        assertThat(output).contains("Redis \"redis://***@127.0.0.1:1\" 连不上").doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:6379",
                "http://localhost",
                "redis://",
                "redis://a b",
                "redis://localhost/eins",
                "redis://localhost:99999"
            })
    void aWrongAddressIsSaidInOneSentence(String url, CapturedOutput output) {
        assertThatThrownBy(() -> run("drumbeat.redis.url=" + url)).isInstanceOf(RuntimeException.class);
        assertThat(output).contains("DRUMBEAT_REDIS_URL \"" + url + "\" 不对").contains("redis://主机:6379");
    }

    @Test
    void aKilledRedisIsBackWithWhatItHeld(@TempDir Path data) {
        try (var context = run("drumbeat.data=" + data)) {
            var tokens = context.getBean(Tokens.class);
            var server = context.getBean(EmbeddedRedisServer.class);
            tokens.put("a", "b", Duration.ofMinutes(1));
            var killed = ProcessHandle.of(server.pid()).orElseThrow();
            killed.destroyForcibly();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> server.pid() != killed.pid()
                            && context.getBean(RedisPing.class).answers());
            await().atMost(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(tokens.get("a")).contains("b"));
        }
    }

    @Test
    void whoeverTakesThePortOfAKilledOneIsToldNothing(@TempDir Path data) throws Exception {
        try (var server = EmbeddedRedisServer.start(data);
                var client = server.client()) {
            var before = server.url();
            assertThat(client.ping()).isEqualTo("PONG");
            var killed = ProcessHandle.of(server.pid()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();
            var heard = new AtomicInteger();
            Thread listening;
            try (var impostor = takenOver(before.uri().getPort())) {
                listening = Thread.ofVirtual().start(() -> hear(impostor, heard));
                await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() -> "PONG".equals(client.ping()));
            }
            listening.join();
            assertThat(heard).hasValue(0);
            assertThat(server.url().password()).isNotEqualTo(before.password());
        }
    }

    private static ServerSocket takenOver(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private static void hear(ServerSocket impostor, AtomicInteger heard) {
        while (!impostor.isClosed()) {
            try (var caller = impostor.accept()) {
                heard.addAndGet(Math.max(0, caller.getInputStream().read(new byte[100])));
            } catch (IOException gone) {
                // the next one then
            }
        }
    }

    @Test
    void whatARunLeavesIsGoneAfterTheNextAndNobodyElseCanReadAnyOfIt(@TempDir Path data) throws Exception {
        var bin = data.resolve("bin");
        var left = Files.createDirectories(bin.resolve("redis-killed"));
        Files.writeString(left.resolve("redis-server-6"), "");
        try (var server = EmbeddedRedisServer.start(data)) {
            assertThat(left).doesNotExist();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bin)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("redis/redis-server.conf"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("redis.lock"))))
                    .as("whoever can open it can hold a lock on it too")
                    .isEqualTo("rw-------");
            assertThat(ProcessHandle.of(server.pid()).orElseThrow().info().command())
                    .hasValueSatisfying(command -> assertThat(command).contains("/bin/redis-"));
        }
        try (var all = Files.list(bin)) {
            assertThat(all).isEmpty();
        }
    }
}
