package io.drumbeat.run;

import io.drumbeat.chat.Chat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs for as long as the test runs. */
public final class InMemoryRuns implements Runs {
    private record Left(Step step, Instant dueAt, @Nullable Instant heldUntil) {}

    private final Map<Run, Boolean> laidOut = new LinkedHashMap<>();
    private final Map<Run, TreeMap<Integer, Left>> left = new LinkedHashMap<>();
    private final Clock clock;
    private final Duration lease;

    public InMemoryRuns() {
        this(Clock.systemUTC(), Duration.ofMinutes(1));
    }

    /** @param lease for how long a step is whose who took it */
    public InMemoryRuns(Clock clock, Duration lease) {
        this.clock = clock;
        this.lease = lease;
    }

    @Override
    public synchronized void open(Run run) {
        laidOut.putIfAbsent(run, false);
    }

    @Override
    public synchronized List<Run> opened() {
        return laidOut.entrySet().stream()
                .filter(each -> !each.getValue())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Run::at))
                .toList();
    }

    @Override
    public synchronized void layOut(Run run, List<List<Chat>> steps) {
        if (Boolean.FALSE.equals(laidOut.replace(run, true))) {
            var places = new TreeMap<Integer, Left>();
            IntStream.range(0, steps.size())
                    .forEach(place ->
                            places.put(place, new Left(new Step(run, place, steps.get(place)), clock.instant(), null)));
            left.put(run, places);
        }
    }

    @Override
    public Optional<Step> take() {
        return take(_ -> true);
    }

    @Override
    public Optional<Step> take(Run run) {
        return take(run::equals);
    }

    private synchronized Optional<Step> take(Predicate<Run> which) {
        var now = clock.instant();
        var next = left.values().stream()
                .flatMap(places -> places.values().stream())
                .filter(one -> which.test(one.step().run()) && !one.dueAt().isAfter(now) && !isHeld(one, now))
                .min(Comparator.comparing((Left one) -> one.step().run().at())
                        .thenComparing(one -> one.step().place()))
                .map(Left::step);
        next.ifPresent(step -> put(new Left(step, now, now.plus(lease))));
        return next;
    }

    private void put(Left one) {
        left.getOrDefault(one.step().run(), new TreeMap<>())
                .computeIfPresent(one.step().place(), (_, _) -> one);
    }

    private static boolean isHeld(Left one, Instant now) {
        return one.heldUntil() != null && one.heldUntil().isAfter(now);
    }

    @Override
    public synchronized void made(Step step) {
        left.getOrDefault(step.run(), new TreeMap<>()).remove(step.place());
    }

    @Override
    public synchronized void postpone(Step step, List<Chat> chats, Duration wait) {
        put(new Left(new Step(step.run(), step.place(), chats), clock.instant().plus(wait), null));
    }

    @Override
    public synchronized void drop(Run run) {
        laidOut.put(run, true);
        left.remove(run);
    }

    @Override
    public synchronized boolean isHeld() {
        var now = clock.instant();
        return left.values().stream()
                .flatMap(places -> places.values().stream())
                .anyMatch(one -> isHeld(one, now));
    }
}
