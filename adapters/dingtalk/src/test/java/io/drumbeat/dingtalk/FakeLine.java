package io.drumbeat.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;

/** The server's end of one WebSocket, as RFC 6455 has it, with the ways in which it can misbehave. */
public final class FakeLine {
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    public volatile boolean mute;
    public volatile boolean retired;
    volatile boolean closed;

    FakeLine(Socket socket, DataInputStream in) throws IOException {
        this.socket = socket;
        this.in = in;
        this.out = socket.getOutputStream();
    }

    interface Hears {
        void text(String text);
    }

    /** Reads until the other side is gone. */
    void listen(Hears hears) {
        var whole = new ByteArrayOutputStream();
        try {
            while (true) {
                var head = in.readUnsignedByte();
                var length = (long) (in.readUnsignedByte() & 0x7F);
                length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
                var mask = in.readNBytes(4);
                var payload = in.readNBytes(Math.toIntExact(length));
                for (var i = 0; i < payload.length; i++) {
                    payload[i] ^= mask[i % 4];
                }
                switch (head & 0x0F) {
                    case PING -> pong(payload);
                    case CLOSE -> {
                        frame(CLOSE, payload);
                        return;
                    }
                    case PONG -> {}
                    default -> {
                        whole.writeBytes(payload);
                        if (head >= 0x80) {
                            hears.text(whole.toString(UTF_8));
                            whole.reset();
                        }
                    }
                }
            }
        } catch (IOException gone) {
            // what it was for is over
        } finally {
            drop();
        }
    }

    private void pong(byte[] payload) throws IOException {
        if (!mute) {
            frame(PONG, payload);
        }
    }

    public void text(String text) {
        try {
            frame(TEXT, text.getBytes(UTF_8));
        } catch (IOException gone) {
            drop();
        }
    }

    /** As a server that shuts down in good order. */
    public void sayClose() {
        try {
            frame(CLOSE, new byte[] {3, (byte) 0xE9});
        } catch (IOException gone) {
            drop();
        }
    }

    /** As a cable that is cut. */
    public void drop() {
        closed = true;
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // it is what was wanted
        }
    }

    boolean takesPushes() {
        return !closed && !retired;
    }

    private synchronized void frame(int kind, byte[] payload) throws IOException {
        var head = ByteBuffer.allocate(10).put((byte) (0x80 | kind));
        if (payload.length < 126) {
            head.put((byte) payload.length);
        } else if (payload.length < 65536) {
            head.put((byte) 126).putShort((short) payload.length);
        } else {
            head.put((byte) 127).putLong(payload.length);
        }
        out.write(head.array(), 0, head.position());
        out.write(payload);
        out.flush();
    }
}
