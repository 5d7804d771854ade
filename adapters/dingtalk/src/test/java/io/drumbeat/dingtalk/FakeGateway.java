package io.drumbeat.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * DingTalk as its pages and its own clients describe it, on this machine: connections are asked for and opened with
 * tickets of one use, frames are pushed over any one of them, and everything may go wrong on demand. It also takes what the
 * bot says, in sessions and through the robot API.
 */
public final class FakeGateway implements AutoCloseable {
    public static final String ROBOT = "/v1.0/im/bot/messages/get";
    public static final String CARD = "/v1.0/card/instances/callback";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPEN = "/v1.0/gateway/connections/open";

    private final ServerSocket server;
    private final Random random = new Random(20261125);
    private final AtomicInteger numbers = new AtomicInteger();
    private final FakeTickets tickets;
    private final Map<String, FakePush> pushes = new ConcurrentHashMap<>();
    public final List<FakeLine> lines = new CopyOnWriteArrayList<>();

    /** What came in asking for connections, and what else was posted, as {@code path body}. */
    public final List<JsonNode> opens = new CopyOnWriteArrayList<>();

    public final List<String> posts = new CopyOnWriteArrayList<>();
    public final List<String> acks = new CopyOnWriteArrayList<>();

    /** What is answered instead of a connection: {@code status body}; {@code hang} never answers; null is the usual. */
    public volatile @Nullable String opening;

    /** The status of refused handshakes; 0 accepts. */
    public volatile int handshake;

    public volatile String scheme = "ws";
    public volatile String host = "127.0.0.1";
    public volatile String path = "/connect";
    public volatile boolean newLinesAreMute;

    private FakeGateway(ServerSocket server, InstantSource clock) {
        this.server = server;
        this.tickets = new FakeTickets(clock);
        Thread.ofVirtual().start(this::accept);
    }

    public static FakeGateway open(InstantSource clock) {
        try {
            return new FakeGateway(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), clock);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** On a socket of the caller's making, as one with TLS. */
    public static FakeGateway on(ServerSocket socket, String scheme, String host) {
        var gateway = new FakeGateway(socket, InstantSource.system());
        gateway.scheme = scheme;
        gateway.host = host;
        return gateway;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    public int port() {
        return server.getLocalPort();
    }

    // ---- what it pushes

    public FakePush robot(JsonNode message) {
        return push("CALLBACK", ROBOT, JSON.writeValueAsString(message));
    }

    /** @param topic for an event, its type */
    public FakePush push(String type, String topic, String data) {
        return again(new FakePush(type, topic, data));
    }

    /** Pushes over any line that takes it; if there is none, it stays unanswered. */
    public FakePush again(FakePush push) {
        var open = lines.stream().filter(FakeLine::takesPushes).toList();
        if (!open.isEmpty()) {
            push.times.incrementAndGet();
            var id = "frame-" + numbers.incrementAndGet();
            pushes.put(id, push);
            open.get(random(open.size())).text(frame(id, push.type, push.topic, push.data));
        }
        return push;
    }

    public static String frame(String id, String type, String topic, String data) {
        return JSON.writeValueAsString(Map.of(
                "specVersion",
                "1.0",
                "type",
                type,
                "headers",
                Map.of(
                        "appId", "app1",
                        "connectionId", "c1",
                        "contentType", "application/json",
                        "messageId", id,
                        "time", "1690362102194",
                        "eventType", topic,
                        "topic", type.equals("EVENT") ? "*" : topic),
                "data",
                data));
    }

    /** Asks for another connection, says nothing more, and cuts this one after a while. */
    public void disconnect(Duration until) {
        for (var line : lines) {
            line.text(frame(
                    "bye-" + numbers.incrementAndGet(),
                    "SYSTEM",
                    "disconnect",
                    "{\"reason\":\"connection is expired\"}"));
            line.retired = true;
            Thread.ofVirtual().start(() -> {
                pause(until);
                line.drop();
            });
        }
    }

    // ---- what it takes

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                // one that broke before it began, or the end
            }
        }
    }

    private void serve(Socket socket) {
        try {
            var in = new DataInputStream(socket.getInputStream());
            var first = FakeHttp.line(in).split(" ");
            var headers = FakeHttp.headers(in);
            if ("websocket".equalsIgnoreCase(headers.get("upgrade"))) {
                upgrade(socket, in, first[1], headers);
                return;
            }
            var body = new String(in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))), UTF_8);
            FakeHttp.respond(socket, first[1].equals(OPEN) ? opened(body, headers) : posted(first[1], body));
        } catch (IOException | RuntimeException broken) {
            // the other side went away, or was no HTTP
        }
    }

    private String opened(String body, Map<String, String> headers) {
        opens.add(JSON.readTree(body));
        var instead = opening;
        if (instead != null) {
            if (instead.equals("hang")) {
                pause(Duration.ofMinutes(5));
            }
            return instead;
        }
        if (!headers.getOrDefault("accept", "").contains("application/json")) {
            return "200 <xml/>";
        }
        return "200 {\"endpoint\":\"%s://%s:%d%s\",\"ticket\":\"%s\"}"
                .formatted(scheme, host, port(), path, tickets.issue());
    }

    private String posted(String path, String body) {
        posts.add(path + " " + body);
        return path.startsWith("/v1.0/oauth2/")
                ? "200 {\"accessToken\":\"t0ken\",\"expireIn\":7200}"
                : "200 {\"errcode\":0,\"processQueryKey\":\"k\",\"success\":true,\"result\":{\"deliverResults\":[{\"success\":true}]}}";
    }

    private void upgrade(Socket socket, DataInputStream in, String target, Map<String, String> headers)
            throws IOException {
        var at = target.indexOf("?ticket=");
        var valid = at >= 0 && tickets.take(target.substring(at + 8));
        var status = handshake != 0 ? handshake : at < 0 || !target.startsWith(path) ? 404 : valid ? 101 : 403;
        if (status != 101) {
            FakeHttp.respond(socket, status + " {}");
            return;
        }
        FakeHttp.upgrade(socket, headers);
        var line = new FakeLine(socket, in);
        line.mute = newLinesAreMute;
        lines.add(line);
        line.listen(this::answered);
        lines.remove(line);
    }

    private void answered(String text) {
        acks.add(text);
        var json = JSON.readTree(text);
        var push = pushes.get(json.path("headers").path("messageId").asString(""));
        if (push != null && !push.isTaken()) {
            push.answered(json);
        }
    }

    private int random(int bound) {
        synchronized (random) {
            return random.nextInt(bound);
        }
    }

    private static void pause(Duration time) {
        try {
            new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException ignored) {
            // it was to end anyway
        }
        lines.forEach(FakeLine::drop);
    }
}
