package io.drumbeat.decomposition;

/**
 * What somebody is to reach in a span.
 *
 * @param period as {@code 2027}, {@code 2027-Q1}, {@code 2027-01}, {@code 2027-W05} or {@code 2027-01-29}
 * @param amount in fen or as a count
 */
public record Node(String person, String period, long amount) {}
