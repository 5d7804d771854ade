package io.drumbeat.bench.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** A platform's REST interface on a free port of this machine. */
abstract class StubbedPlatform implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final Tally tally = new Tally();
    final Chaos chaos;

    StubbedPlatform(Chaos chaos) {
        this.chaos = chaos;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Answers one call. */
    abstract void answer(HttpExchange call, String path, String body) throws IOException;

    private void serve(HttpExchange call) throws IOException {
        try (call) {
            var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
            answer(call, call.getRequestURI().getPath(), body);
        }
    }

    static void json(HttpExchange call, int status, String json) throws IOException {
        var bytes = json.getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    /** Breaks the connection: what was promised does not come. */
    static void cut(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 1000);
    }

    static String value(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
