package io.drumbeat.bench.push;

import io.drumbeat.bench.Folders;
import io.drumbeat.bench.Options;
import io.drumbeat.bench.past.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Monday's cards for 2,000 reps over a million facts while people go on typing, against the same typing without them; then
 * the bot is killed in the middle of a Monday, and every card is to be there once.
 */
public final class PushBesideInboundBench {
    private static final Logger log = LoggerFactory.getLogger(PushBesideInboundBench.class);
    /** Reps to a team, so that 2,000 get 2,080 cards on a Monday: one each, and one for each manager and each group. */
    private static final int TEAM = 50;

    private final Ground ground;
    private final Size size;
    private final String heap = Options.text("heap").orElse("4g");
    private final int rate = Options.number("rate", 30);
    private final Duration calm = Duration.ofSeconds(Options.number("seconds", 20));

    private PushBesideInboundBench(Ground ground, Size size) {
        this.ground = ground;
        this.size = size;
    }

    /**
     * Run by {@code mvn -q -pl bench -am test-compile exec:exec -Dbench=io.drumbeat.bench.push.PushBesideInboundBench}; with
     * {@code -Ddata} the company stays there for the next time.
     */
    public static void main(String[] args) throws IOException, SQLException {
        var size = Size.asked(TEAM, LocalDate.now(ZoneId.of("Asia/Shanghai")));
        var kept = Options.text("data");
        var folder = kept.isPresent()
                ? Files.createDirectories(Path.of(kept.get()).toAbsolutePath().normalize())
                : Files.createTempDirectory("drumbeat-bench");
        try (var ground = Ground.in(folder, size)) {
            var bench = new PushBesideInboundBench(ground, size);
            bench.measure(Options.number("rounds", 2));
            bench.kill(Options.number("kills", 2));
        } finally {
            if (kept.isEmpty()) {
                Folders.delete(folder);
            }
        }
    }

    private int expected() {
        var teams = (size.reps() + size.team() - 1) / size.team();
        return size.reps() + 2 * teams;
    }

    private void measure(int rounds) throws IOException, SQLException {
        var begun = System.nanoTime();
        try (var bot = ground.bot(heap)) {
            var door = bot.door();
            log.info("ready in {} s", "%.1f".formatted((System.nanoTime() - begun) / 1e9));
            var typing = new Typing(door, writers(door), rate);
            log.info("warming up: {}", typing.alone(calm));
            for (var round = 1; round <= rounds; round++) {
                var alone = typing.alone(calm);
                var monday = nextMonday(door);
                var beside = typing.beside(() -> door.jump(monday));
                var stored = PushedCards.of(monday.toLocalDate(), ground.database());
                log.info("round {} without a push: {}", round, alone);
                log.info(
                        "round {} beside {} cards in {} s: {}",
                        round,
                        beside.done(),
                        tenths(beside.seconds()),
                        beside.latencies());
                log.info(
                        "round {}: p99 beside the push is {} times the p99 without; {}, {} expected",
                        round,
                        tenths(beside.latencies().percentile(99) / alone.percentile(99)),
                        stored,
                        expected());
            }
        }
    }

    private void kill(int times) throws IOException, SQLException {
        for (var time = 1; time <= times; time++) {
            var share = expected() * (2 * time - 1) / (2 * times + 1);
            var killing = KilledPush.run(ground, heap, Math.max(1, share), expected());
            log.info("kill {} of {}: {}", time, times, killing);
        }
    }

    static OffsetDateTime nextMonday(ConsoleDoor door) throws IOException {
        var now = door.now();
        return now.toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(9, 0)
                .atOffset(now.getOffset());
    }

    /** So many people from all over the company, each with customers of their own. */
    private List<Typing.Writer> writers(ConsoleDoor door) throws IOException {
        var writers = new ArrayList<Typing.Writer>();
        var today = door.now().toLocalDate();
        var many = Math.min(size.reps(), Options.number("persons", 20));
        for (var number = 0; number < many; number++) {
            var rep = "r%04d".formatted(1 + number * size.reps() / many);
            var customers = door.customersOf(rep, today);
            if (!customers.isEmpty()) {
                writers.add(new Typing.Writer(rep, customers.subList(0, Math.min(10, customers.size()))));
            }
        }
        return writers;
    }

    private static String tenths(double value) {
        return "%.1f".formatted(value);
    }
}
