package io.drumbeat.bench.inbound;

import java.io.IOException;

/** The vendor's SDK as it comes: it acknowledges each event and stores nothing. */
final class EchoServer {
    private EchoServer() {}

    static void main() throws IOException {
        SdkDoor.open(_ -> {});
    }
}
