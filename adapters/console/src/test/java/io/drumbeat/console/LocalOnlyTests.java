package io.drumbeat.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DoorTest
class LocalOnlyTests {
    private static final String SECRET = "open-says-me-please";

    private final int port;
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/console/api/people");

    LocalOnlyTests(@LocalServerPort int port) {
        this.port = port;
    }

    private int status() throws Exception {
        return status(new MockEnvironment());
    }

    private int status(MockEnvironment settings) throws Exception {
        var response = new MockHttpServletResponse();
        new LocalOnly(Password.of(settings)).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private int statusWithAPassword() throws Exception {
        return status(new MockEnvironment().withProperty("drumbeat.console-password", SECRET));
    }

    private void says(String password) {
        request.addHeader(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)));
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
    void aPageThatWasReadElsewhereIsRefused() throws Exception {
        request.addHeader("Referer", "https://sales.example/");
        assertThat(status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "x-forwarded-proto",
                "X-Forwarded-Server",
                "X-Real-IP",
                "Via",
                "True-Client-IP",
                "X-Client-IP",
                "X-Cluster-Client-IP",
                "CF-Connecting-IP",
                "X-Original-Host",
                "X-Envoy-External-Address",
                "X-Appengine-User-IP",
                "X-Remote-Addr",
                "X_Forwarded_For",
                "Tailscale-User-Login",
                "Front-End-Https",
                "Proxy-Connection",
                "Forwarded-For",
                "X-Rewrite-URL",
                "X-Varnish",
                "X-Cache",
                "X-Traefik-Router",
                "X-Nginx-Proxy",
                "Cdn-Src-Ip",
                "CDN-Loop",
                "X-Gateway-Host",
                "X-Edge-Location",
                "Eo-Connecting-Ip",
                "X-Tencent-Ua",
                "XFF"
            })
    void whatComesThroughAProxyIsRefused(String header) throws Exception {
        request.addHeader(header, "127.0.0.1");
        assertThat(status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-Agent",
                "Accept-Language",
                "Cache-Control",
                "Sec-Fetch-Dest",
                "Sec-CH-UA-Platform",
                "Upgrade-Insecure-Requests",
                "Last-Event-ID",
                "DNT",
                "Priority",
                "If-None-Match",
                "X-Requested-With",
                "X-Request-Id",
                "Traceparent",
                "Pragma",
                "Expect",
                "TE"
            })
    void whatABrowserOrAScriptSendsIsNoSignOfAProxy(String header) throws Exception {
        request.addHeader(header, "1");
        assertThat(status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0", "HTTP/0.9", ""})
    void whatOnlyAProxyStillSpeaksIsRefused(String version) throws Exception {
        request.setProtocol(version);
        assertThat(status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /console/api/people HTTP/1.0\r\nHost: 127.0.0.1",
                "GET /console/api/people HTTP/1.0",
                "GET /console/api/people"
            })
    void theServerTellsWhoSpeaksLikeThatNothingEither(String call) throws IOException {
        assertThat(answer(call + "\r\n\r\n")).doesNotContain("小美", "HTTP/1.1 200");
    }

    @Test
    void whatTheServerBelievedOfAProxyIsRefused() throws Exception {
        request.setAttribute("org.apache.tomcat.remoteAddr", "127.0.0.1");
        assertThat(status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drumbeat:" + SECRET, "anybody:" + SECRET, ":" + SECRET})
    void aPasswordLetsInFromAfarAndThroughAProxy(String password) throws Exception {
        request.setRemoteAddr("10.0.0.7");
        request.setServerName("sales.example");
        request.addHeader("X-Forwarded-For", "8.8.8.8");
        says(password);
        assertThat(statusWithAPassword()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "drumbeat:", "drumbeat:guess", "drumbeat:" + SECRET + "x", SECRET + ":drumbeat"})
    void withoutThePasswordNobodyIsLetInFromHereEither(String password) throws Exception {
        says(password);
        assertThat(statusWithAPassword()).isEqualTo(401);
    }

    @Test
    void aPasswordThatABrowserSendsAlongForAnotherPageDoesNotCount() throws Exception {
        request.setServerName("sales.example");
        says("drumbeat:" + SECRET);
        request.addHeader("Origin", "https://evil.example");
        assertThat(statusWithAPassword()).isEqualTo(403);
    }

    @Test
    void aPasswordThatKeepsNobodyOutIsNotTakenAndNotTold() {
        var settings = new MockEnvironment().withProperty("drumbeat.console-password", "sesame");
        assertThatThrownBy(() -> status(settings))
                .hasMessageContaining("DRUMBEAT_CONSOLE_PASSWORD")
                .hasMessageNotContaining("sesame");
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
        assertThat(answer("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    private String answer(String call) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
