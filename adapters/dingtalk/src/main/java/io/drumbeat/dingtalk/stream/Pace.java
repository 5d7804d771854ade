package io.drumbeat.dingtalk.stream;

import java.time.Duration;

/**
 * The times and bounds of a Stream connection.
 *
 * @param patience how long opening may take, each of its two steps
 * @param ping how often we ask whether the other side still lives
 * @param silence after how long without any frame it is taken for dead
 * @param quiet after how long with nothing but pongs a fresh connection replaces it, since the line may be deaf
 * @param leave how long a replaced connection may still finish, and how long a stop waits for what was taken
 * @param firstWait the most that is waited after a first failure
 * @param mostWait the most that is ever waited after failures
 * @param banned how long all calls rest after the platform banned our address
 * @param room how many callbacks may be under way or wait; more are answered as not taken
 */
public record Pace(
        Duration patience,
        Duration ping,
        Duration silence,
        Duration quiet,
        Duration leave,
        Duration firstWait,
        Duration mostWait,
        Duration banned,
        int room) {
    /** DingTalk closes a connection ten seconds after asking for another one; a stop has ten seconds in all. */
    public static final Pace USUAL = new Pace(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(40),
            Duration.ofMinutes(10),
            Duration.ofSeconds(8),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            10_000);
}
