package io.drumbeat.bench.push;

import java.util.List;

/**
 * How people were answered.
 *
 * @param millis of every message that was answered, from the moment it was due to be typed, in order of length
 * @param recorded how many of them a fact came of
 * @param refused how many were told that nothing was recorded
 * @param failed how many were not answered at all, or by something else
 */
record Latencies(List<Double> millis, int recorded, int refused, int failed) {
    static Latencies of(List<Typing.Typed> typed) {
        var answered = typed.stream().filter(one -> one.status() == 200).toList();
        var refused = typed.stream().filter(one -> one.status() == 503).count();
        return new Latencies(
                answered.stream().map(Typing.Typed::millis).sorted().toList(),
                (int) answered.stream().filter(Typing.Typed::recorded).count(),
                (int) refused,
                (int) (typed.size() - answered.size() - refused));
    }

    int answered() {
        return millis.size();
    }

    /** @param part of a hundred */
    double percentile(int part) {
        return millis.isEmpty()
                ? Double.NaN
                : millis.get(Math.min(millis.size() - 1, (millis.size() * part + 99) / 100 - 1));
    }

    @Override
    public String toString() {
        return "%d messages answered (%d recorded), %d refused, %d failed, p50 %.0f ms, p99 %.0f ms, slowest %.0f ms"
                .formatted(answered(), recorded, refused, failed, percentile(50), percentile(99), percentile(100));
    }
}
