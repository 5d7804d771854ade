package io.drumbeat.bench.push;

import io.drumbeat.bench.company.MadeCompany;
import io.drumbeat.bench.past.Size;
import io.drumbeat.sql.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** A made company in a PostgreSQL that outlives the bots which are killed on it. */
final class Ground implements AutoCloseable {
    /** Everything of a Monday at once, and nothing on the days before it. */
    private static final String CADENCE = """
            morning-plan: 每周一 09:00
            weekly-progress: 每周一 09:00
            payout-preview: 关
            """;

    private final Path folder;
    private final EmbeddedPostgresServer server;

    private Ground(Path folder, EmbeddedPostgresServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** @param folder where it is made, if it was not made there before */
    static Ground in(Path folder, Size size) throws IOException, SQLException {
        var made = folder.resolve("made");
        var ground = new Ground(folder, EmbeddedPostgresServer.start(folder.resolve("postgres")));
        Runtime.getRuntime().addShutdownHook(new Thread(ground::close));
        try {
            if (!Files.exists(made)) {
                var company = MadeCompany.of(size);
                company.writeInto(folder.resolve("config"));
                company.writeInto(ground.database());
                Files.writeString(made, size.toString());
            }
            Files.writeString(folder.resolve("config").resolve("cadence.yml"), CADENCE);
            return ground;
        } catch (IOException | SQLException | RuntimeException failed) {
            ground.close();
            throw failed;
        }
    }

    MadeCompany.Database database() {
        return new MadeCompany.Database(server.jdbcUrl(), server.username(), server.password());
    }

    /** A bot on this ground; the next one after a kill goes on where it stopped. */
    BotProcess bot(String heap) throws IOException {
        return BotProcess.start(
                folder,
                heap,
                Map.of(
                        "SPRING_DATASOURCE_URL", server.jdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", server.username(),
                        "SPRING_DATASOURCE_PASSWORD", server.password(),
                        "DRUMBEAT_DATA", folder.toString(),
                        "DRUMBEAT_COMPANY_FILES", folder.resolve("config").toString(),
                        "DRUMBEAT_COMPANY_SAMPLE", "false"));
    }

    @Override
    public void close() {
        server.close();
    }
}
