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
    private final Chaos chaos;

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

    /** Where a token is asked for, at the end of the path, and what is answered. */
    abstract Token token();

    record Token(String path, String json) {}

    /** Counts a message against the limits; false if they are reached. */
    abstract boolean admits(String body, long now);

    abstract void throttled(HttpExchange call) throws IOException;

    /** The message arrives. */
    abstract void take(String body, long now);

    /** What is answered when it did. */
    abstract String taken(String body);

    private void serve(HttpExchange call) throws IOException {
        try (call) {
            var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
            if (call.getRequestURI().getPath().endsWith(token().path())) {
                json(call, 200, token().json());
            } else {
                message(call, body, System.nanoTime());
            }
        }
    }

    private void message(HttpExchange call, String body, long now) throws IOException {
        tally.called(now);
        if (!admits(body, now)) {
            tally.provoked();
            throttled(call);
            return;
        }
        var turn = chaos.next();
        if (turn != Chaos.Turn.GOOD) {
            tally.chaotic();
        }
        switch (turn) {
            case THROTTLED -> throttled(call);
            case CUT_BEFORE -> cut(call);
            case CUT_AFTER -> {
                take(body, now);
                cut(call);
            }
            case GOOD -> {
                take(body, now);
                json(call, 200, taken(body));
            }
        }
    }

    static void json(HttpExchange call, int status, String json) throws IOException {
        var bytes = json.getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    /** Breaks the connection: what was promised does not come. */
    private static void cut(HttpExchange call) throws IOException {
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
