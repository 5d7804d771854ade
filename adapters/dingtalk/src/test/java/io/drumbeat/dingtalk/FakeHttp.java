package io.drumbeat.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As much HTTP/1.1 as a fake platform needs. */
final class FakeHttp {
    private FakeHttp() {}

    static void respond(Socket socket, String statusAndBody) throws IOException {
        var space = statusAndBody.indexOf(' ');
        var body = statusAndBody.substring(space + 1).getBytes(UTF_8);
        socket.getOutputStream()
                .write(
                        "HTTP/1.1 %s x\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                                .formatted(statusAndBody.substring(0, space), body.length)
                                .getBytes(UTF_8));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        socket.close();
    }

    /** Says that frames follow. */
    static void upgrade(Socket socket, Map<String, String> headers) throws IOException {
        socket.getOutputStream().write(("""
                HTTP/1.1 101 Switching Protocols\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Accept: %s\r
                \r
                """.formatted(accepted(headers.get("sec-websocket-key")))).getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    static Map<String, String> headers(DataInputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    static String line(DataInputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static String accepted(@Nullable String key) {
        try {
            var sha = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(sha);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
