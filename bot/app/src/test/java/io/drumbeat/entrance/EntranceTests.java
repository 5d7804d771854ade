package io.drumbeat.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.app.RawCalls;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Whatever cannot be read is refused in the house's words, with nothing of what was sent and nothing of the server's. */
class EntranceTests {
    private static final Entrance ENTRANCE = new Entrance();
    private static WebServer server;
    private static RawCalls raw;

    /** Reads all there is, as every door does. */
    private static final class Reader extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var read = request.getInputStream().readAllBytes().length;
            response.getWriter().print("read " + read);
        }

        @Override
        protected void doPut(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
        }
    }

    @BeforeAll
    static void start() {
        var factory = new TomcatServletWebServerFactory(0);
        ENTRANCE.customize(factory);
        server = factory.getWebServer(
                context -> context.addServlet("reader", new Reader()).addMapping("/door"));
        server.start();
        ENTRANCE.start();
        raw = new RawCalls(server.getPort());
    }

    @AfterAll
    static void stop() {
        ENTRANCE.stop();
        server.stop();
    }

    private static String chunked(String rest) {
        var head = RawCalls.head("POST /door", "Transfer-Encoding: chunked", "Connection: close");
        return raw.call(head, rest.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatCanBeReadIs() {
        assertThat(RawCalls.body(chunked("3\r\nabc\r\n0\r\n\r\n"))).contains("read 3");
        assertThat(RawCalls.body(chunked("1;quietly=yes\r\na\r\n0\r\nSum: 1\r\n\r\n")))
                .contains("read 1");
    }

    @Test
    void aBodyThatCannotBeReadIsRefusedInTheSameWords() {
        var bodies = new LinkedHashMap<String, String>(Map.of(
                "a size that is none", "zz\r\nabc\r\n0\r\n\r\n",
                "a size without end", "FFFFFFFFFFFFFFFF\r\nabc\r\n0\r\n\r\n",
                "more than was said", "1\r\nabcdef\r\n0\r\n\r\n",
                "a remark without end", "1;" + "a".repeat(20_000) + "\r\nx\r\n0\r\n\r\n",
                "a trailer without a name", "1\r\na\r\n0\r\n\u0001: x\r\n\r\n",
                "a trailer without end", "1\r\na\r\n0\r\nT: " + "y".repeat(200_000) + "\r\n\r\n"));
        for (var trailers : new int[] {200, 5000}) {
            bodies.put(trailers + " trailers", "1\r\na\r\n0\r\n" + "T: y\r\n".repeat(trailers) + "\r\n");
        }
        bodies.forEach((what, body) -> assertRefused(what, chunked(body), 400));
    }

    @ParameterizedTest
    @CsvSource({
        "Transfer-Encoding: banana, 501",
        "'Transfer-Encoding: gzip, chunked', 501",
        "Content-Length: -3, 400",
        "Content-Length: 99999999999999999999, 400",
        "Expect: banana, 417",
    })
    void aHeaderThatNobodyCanFollowIsRefused(String header, int status) {
        assertRefused(header, raw.call(RawCalls.head("POST /door", header, "Connection: close"), new byte[0]), status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "*",
                "text/*",
                "multipart/*",
                "application/*+json",
                "a/b/c",
                ";",
                "application/json;charset=banana",
                "application/json;charset=",
                "application/json;charset=\"utf-8",
                "multipart/form-data;boundary=",
            })
    void whatIsOfNoTypeIsRefused(String type) {
        var head = RawCalls.head("POST /door", "Content-Type: " + type, "Content-Length: 1", "Connection: close");
        assertRefused(type, raw.call(head, new byte[] {'a'}), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "text/plain;charset=GB18030", "multipart/form-data;boundary=x"})
    void whatIsOfSomeTypeOrNoneIsRead(String type) {
        var head = RawCalls.head("POST /door", "Content-Type: " + type, "Content-Length: 1", "Connection: close");
        assertThat(RawCalls.body(raw.call(head, new byte[] {'a'}))).contains("read 1");
    }

    @Test
    void aRefusalWithoutWordsGetsThem() {
        assertRefused("wordless", raw.call(RawCalls.head("PUT /door", "Connection: close"), new byte[0]), 412);
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 5000})
    void tooManyHeadersAreRefused(int count) {
        var headers = "X: y\r\n".repeat(count).strip();
        assertRefused("headers", raw.call(RawCalls.head("POST /door", headers), new byte[0]), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /%", "GET /%c0%ae", "GET /../..", "GET /[x]", "GET //evil\\x", "CONNECT /door", "BREW /door"
            })
    void anAddressOrWayOfAskingThatIsNoneIsRefused(String call) {
        var answer = raw.call(RawCalls.head(call, "Connection: close"), new byte[0]);
        assertRefused(call, answer, RawCalls.status(answer));
        assertThat(RawCalls.status(answer)).isIn(400, 404, 405, 501);
    }

    private static void assertRefused(String what, String answer, int status) {
        assertThat(RawCalls.status(answer)).as(what).isEqualTo(status);
        assertThat(RawCalls.body(answer)).as(what).isEqualTo(new String(Refusals.body(status), StandardCharsets.UTF_8));
    }
}
