package io.drumbeat.bench.past;

import io.drumbeat.bench.Options;
import java.time.LocalDate;

/**
 * How large a company is made; the same size gives the same company to the letter.
 *
 * @param facts exactly so many stand in the ledger
 * @param team how many reps share a team and a manager
 * @param months how far its past goes back
 * @param until the last day of its past
 */
public record Size(int reps, int customers, int facts, int team, int months, int seed, LocalDate until) {
    /** @throws IllegalArgumentException naming the option, if such a company cannot be */
    public Size {
        atLeast("reps", reps, 1);
        atLeast("team", team, 1);
        atLeast("months", months, 1);
        atLeast("customers", customers, reps);
        atLeast("facts", facts, 4L * customers);
    }

    private static void atLeast(String option, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException("-D%s=%d 太小：这样的公司至少要 %d".formatted(option, value, least));
        }
    }

    /** As the command line says; what it leaves out makes a company of 2,000 reps and a million facts. */
    public static Size asked(int team, LocalDate until) {
        return new Size(
                Options.number("reps", 2_000),
                Options.number("customers", 50_000),
                Options.number("facts", 1_000_000),
                Options.number("team", team),
                Options.number("months", 24),
                Options.number("seed", 20261120),
                Options.text("until").map(LocalDate::parse).orElse(until));
    }
}
