package io.drumbeat.ownserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenerTests {
    private static final List<String> TABLE = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:54C9 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1192177 1 0
               1: 0100007F:5B6F 00000000:0000 0A 00000000:00000000 00:00000000 00000000 65534        0 1180961 1 0
               2: 0100007F:5B6F 0100007F:C001 01 00000000:00000000 00:00000000 00000000  1000        0 1180962 1 0
               3: 00000000:07E8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1455 1 0
               4: 0100007F:07E8 00000000:0000 0A 00000000:00000000 00:00000000 00000000 65534        0 1456 1 0
            """.lines().toList();

    private static boolean isOf(String user, int port) {
        return Listener.isOf(user, port, TABLE);
    }

    @Test
    void onlyWhoseListenerItIsCounts() {
        assertThat(isOf("1000", 0x54C9)).isTrue();
        assertThat(isOf("65534", 0x54C9)).isFalse();
        assertThat(isOf("1000", 0x5B6F)).as("its connections are anybody's").isFalse();
        assertThat(isOf("1000", 0x07E8)).as("somebody else listens there too").isFalse();
        assertThat(isOf("1000", 1)).as("nobody does").isFalse();
    }

    @Test
    void whatIListenAtIsMine() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Listener.isMe(socket.getLocalPort())).isTrue();
        }
    }
}
