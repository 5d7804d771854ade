package io.drumbeat.bench.inbound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** One connection that is kept open until the server says that it was used often enough. */
record Connection(Socket socket, InputStream answers) implements AutoCloseable {
    /** @param last whether the server closes the connection now */
    record Answer(int status, boolean last) {}

    static Connection to(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        return new Connection(socket, new BufferedInputStream(socket.getInputStream()));
    }

    /** Sends one request and reads its answer to the end. */
    Answer ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        // after "HTTP/1.1 "
        var status = Integer.parseInt(line(), 9, 12, 10);
        var length = 0;
        var last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            last |= header.equalsIgnoreCase("Connection: close");
        }
        answers.skipNBytes(length);
        return new Answer(status, last);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
