package io.drumbeat.bench.inbound;

import io.drumbeat.bench.Folders;
import io.drumbeat.bench.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many messages a second are recorded and acknowledged over the signed webhook, beside the vendor SDK's server that stores
 * nothing and one that commits a row for each event. They take turns, each freshly started and warmed up, under the same callers;
 * each is first shown to turn away what is signed with another key, so all of them verify, decrypt and read every event.
 *
 * <p>What bounds ours is the processor, which it shares with its database, the callers and the platform that takes the replies:
 * it also understands the line, decides, draws the receipt, and commits the message, its facts and the receipt together. What it
 * sends meanwhile is bounded by Feishu's own limits; the rest of the receipts waits in the outbox.
 */
public final class InboundBench {
    private static final Logger log = LoggerFactory.getLogger(InboundBench.class);
    private static final int CONNECTIONS = 32;
    private static final int CUSTOMERS = 64;
    /** More than the bot gets to in the time; who stores nothing hears them again. */
    private static final int PER_SECOND = 2_500;

    private static final int MOST_TURNS = 5;

    private final Duration time = Duration.ofSeconds(Options.number("seconds", 10));

    private final int warm = Options.number("warm", 20_000);

    private InboundBench() {}

    /** Run by {@code mvn -q -pl bench -am test-compile exec:exec -Dbench=io.drumbeat.bench.inbound.InboundBench}. */
    public static void main(String[] args) throws IOException {
        new InboundBench().rounds(Options.number("rounds", 3));
    }

    private void rounds(int rounds) throws IOException {
        var toEcho = new ArrayList<Double>();
        var toRows = new ArrayList<Double>();
        for (var round = 1; round <= rounds; round++) {
            var ours = ours(round);
            var echo = measure("echo", round, Map.of(), EchoServer.class.getName());
            var rows = measure("row", round, Map.of(), RowServer.class.getName());
            toEcho.add(ours / echo);
            toRows.add(ours / rows);
            log.info(
                    "round {}: {} of the vendor's echo, {} of a transaction per event",
                    round,
                    ratio(ours / echo),
                    ratio(ours / rows));
        }
        log.info("median: {} of the vendor's echo, {} of a transaction per event", median(toEcho), median(toRows));
    }

    private double ours(int round) throws IOException {
        var files = Files.createTempDirectory("drumbeat-bench");
        try (var platform = YesPlatform.start()) {
            Reps.write(files.resolve("company"), CUSTOMERS);
            var perSecond =
                    measure("ours", round, settings(files.resolve("company"), platform), "io.drumbeat.Drumbeat");
            if (!platform.otherwise().isEmpty()) {
                throw new IOException("not recorded but answered with: "
                        + platform.otherwise().element());
            }
            return perSecond;
        } finally {
            Folders.delete(files);
        }
    }

    private static Map<String, String> settings(Path company, YesPlatform platform) {
        return Map.of(
                "DRUMBEAT_COMPANY_FILES",
                company.toString(),
                "DRUMBEAT_COMPANY_SAMPLE",
                "false",
                "DRUMBEAT_ALLOW_HTTP",
                "true",
                "DRUMBEAT_FEISHU_MODE",
                "webhook",
                "DRUMBEAT_FEISHU_APP_ID",
                SignedMessages.APP,
                "DRUMBEAT_FEISHU_APP_SECRET",
                "secret",
                "DRUMBEAT_FEISHU_ENCRYPT_KEY",
                SignedMessages.KEY,
                "DRUMBEAT_FEISHU_VERIFICATION_TOKEN",
                SignedMessages.TOKEN,
                "DRUMBEAT_FEISHU_BASE_URL",
                platform.address());
    }

    /** Acknowledged messages a second. */
    private double measure(String name, int round, Map<String, String> settings, String server) throws IOException {
        var home = Files.createTempDirectory("drumbeat-bench");
        var many = PER_SECOND * 3 * (int) time.toSeconds();
        var callers = new Callers(CONNECTIONS, SignedMessages.of(name + round, many, CUSTOMERS), !name.equals("ours"));
        try (var child = ChildServer.start(home, settings, server)) {
            requireLooking(child.port());
            callers.begin(child.port(), CUSTOMERS);
            warmUp(name, callers, child.port());
            var before = child.cpu();
            var databaseBefore = child.databaseCpu();
            var answered = callers.call(child.port(), time);
            var cpu = child.cpu().minus(before);
            var databaseCpu = child.databaseCpu().minus(databaseBefore);
            var said = Math.max(1, answered.nanos().size());
            log.info(
                    "round {} {}: {}, {} ms of CPU in Java and {} in its database each",
                    round,
                    name,
                    answered,
                    each(cpu, said),
                    each(databaseCpu, said));
            return answered.perSecond();
        } finally {
            Folders.delete(home);
        }
    }

    private static void requireLooking(int port) throws IOException {
        try (var connection = Connection.to(port)) {
            if (connection.ask(SignedMessages.forged()).status() == 200) {
                throw new IOException("it took a message that was signed with another key");
            }
        }
    }

    /** Until what runs for each message was compiled; whoever is slow is given the time that this takes. */
    private void warmUp(String name, Callers callers, int port) throws IOException {
        var said = 0;
        for (var turn = 0; turn < MOST_TURNS && said < warm; turn++) {
            var answered = callers.call(port, time.multipliedBy(2));
            said += answered.nanos().size();
            log.info("{} warming up: {}", name, answered);
        }
    }

    private static String each(Duration cpu, int many) {
        return "%.2f".formatted(cpu.toNanos() / 1e6 / many);
    }

    private static String ratio(double value) {
        return "%.3f".formatted(value);
    }

    private static String median(List<Double> ratios) {
        return ratio(ratios.stream().sorted().toList().get(ratios.size() / 2));
    }
}
