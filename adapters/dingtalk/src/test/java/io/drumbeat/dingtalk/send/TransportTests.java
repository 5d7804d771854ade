package io.drumbeat.dingtalk.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.delivery.Delivered;
import io.drumbeat.dingtalk.FakeTokens;
import io.drumbeat.dingtalk.Sample;
import io.drumbeat.dingtalk.card.Rendered;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TransportTests {
    private static final int TLS_HANDSHAKE = 0x16;

    private final FakeTokens tokens = new FakeTokens();

    private RobotApi robot(URI api) {
        var hosts = new Hosts(api, api);
        var app = new RobotApi.App("client1", Sample.SECRET, "robot1");
        return new RobotApi(hosts, app, Duration.ofMillis(500), tokens, InstantSource.system());
    }

    private static URI nobody() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + server.getLocalPort());
        }
    }

    @Test
    void aRefusedConnectionHasCertainlySentNothing() throws Exception {
        tokens.kept.put("dingtalk:client1", "token1");
        assertThat(robot(nobody()).toPerson("dt_mei", new Rendered.Words("你好")))
                .isEqualTo(new Delivered.Later(Duration.ofSeconds(5), "连不上钉钉"));
    }

    @Test
    void aRefusedSessionHasCertainlySentNothing() throws Exception {
        assertThat(new SessionReplies(Duration.ofMillis(500)).post(nobody(), new Rendered.Words("你好")))
                .contains(new Delivered.Later(Duration.ofSeconds(5), "连不上钉钉"));
    }

    @Test
    void theFirstByteThatLeavesIsOfAnEncryptedConnection() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var first = CompletableFuture.supplyAsync(() -> firstByte(server));
            var delivered = robot(URI.create("https://127.0.0.1:" + server.getLocalPort()))
                    .toPerson("dt_mei", new Rendered.Words("你好"));
            assertThat(first.get(5, TimeUnit.SECONDS)).isEqualTo(TLS_HANDSHAKE);
            assertThat(tokens.kept).isEmpty();
            assertThat(delivered).isInstanceOf(Delivered.Later.class);
        }
    }

    @Test
    void theRealHostsAreSpokenToOverHttps() {
        var api = URI.create("https://api.dingtalk.com");
        var config = RobotApi.config(new Hosts(api, URI.create("https://oapi.dingtalk.com")), Duration.ofSeconds(5));
        assertThat(config.getProtocol()).isEqualTo("https");
        assertThat(config.getEndpoint()).isEqualTo("api.dingtalk.com");
        assertThat(config.getReadTimeout()).isEqualTo(5000);
        assertThat(config.getConnectTimeout()).isEqualTo(2000);
    }

    @Test
    void theCoverageAgentOfTheSdkIsNotShipped() {
        assertThat(getClass().getResource("/org/jacoco/agent/rt/RT.class")).isNull();
        assertThat(System.getProperty("java.class.path")).doesNotContain("jacoco");
    }

    private static int firstByte(ServerSocket server) {
        try (var socket = server.accept()) {
            return socket.getInputStream().read();
        } catch (IOException closed) {
            return -1;
        }
    }
}
