package io.drumbeat.bench.push;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A bot killed while Monday's cards come into being, and the one that is started after it.
 *
 * @param atKill what stood there when it was killed
 * @param after what stands there when the next one is done
 * @param seconds how long the next one took from its start on
 */
record KilledPush(PushedCards atKill, PushedCards after, int expected, double seconds) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration SETTLING = Duration.ofSeconds(2);

    /** @param share the bot is killed once so many cards are there */
    static KilledPush run(Ground ground, String heap, int share, int expected) throws IOException, SQLException {
        OffsetDateTime monday;
        PushedCards atKill;
        try (var bot = ground.bot(heap)) {
            monday = PushBesideInboundBench.nextMonday(bot.door());
            atKill = killed(bot, monday, ground, share);
        }
        var begun = System.nanoTime();
        try (var next = ground.bot(heap)) {
            next.door().jump(monday.plusMinutes(5));
            var after = settled(monday.toLocalDate(), ground, expected);
            return new KilledPush(atKill, after, expected, (System.nanoTime() - begun) / 1e9);
        }
    }

    private static PushedCards killed(BotProcess bot, OffsetDateTime monday, Ground ground, int share)
            throws SQLException {
        var over = new AtomicBoolean();
        Thread.startVirtualThread(() -> {
            try {
                bot.door().jump(monday);
            } catch (IOException | IllegalStateException killed) {
                // that is what this is about
            } finally {
                over.set(true);
            }
        });
        var database = ground.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            while (!over.get()
                    && PushedCards.of(monday.toLocalDate(), connection).cards() < share) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            bot.kill();
            return PushedCards.of(monday.toLocalDate(), connection);
        }
    }

    /** Waits until all are there and sent, and then a little for one that should not come. */
    private static PushedCards settled(LocalDate monday, Ground ground, int expected) throws SQLException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (PushedCards.of(monday, ground.database()).sent() < expected && System.nanoTime() < until) {
            LockSupport.parkNanos(SETTLING.toNanos());
        }
        LockSupport.parkNanos(SETTLING.toNanos());
        return PushedCards.of(monday, ground.database());
    }

    boolean isOnceEach() {
        return after.cards() == expected && after.different() == expected;
    }

    @Override
    public String toString() {
        return "killed with %d of %d cards there; %.1f s after the next start there are %d, %d of them different, %d sent: %s"
                .formatted(
                        atKill.cards(),
                        expected,
                        seconds,
                        after.cards(),
                        after.different(),
                        after.sent(),
                        isOnceEach() ? "each once" : "NOT each once");
    }
}
