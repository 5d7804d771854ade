package io.drumbeat.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever takes the port of a dead server learns nothing there, whichever way of proving who one is they ask for. */
class ImpostorTests {
    private static final String PASSWORD = "5ecret5ecret5ecret";
    private static final byte[] NO_ENCRYPTION = {'N'};

    /** The requests of PostgreSQL's protocol: none wanted, in plain words, as MD5, and others that nobody uses any more. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 5, 7, 9})
    void nothingOfThePasswordIsToldToIt(int way) throws Exception {
        var heard = new ByteArrayOutputStream();
        Thread impostor;
        try (var port = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            impostor = Thread.ofVirtual().start(() -> listen(port, way, heard));
            assertThatThrownBy(() -> DriverManager.getConnection(
                            Postmaster.jdbcUrl(port.getLocalPort()), Cluster.USER, PASSWORD))
                    .isInstanceOf(SQLException.class);
        }
        impostor.join();
        assertThat(heard.toString(StandardCharsets.ISO_8859_1))
                .as("it was spoken to")
                .contains(Cluster.USER)
                .doesNotContain(PASSWORD, "md5");
    }

    private static void listen(ServerSocket port, int way, ByteArrayOutputStream heard) {
        while (!port.isClosed()) {
            try (var caller = port.accept()) {
                caller.setSoTimeout(2000);
                answer(caller, way, heard);
            } catch (IOException gone) {
                // the next one then
            }
        }
    }

    private static void answer(Socket caller, int way, ByteArrayOutputStream heard) throws IOException {
        var bytes = new byte[4096];
        for (var read = caller.getInputStream().read(bytes);
                read > 0;
                read = caller.getInputStream().read(bytes)) {
            heard.write(bytes, 0, read);
            var wantsEncryption = read == 8;
            caller.getOutputStream()
                    .write(
                            wantsEncryption
                                    ? NO_ENCRYPTION
                                    : new byte[] {'R', 0, 0, 0, 12, 0, 0, 0, (byte) way, 1, 2, 3, 4});
        }
    }
}
