package io.drumbeat.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Calls as no client library makes them: half, late, or wrong. */
public record RawCalls(int port) {
    /** That mean nothing, or nothing good. */
    static final List<String> ODD_HEADERS = List.of(
            "Content-Type: */*",
            "Content-Type: text/*",
            "Content-Type: application/json;charset=banana",
            "Content-Type: multipart/form-data",
            "Content-Type: application/x-www-form-urlencoded;charset=nix",
            "Accept: text/csv",
            "Accept: ;;;",
            "Accept-Language: zz;q=x",
            "Accept-Charset: nix",
            "Accept-Encoding: nix;q=zz",
            "Range: bytes=9999999-",
            "Range: bytes=5-2",
            "Range: bananas",
            "Range: bytes=" + "0-1,".repeat(300),
            "Range: bytes=99999999999999999999-",
            "If-Modified-Since: gestern",
            "If-None-Match: zzz",
            "If-Match: \"x\"",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "Cookie: =;=;$Version=9;",
            "Upgrade: h2c",
            "Expect: 100-later",
            "Content-Encoding: nix",
            "Authorization: Basic ###",
            "X-HTTP-Method-Override: DELETE",
            "Access-Control-Request-Method: BREW",
            "Referer: ::",
            "Origin: http://[");

    /** Somebody on the other side of a connection. */
    static final class Caller implements AutoCloseable {
        private final Socket socket;

        private Caller(Socket socket) {
            this.socket = socket;
        }

        /** @return false if nobody listens any more */
        boolean sends(byte[] bytes) {
            try {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
                return true;
            } catch (IOException gone) {
                return false;
            }
        }

        boolean sends(String words) {
            return sends(words.getBytes(StandardCharsets.UTF_8));
        }

        /** All that is said until the other side hangs up or says nothing for so long; empty if it only hung up. */
        String hears(Duration most) {
            var heard = new ByteArrayOutputStream();
            try {
                socket.setSoTimeout((int) most.toMillis());
                var buffer = new byte[8192];
                for (int read; (read = socket.getInputStream().read(buffer)) >= 0; ) {
                    heard.write(buffer, 0, read);
                }
            } catch (IOException late) {
                // what was heard until then
            }
            return heard.toString(StandardCharsets.UTF_8);
        }

        /** Whether the other side has hung up within this time. */
        boolean isHungUpOnWithin(Duration most) {
            try {
                socket.setSoTimeout((int) most.toMillis());
                while (socket.getInputStream().read(new byte[8192]) >= 0) {
                    // an answer before that
                }
                return true;
            } catch (SocketTimeoutException stillOpen) {
                return false;
            } catch (IOException reset) {
                return true;
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException gone) {
                // closed all the same
            }
        }
    }

    Caller connected() {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
            return new Caller(socket);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Says what is wanted and most of the rest, and then nothing. */
    Caller halfSent(String head) {
        var caller = connected();
        caller.sends(head);
        caller.sends(new byte[1_000_000]);
        return caller;
    }

    /** How long somebody lasts who says something and then a drop at a time. */
    Callable<Duration> drip(String head, String drop) {
        return () -> {
            try (var caller = connected()) {
                caller.sends(head);
                var begun = System.nanoTime();
                while (!caller.isHungUpOnWithin(Duration.ofMillis(300))
                        && System.nanoTime() - begun < Duration.ofSeconds(20).toNanos()) {
                    caller.sends(drop);
                }
                return Duration.ofNanos(System.nanoTime() - begun);
            }
        };
    }

    /** The first line and the headers of a call whose body may follow. */
    public static String head(String call, String... headers) {
        return call + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers)
                + (headers.length > 0 ? "\r\n" : "") + "\r\n";
    }

    /** A whole call on a connection of its own, and all that was answered. */
    public String call(String head, byte[] body) {
        try (var caller = connected()) {
            caller.sends(head);
            caller.sends(body);
            return caller.hears(Duration.ofSeconds(10));
        }
    }

    public static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    public static String body(String answer) {
        var end = answer.indexOf("\r\n\r\n");
        return end < 0 ? "" : answer.substring(end + 4);
    }

    public static boolean hasHeader(String answer, String name) {
        return answer.toLowerCase(Locale.ROOT).contains("\r\n" + name.toLowerCase(Locale.ROOT) + ": ");
    }

    /** The same from so many at once. */
    static <T> List<T> together(int count, Callable<T> task) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<T>>();
            for (var i = 0; i < count; i++) {
                all.add(task);
            }
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(all)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A message as Feishu seals it; the answer's status. */
    int sealed(FeishuEvents.Sealed sealed) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/feishu/events".formatted(port)))
                    .header("X-Lark-Request-Timestamp", sealed.timestamp())
                    .header("X-Lark-Request-Nonce", sealed.nonce())
                    .header("X-Lark-Signature", sealed.signature())
                    .timeout(Duration.ofSeconds(10))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(sealed.body()))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
