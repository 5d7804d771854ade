package io.drumbeat.clock;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.decision.Recorder;
import io.drumbeat.kept.Settings;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.Times;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.run.Run;
import io.drumbeat.run.Runs;
import io.drumbeat.schedule.CatchUp;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What of the pushes is due, and which of them are set on their way. It may be asked as often as one likes and by several
 * instances at once: each occurrence sets out once.
 */
public final class Pushes {
    private static final Logger log = LoggerFactory.getLogger(Pushes.class);
    private static final Comparator<Occurrence> IN_ORDER = Comparator.comparing(Occurrence::at)
            .thenComparing(Occurrence::push)
            .thenComparing(occurrence -> occurrence.zone().getId());
    private final Repertoire repertoire;
    private final WorkingCalendar calendar;
    private final Recorder recorder;
    private final Runs runs;
    private final Watermarks watermarks;
    private final Times times;
    private final ReentrantLock turn = new ReentrantLock(true);

    public Pushes(Repertoire repertoire, WorkingCalendar calendar, Recorder recorder, Runs runs, Settings settings) {
        this.repertoire = repertoire;
        this.calendar = calendar;
        this.recorder = recorder;
        this.runs = runs;
        this.watermarks = new Watermarks(settings);
        this.times = new Times(calendar);
    }

    /** Starts the count for pushes and zones that are new, so that nothing of the past is sent. */
    public void begin(Instant now) {
        var marks = watermarks.read();
        watermarks.advance(
                marks,
                timings()
                        .filter(timing -> marks.of(timing).isEmpty())
                        .collect(Collectors.toMap(timing -> timing, _ -> now)));
    }

    /**
     * Sets on its way what became due since it was last asked, late ones as their {@link CatchUp} says. A push that fails is
     * left for the next time and does not keep the others from setting out.
     */
    public void runDue(Instant now) {
        alone(() -> {
            var marks = watermarks.read();
            var seen = new HashMap<Timing, Instant>();
            for (var due : recorder.ask(known -> timings(known)
                    .flatMap(timing -> due(timing, marks, now, known))
                    .toList())) {
                try {
                    due.occurrences().forEach(this::open);
                    seen.put(due.timing(), now);
                } catch (RuntimeException failed) {
                    isLeft(due.timing(), failed);
                }
            }
            watermarks.advance(marks, seen);
        });
    }

    private static void isLeft(Timing timing, RuntimeException failed) {
        log.error("推送 {}（{}）没有发成，稍后再试", timing.push.name(), timing.zone, failed);
    }

    /** What a push has to set out with. */
    private record Due(Timing timing, List<Occurrence> occurrences) {}

    private Stream<Due> due(Timing timing, Watermarks.Marks marks, Instant now, Known known) {
        try {
            var seen = marks.of(timing).orElse(now);
            return Stream.of(new Due(timing, seen.isBefore(now) ? due(timing, seen, now, known) : List.of()));
        } catch (RuntimeException failed) {
            isLeft(timing, failed);
            return Stream.empty();
        }
    }

    private List<Occurrence> due(Timing timing, Instant seen, Instant now, Known known) {
        var hours = timing.hours(seen, now, calendar);
        var said = timing.push.catchUp().worthSaying(hours, now);
        if (said.size() < hours.size()) {
            log.warn("推送 {}（{}）错过 {} 次，补发 {} 次", timing.push.name(), timing.zone, hours.size(), said.size());
        }
        // What is not said any more sets out too while it can be folded into what comes later
        return between(timing, seen, now, known).stream()
                .filter(one -> said.contains(one)
                        || (!hours.contains(one) && timing.push.catchUp().isOfUse(one.at(), now))
                        || !one.at().isBefore(now.minus(Expansion.FOLDED)))
                .toList();
    }

    /** Sets an occurrence on its way, however late; one that has set out before is left to itself. */
    Run open(Occurrence occurrence) {
        var run = occurrence.run();
        runs.open(run);
        return run;
    }

    /** The next times of every push, in its zones, up to {@code n} for each: what will come, before it comes. */
    public List<Occurrence> upcoming(int n, Instant from) {
        return timings()
                .flatMap(timing -> timing.upcoming(n, from, calendar))
                .sorted(IN_ORDER)
                .toList();
    }

    /** What falls into a span, its start excluded and its end included, in the order it happens. */
    List<Occurrence> between(Instant after, Instant upTo) {
        return recorder.ask(known -> timings(known)
                .flatMap(timing -> between(timing, after, upTo, known).stream())
                .sorted(IN_ORDER)
                .toList());
    }

    /** At the company's hours, and at those that people of the zone have for themselves. */
    private List<Occurrence> between(Timing timing, Instant after, Instant upTo, Known known) {
        var own = known.people().all().stream()
                .filter(person -> person.zone().equals(timing.zone))
                .filter(person -> timing.push.isPersonal()
                        || !Wishes.of(person.id(), known).isNone())
                .flatMap(person -> times.of(person, timing.push, after, upTo, known).stream());
        return Stream.concat(timing.push.schedule().between(after, upTo, timing.zone, calendar).stream(), own)
                .distinct()
                .sorted()
                .map(timing::at)
                .toList();
    }

    /** Marks everything up to a moment as seen to. */
    void seen(Instant upTo) {
        watermarks.advance(watermarks.read(), timings().collect(Collectors.toMap(timing -> timing, _ -> upTo)));
    }

    /** Does something while nothing else of ours sees to what is due; waits its turn. */
    void alone(Runnable what) {
        alone(() -> {
            what.run();
            return true;
        });
    }

    /** The same for what gives something. */
    <T> T alone(Supplier<T> what) {
        turn.lock();
        try {
            return what.get();
        } finally {
            turn.unlock();
        }
    }

    /** Every push in every zone that somebody lives in. */
    Stream<Timing> timings() {
        return recorder.ask(this::timings);
    }

    private Stream<Timing> timings(Known known) {
        var zones = known.people().all().stream()
                .map(Person::zone)
                .distinct()
                .sorted(Comparator.comparing(ZoneId::getId))
                .toList();
        return repertoire.all().stream().flatMap(push -> zones.stream().map(zone -> new Timing(push, zone)));
    }

    /** A push in a zone. */
    record Timing(Push push, ZoneId zone) {
        /** The company's hours. */
        List<Occurrence> hours(Instant after, Instant upTo, WorkingCalendar calendar) {
            return push.schedule().between(after, upTo, zone, calendar).stream()
                    .map(this::at)
                    .toList();
        }

        Stream<Occurrence> upcoming(int n, Instant from, WorkingCalendar calendar) {
            return Stream.iterate(
                            push.schedule().next(from, zone, calendar),
                            at -> at.isPresent(),
                            at -> at.flatMap(last -> push.schedule().next(last, zone, calendar)))
                    .limit(n)
                    .map(at -> at(at.orElseThrow()));
        }

        private Occurrence at(Instant instant) {
            return new Occurrence(push.name(), instant, zone);
        }
    }
}
