package io.drumbeat.bench.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * What takes the replies: it says yes to everything.
 *
 * @param otherwise the cards that were no receipts
 */
record YesPlatform(HttpServer server, Queue<String> otherwise) implements AutoCloseable {
    private static final String A_CARD = "\"interactive\"";
    private static final byte[] YES = """
            {"code":0,"msg":"ok","tenant_access_token":"t-bench","expire":7200,"bot":{"open_id":"ou_bot"},\
            "data":{"message_id":"om_sent"}}""".getBytes(UTF_8);

    static YesPlatform start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var platform = new YesPlatform(server, new ConcurrentLinkedQueue<>());
        server.createContext("/", platform::agree);
        server.start();
        return platform;
    }

    private void agree(HttpExchange call) throws IOException {
        try (call) {
            var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
            if (body.contains(A_CARD) && !body.contains("已记录")) {
                otherwise.add(body);
            }
            call.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            call.sendResponseHeaders(200, YES.length);
            call.getResponseBody().write(YES);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
