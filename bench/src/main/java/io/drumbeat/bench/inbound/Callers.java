package io.drumbeat.bench.inbound;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** So many connections that are kept open, each with one request under way at a time. */
final class Callers {
    private final int connections;
    private final List<byte[]> requests;
    private final boolean again;
    private final AtomicInteger next = new AtomicInteger();

    /** @param again whether to begin again when all were sent, for whoever forgets them */
    Callers(int connections, List<byte[]> requests, boolean again) {
        this.connections = connections;
        this.requests = requests;
        this.again = again;
    }

    /**
     * What came of it.
     *
     * @param nanos how long each answered request took, sorted
     * @param refused how many were answered with something else than 200
     */
    record Answered(List<Long> nanos, int refused, double seconds) {
        double perSecond() {
            return nanos.size() / seconds;
        }

        /** In milliseconds. */
        private double percentile(int percent) {
            return nanos.isEmpty() ? Double.NaN : nanos.get((nanos.size() - 1) * percent / 100) / 1e6;
        }

        @Override
        public String toString() {
            return "%.0f a second, p50 %.1f ms, p99 %.1f ms, %d refused"
                    .formatted(perSecond(), percentile(50), percentile(99), refused);
        }
    }

    private record Heard(List<Long> nanos, int refused) {}

    /** The first ones, one after another: what the others hang on is recorded before they come. */
    void begin(int port, int many) throws IOException {
        try (var connection = Connection.to(port)) {
            for (var one = 0; one < many; one++) {
                var request = next();
                if (request == null || connection.ask(request).status() != 200) {
                    throw new IOException("it did not take message " + one);
                }
            }
        }
    }

    /** Calls until the time is over or nothing is left to say. */
    Answered call(int port, Duration howLong) throws IOException {
        var start = System.nanoTime();
        var until = start + howLong.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var callers = IntStream.range(0, connections)
                    .<Callable<Heard>>mapToObj(_ -> () -> caller(port, until))
                    .toList();
            var nanos = new ArrayList<Long>();
            var refused = 0;
            for (var caller : threads.invokeAll(callers)) {
                nanos.addAll(caller.get().nanos());
                refused += caller.get().refused();
            }
            return new Answered(nanos.stream().sorted().toList(), refused, (System.nanoTime() - start) / 1e9);
        } catch (InterruptedException | ExecutionException broken) {
            throw new IOException("a connection broke", broken);
        }
    }

    private Heard caller(int port, long until) throws IOException {
        var nanos = new ArrayList<Long>();
        var refused = 0;
        var connection = Connection.to(port);
        try {
            // what is taken is sent, so that none is missing where the calling goes on
            while (System.nanoTime() < until) {
                var request = next();
                if (request == null) {
                    break;
                }
                var begun = System.nanoTime();
                var answer = connection.ask(request);
                if (answer.status() == 200) {
                    nanos.add(System.nanoTime() - begun);
                } else {
                    refused++;
                }
                if (answer.last()) {
                    connection.close();
                    connection = Connection.to(port);
                }
            }
        } finally {
            connection.close();
        }
        return new Heard(nanos, refused);
    }

    private byte @Nullable [] next() {
        var number = next.getAndIncrement();
        if (number >= requests.size() && !again) {
            return null;
        }
        return requests.get(number % requests.size());
    }
}
