package io.drumbeat.bench.inbound;

import com.lark.oapi.service.im.v1.model.P2MessageReceiveV1;
import io.drumbeat.sql.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The vendor's SDK, and each event is a row in a PostgreSQL, committed by itself before it is acknowledged. */
final class RowServer {
    private static final int CONNECTIONS = 10;
    private static final String KEEP =
            "insert into event (id, person, content) values (?, ?, ?) on conflict do nothing";

    private RowServer() {}

    static void main() throws IOException, SQLException {
        var server = EmbeddedPostgresServer.start(Path.of("data", "postgres"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        var free = new ArrayBlockingQueue<Connection>(CONNECTIONS);
        for (var n = 0; n < CONNECTIONS; n++) {
            free.add(DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password()));
        }
        try (var statement = free.element().createStatement()) {
            statement.execute("create table event (id text primary key, person text not null, content text not null)");
        }
        SdkDoor.open(event -> keep(free, event));
    }

    private static void keep(BlockingQueue<Connection> free, P2MessageReceiveV1 event) {
        var said = event.getEvent();
        try {
            var connection = free.take();
            try (var row = connection.prepareStatement(KEEP)) {
                row.setString(1, said.getMessage().getMessageId());
                row.setString(2, said.getSender().getSenderId().getOpenId());
                row.setString(3, said.getMessage().getContent());
                row.executeUpdate();
            } finally {
                free.add(connection);
            }
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
