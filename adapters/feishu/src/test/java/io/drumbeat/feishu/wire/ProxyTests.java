package io.drumbeat.feishu.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** In many companies there is no way out but through a proxy. */
class ProxyTests {
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void bothTheQuestionAndTheLineGoThroughTheProxyOfTheJvm() throws IOException {
        var before = ProxySelector.getDefault();
        try (var proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> serve(proxy));
            ProxySelector.setDefault(through(new InetSocketAddress("127.0.0.1", proxy.getLocalPort())));
            try (var wired = new Wired().connected()) {
                wired.push("p-1");
                assertThat(wired.ack("p-1").code()).isEqualTo(200);
            }
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(asked).anyMatch(line -> line.startsWith("POST http://"));
        assertThat(asked).anyMatch(line -> line.startsWith("CONNECT "));
    }

    private static ProxySelector through(InetSocketAddress address) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(new Proxy(Proxy.Type.HTTP, address));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress where, IOException why) {}
        };
    }

    private void serve(ServerSocket proxy) {
        while (true) {
            try {
                var client = proxy.accept();
                Thread.startVirtualThread(() -> carry(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Opens a tunnel, or passes a plain request on with its address shortened. */
    private void carry(Socket client) {
        try (client) {
            var first = line(client.getInputStream());
            asked.add(first);
            var words = first.split(" ");
            var uri = URI.create(words[0].equals("CONNECT") ? "tcp://" + words[1] : words[1]);
            try (var server = new Socket(uri.getHost(), uri.getPort())) {
                if (words[0].equals("CONNECT")) {
                    while (!line(client.getInputStream()).isEmpty()) {}
                    client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                } else {
                    server.getOutputStream()
                            .write((words[0] + " " + uri.getPath() + " HTTP/1.1\r\n").getBytes(StandardCharsets.UTF_8));
                }
                var back = Thread.startVirtualThread(() -> pour(server, client));
                pour(client, server);
                back.join();
            }
        } catch (IOException | InterruptedException gone) {
            // one of the two hung up
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void pour(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // one of the two hung up
        }
    }
}
