package io.drumbeat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DoorTest
class LocalOnlyTests {
    private final int port;
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/console/api/people");

    LocalOnlyTests(@LocalServerPort int port) {
        this.port = port;
    }

    private int status() throws Exception {
        var response = new MockHttpServletResponse();
        new LocalOnly().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.5", "8.8.8.8", "fe80::1", "rubbish"})
    void othersAreRefused(String address) throws Exception {
        request.setRemoteAddr(address);
        assertThat(status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.9", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    void thisMachineIsLetIn(String address) throws Exception {
        request.setRemoteAddr(address);
        assertThat(status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example"})
    void aForeignHostNameIsRefused(String name) throws Exception {
        request.setServerName(name);
        assertThat(status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost:9999", "null"})
    void anotherSitesPageIsRefused(String origin) throws Exception {
        request.addHeader("Origin", origin);
        assertThat(status()).isEqualTo(403);
    }

    @Test
    void theOwnPageIsNot() throws Exception {
        request.setServerPort(8080);
        request.addHeader("Origin", "http://127.0.0.1:8080");
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void whatComesThroughAProxyIsRefused() throws Exception {
        request.addHeader("X-Forwarded-For", "8.8.8.8");
        assertThat(status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/console/api/people",
                "/console/page/app.js",
                "//console/api/people",
                "/%63onsole/api/people",
                "/console;x=1/api/people",
                "/x/../console/api/people"
            })
    void everySpellingOfEveryPathIsGuarded(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var call = "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403");
        }
    }
}
