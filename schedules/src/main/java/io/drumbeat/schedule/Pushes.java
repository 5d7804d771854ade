package io.drumbeat.schedule;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Settings;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every push, and what of it is due. It may be asked as often as one likes and by several instances at once: the recorder
 * says each occurrence once per chat.
 */
public final class Pushes {
    private static final Logger log = LoggerFactory.getLogger(Pushes.class);
    private static final Comparator<Occurrence> IN_ORDER = Comparator.comparing(Occurrence::at)
            .thenComparing(Occurrence::push)
            .thenComparing(occurrence -> occurrence.zone().getId());
    private final Map<String, Push> pushes = new LinkedHashMap<>();
    private final WorkingCalendar calendar;
    private final Recorder recorder;
    private final Watermarks watermarks;
    private final ReentrantLock turn = new ReentrantLock(true);

    public Pushes(List<Push> pushes, Cadence cadence, WorkingCalendar calendar, Recorder recorder, Settings settings) {
        for (var push : pushes.stream().sorted(Comparator.comparing(Push::name)).toList()) {
            if (this.pushes.put(push.name(), push) != null) {
                throw new IllegalArgumentException("有两个推送都叫 \"%s\"；推送的名字不能重复".formatted(push.name()));
            }
        }
        cadence.check(pushes);
        this.calendar = calendar;
        this.recorder = recorder;
        this.watermarks = new Watermarks(settings);
    }

    /** Starts the count for pushes and zones that are new, so that nothing of the past is sent. */
    public void begin(Instant now) {
        timings()
                .filter(timing -> watermarks.of(timing.push, timing.zone).isEmpty())
                .forEach(timing -> watermarks.advance(timing.push, timing.zone, now));
    }

    /**
     * Runs what became due since it was last asked, late ones as their {@link CatchUp} says. A push that fails is left for
     * the next time and does not keep the others from running.
     */
    public void runDue(Instant now) {
        alone(() -> {
            begin(now);
            timings().forEach(timing -> {
                try {
                    runDue(timing, now);
                } catch (RuntimeException failed) {
                    log.error("推送 {}（{}）没有发成，稍后再试", timing.push.name(), timing.zone, failed);
                }
            });
        });
    }

    private void runDue(Timing timing, Instant now) {
        var seen = watermarks.of(timing.push, timing.zone).orElse(now);
        if (!seen.isBefore(now)) {
            return;
        }
        var due = timing.between(seen, now, calendar);
        var said = timing.push.catchUp().worthSaying(due, now);
        if (said.size() < due.size()) {
            log.warn("推送 {}（{}）错过 {} 次，补发 {} 次", timing.push.name(), timing.zone, due.size(), said.size());
        }
        said.forEach(this::run);
        watermarks.advance(timing.push, timing.zone, now);
    }

    /** Says one occurrence, however late; returns only what this call brought about. */
    public List<Message> run(Occurrence occurrence) {
        var push = pushes.get(occurrence.push());
        if (push == null) {
            throw new IllegalArgumentException(
                    "没有推送 \"%s\"；有：%s".formatted(occurrence.push(), String.join("、", pushes.keySet())));
        }
        var messages = recorder.push(
                push.name(), occurrence.at(), known -> heard(push.say(occurrence, known), occurrence, known));
        log.info("推送 {} {}：{} 条", push.name(), occurrence.at().atZone(occurrence.zone()), messages.size());
        return messages;
    }

    /** Whoever is on leave that day is left alone. */
    private static List<Say> heard(List<Say> says, Occurrence occurrence, Known known) {
        return says.stream()
                .filter(say -> !(say.chat() instanceof Chat.Direct(var person)
                        && Absences.isAway(person, occurrence.day(), known)))
                .toList();
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
        return timings()
                .flatMap(timing -> timing.between(after, upTo, calendar).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    /** Marks everything up to a moment as seen to. */
    void seen(Instant upTo) {
        timings().forEach(timing -> watermarks.advance(timing.push, timing.zone, upTo));
    }

    /** Does something while nothing else of ours runs what is due; waits its turn. */
    void alone(Runnable what) {
        turn.lock();
        try {
            what.run();
        } finally {
            turn.unlock();
        }
    }

    /** Every push in every zone that somebody lives in. */
    Stream<Timing> timings() {
        var zones = recorder.ask(known -> known.people().all().stream()
                .map(Person::zone)
                .distinct()
                .sorted(Comparator.comparing(ZoneId::getId))
                .toList());
        return pushes.values().stream().flatMap(push -> zones.stream().map(zone -> new Timing(push, zone)));
    }

    /** A push in a zone. */
    record Timing(Push push, ZoneId zone) {
        List<Occurrence> between(Instant after, Instant upTo, WorkingCalendar calendar) {
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
