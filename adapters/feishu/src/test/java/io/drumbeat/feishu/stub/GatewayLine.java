package io.drumbeat.feishu.stub;

import com.lark.oapi.ws.pb.Pbbp2.Frame;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One WebSocket of the gateway, framed by hand. */
public final class GatewayLine {
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Socket socket;
    private final AtomicInteger pings = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Integer closedWith;

    GatewayLine(Socket socket) {
        this.socket = socket;
    }

    /** Reads until the line ends; a masked frame as every client must send. */
    void listen(Consumer<Frame> heard) {
        try {
            var in = new DataInputStream(socket.getInputStream());
            while (true) {
                var opcode = in.readUnsignedByte() & 0x0f;
                var payload = payload(in);
                switch (opcode) {
                    case BINARY -> heard.accept(Frame.parseFrom(payload));
                    case PING -> write(PONG, payload);
                    case CLOSE -> {
                        closedWith = payload.length < 2
                                ? 1005
                                : (int) ByteBuffer.wrap(payload).getShort();
                        write(CLOSE, payload);
                        socket.close();
                        return;
                    }
                    default -> {}
                }
            }
        } catch (IOException gone) {
            // the other side hung up, or we did
        }
    }

    private static byte[] payload(DataInputStream in) throws IOException {
        var length = (long) (in.readUnsignedByte() & 0x7f);
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        var mask = in.readNBytes(4);
        var payload = in.readNBytes((int) length);
        for (var i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    /** What cannot be written any more is lost, as on a real wire. */
    public void send(Frame frame) {
        try {
            write(BINARY, frame.toByteArray());
        } catch (IOException gone) {
            // lost
        }
    }

    /** Something that is no frame of the protocol. */
    public void sendNonsense(byte[] bytes) {
        try {
            write(BINARY, bytes);
        } catch (IOException gone) {
            // lost
        }
    }

    private synchronized void write(int opcode, byte[] payload) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(0x80 | opcode);
        if (payload.length < 126) {
            out.write(payload.length);
        } else if (payload.length < 65_536) {
            out.write(126);
            out.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            out.write(127);
            out.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        out.writeBytes(payload);
        socket.getOutputStream().write(out.toByteArray());
    }

    /** Says goodbye properly. */
    public void sendClose(int status) {
        try {
            write(CLOSE, ByteBuffer.allocate(2).putShort((short) status).array());
        } catch (IOException gone) {
            // lost
        }
    }

    /** Cuts the wire: a reset, without a word. */
    public void cut() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // cut already
        }
    }

    void pinged() {
        pings.incrementAndGet();
    }

    void ended() {
        over.countDown();
    }

    public int pings() {
        return pings.get();
    }

    public boolean isOpen() {
        return over.getCount() > 0;
    }

    /** The status the other side closed with; null as long as it did not. */
    public @Nullable Integer closedWith() {
        return closedWith;
    }
}
