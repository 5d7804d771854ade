package io.drumbeat.bench.lease;

import io.drumbeat.bench.Folders;
import io.drumbeat.bench.Options;
import io.drumbeat.sql.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What leasing sixteen messages costs where 100,000 wait, against where 1,000 wait, round by round. */
public final class LeaseBench {
    private static final Logger log = LoggerFactory.getLogger(LeaseBench.class);
    private static final int TURNS = 50;

    private LeaseBench() {}

    /** Run by {@code mvn -q -pl bench -am test-compile exec:exec -Dbench=io.drumbeat.bench.lease.LeaseBench}. */
    public static void main(String[] args) throws IOException {
        var many = Math.max(10_000, Options.number("cards", 100_000));
        var data = Files.createTempDirectory("drumbeat-bench");
        try (var server = EmbeddedPostgresServer.start(data.resolve("postgres"))) {
            for (var shape : Backlog.Shape.values()) {
                measure(server, shape, many / 100, many);
            }
        } finally {
            Folders.delete(data);
        }
    }

    private static void measure(EmbeddedPostgresServer server, Backlog.Shape shape, int few, int many) {
        try (var small = Backlog.of(server, shape, few);
                var large = Backlog.of(server, shape, many)) {
            var inSmall = new Leases(small);
            var inLarge = new Leases(large);
            for (var round = 0; round < Options.number("rounds", 10); round++) {
                inSmall.turns(TURNS);
                inLarge.turns(TURNS);
            }
            log.info("{}: {} waiting: {}; {} waiting: {}", shape, few, inSmall, many, inLarge);
            log.info("{}: ratio {}", shape, "%.2f".formatted(inLarge.median() / inSmall.median()));
        }
    }
}
