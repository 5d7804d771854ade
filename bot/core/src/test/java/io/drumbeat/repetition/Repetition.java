package io.drumbeat.repetition;

/** How much of what only gets stronger by repetition is done: some of it each time, all of it by {@code mvn -Pfull verify}. */
public final class Repetition {
    private static final boolean FULL = Boolean.getBoolean("drumbeat.full");

    private Repetition() {}

    /**
     * @param usually enough to go through everything that differs
     * @param fully as much as a company may bring
     */
    public static int of(int usually, int fully) {
        return FULL ? fully : usually;
    }
}
