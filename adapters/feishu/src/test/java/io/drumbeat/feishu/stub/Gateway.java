package io.drumbeat.feishu.stub;

import com.lark.oapi.ws.pb.Pbbp2.Frame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The platform's side of the long connection on this machine: the endpoint, the handshake, the frames; with everything
 * that goes wrong out there at the flick of a switch. Written from the protocol's description, by hand over sockets.
 */
public final class Gateway implements AutoCloseable {
    public static final String TICKET = "ticket-nobody-may-see";
    public static final String ACCESS_KEY = "access-key-nobody-may-see";

    /** How the endpoint answers. */
    public volatile Endpoint endpoint = Endpoint.FINE;

    /** A handshake's status and its own error code; null for an open door. */
    public volatile @Nullable Refusal refusal;

    /** Whether pings are answered: a half-open line answers none. */
    public volatile boolean answersPings = true;

    /** What it tells about the pace; empty for nothing. */
    public volatile String config =
            "{\"ReconnectCount\":-1,\"ReconnectInterval\":120,\"ReconnectNonce\":30,\"PingInterval\":120}";

    /** What a pong carries; null to tell the same pace again. */
    public volatile @Nullable String pong;

    public final Pushes pushes = new Pushes();
    public final AtomicInteger asked = new AtomicInteger();
    public final AtomicInteger refused = new AtomicInteger();
    public final List<GatewayLine> lines = new CopyOnWriteArrayList<>();
    public final List<String> questions = new CopyOnWriteArrayList<>();

    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /** What becomes of asking for an address. */
    public enum Endpoint {
        FINE,
        HANGS,
        HTML_502,
        BUSY,
        WRONG_SECRET,
        FORBIDDEN,
        FULL,
        NONSENSE,
        PLAIN_ADDRESS_ELSEWHERE
    }

    /** A handshake that is refused. */
    public record Refusal(int status, @Nullable Long code) {}

    public Gateway() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** The line that was opened last. */
    public GatewayLine line() {
        return lines.getLast();
    }

    public boolean connected() {
        return !lines.isEmpty() && lines.getLast().isOpen();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try {
            var request = Asked.read(socket.getInputStream());
            if (request.path().startsWith("/callback/ws/endpoint")) {
                asked.incrementAndGet();
                questions.add(request.body());
                answer(socket);
            } else {
                shakeHands(socket, request);
            }
        } catch (IOException gone) {
            // the other side hung up
        }
    }

    private void answer(Socket socket) throws IOException {
        switch (endpoint) {
            case HANGS -> {}
            case HTML_502 -> respond(socket, "502 Bad Gateway", "text/html", "<html>bad gateway</html>");
            case BUSY -> json(socket, "{\"code\":1,\"msg\":\"system busy\"}");
            case WRONG_SECRET -> json(socket, "{\"code\":514,\"msg\":\"auth failed\"}");
            case FORBIDDEN -> json(socket, "{\"code\":403,\"msg\":\"forbidden\"}");
            case FULL -> json(socket, "{\"code\":1000040350,\"msg\":\"too many connections\"}");
            case NONSENSE -> json(socket, "{\"code\":0,\"msg\":\"\",\"data\":[1,2");
            case PLAIN_ADDRESS_ELSEWHERE -> json(socket, found("ws://192.0.2.1/ws?" + query()));
            case FINE -> json(socket, address());
        }
    }

    /** What the endpoint answers when all is well. */
    public String address() {
        return found("ws://127.0.0.1:" + server.getLocalPort() + "/ws?" + query());
    }

    /** The service id is not the first, since the vendor's Node client would not find it there. */
    private static String query() {
        return "device_id=d-1&access_key=" + ACCESS_KEY + "&service_id=4711&ticket=" + TICKET;
    }

    private String found(String url) {
        var told = config.isEmpty() ? "" : ",\"ClientConfig\":" + config;
        return "{\"code\":0,\"msg\":\"\",\"data\":{\"URL\":\"" + url + "\"" + told + "}}";
    }

    private static void json(Socket socket, String body) throws IOException {
        respond(socket, "200 OK", "application/json", body);
    }

    private static void respond(Socket socket, String status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(bytes);
        socket.close();
    }

    private void shakeHands(Socket socket, Asked request) throws IOException {
        var no = refusal;
        if (no != null) {
            refused.incrementAndGet();
            var code = no.code() == null ? "" : "\r\nHandshake-Autherrcode: " + no.code();
            respond(socket, no.status() + " No\r\nHandshake-Status: " + no.status() + code, "text/plain", "");
            return;
        }
        socket.getOutputStream().write(request.welcome().getBytes(StandardCharsets.UTF_8));
        var line = new GatewayLine(socket);
        lines.add(line);
        line.listen(frame -> heard(line, frame));
        line.ended();
    }

    private void heard(GatewayLine line, Frame frame) {
        if (frame.getMethod() == 1) {
            pushes.answered(line, frame);
        } else if (answersPings) {
            line.pinged();
            var told = pong;
            line.send(Pushes.pong(frame, told == null ? config : told));
        }
    }

    /** Pushes everything again that was not answered with 200, as the platform does after 15 s, 5 min, 1 h and 6 h. */
    public void pushAgain() {
        pushes.again(line());
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
