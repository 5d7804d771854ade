package io.drumbeat.clock;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.clock.Drawing.Sending;
import io.drumbeat.decision.Recorder;
import io.drumbeat.ledger.Known;
import io.drumbeat.quiet.Times;
import io.drumbeat.run.Due;
import io.drumbeat.run.Fate;
import io.drumbeat.run.Run;
import io.drumbeat.run.Runs;
import io.drumbeat.run.Step;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes runs to their people, a few dozen at a time: draws their cards from what is known while nobody waits for it, then
 * has them sent together. It may be cut off anywhere: what was not sent is drawn again, and what was sent is not sent again.
 */
public final class Expansion {
    private static final Logger log = LoggerFactory.getLogger(Expansion.class);
    private static final int TOGETHER = 32;
    private static final int TRIES = 3;
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** What nobody was there to send is folded into what comes later for as long as this. */
    static final Duration FOLDED = Duration.ofDays(1);

    private final Repertoire repertoire;
    private final WorkingCalendar calendar;
    private final Recorder recorder;
    private final Runs runs;
    private final Drawing drawing;
    private final Map<Run, Instant> notBefore = new ConcurrentHashMap<>();

    public Expansion(Repertoire repertoire, WorkingCalendar calendar, Recorder recorder, Runs runs) {
        this.repertoire = repertoire;
        this.calendar = calendar;
        this.recorder = recorder;
        this.runs = runs;
        this.drawing = new Drawing(repertoire, new Times(calendar));
    }

    /** Makes one step of what is open; false if there is none to be made now. */
    public boolean step(Instant now) {
        var step = runs.take();
        step.ifPresent(taken -> make(taken, now));
        return step.isPresent();
    }

    /** Makes whatever steps are left, and waits for what others make of them. */
    public void finish(Instant now) {
        finish(runs::take, now);
    }

    /** The same of one run; gives only what this call brought about. */
    List<Message> finish(Run run, Instant now) {
        return finish(() -> runs.take(run), now);
    }

    private List<Message> finish(Supplier<Optional<Step>> taking, Instant now) {
        var sent = new ArrayList<Message>();
        while (true) {
            // Asked before too: what is let go of in between was not there to be taken
            var held = runs.isHeld();
            var step = taking.get();
            if (step.isPresent()) {
                sent.addAll(make(step.get(), now));
            } else if (held || runs.isHeld()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            } else {
                return sent;
            }
        }
    }

    /** Sets down whom the opened runs go to. One of which that cannot be said is left open and keeps no other waiting. */
    public void layOut(Instant now) {
        for (var run : runs.opened()) {
            if (!now.isBefore(notBefore.getOrDefault(run, now))) {
                try {
                    push(run, now).ifPresentOrElse(push -> layOut(run, push), () -> drop(run));
                    notBefore.remove(run);
                } catch (RuntimeException broken) {
                    log.error("推送 {}（{}）没有发成，稍后再试", run.push(), run.zone(), broken);
                    notBefore.put(run, now.plus(LATER));
                }
            }
        }
    }

    private void layOut(Run run, Push push) {
        var occurrence = Occurrence.of(run);
        var chats = recorder.ask(known -> push.addressees(occurrence, known).stream()
                .filter(chat -> drawing.isDue(push, occurrence, chat, known))
                .toList());
        var steps = new ArrayList<List<Chat>>();
        for (var from = 0; from < chats.size(); from += TOGETHER) {
            steps.add(chats.subList(from, Math.min(chats.size(), from + TOGETHER)));
        }
        runs.layOut(run, steps);
        log.info("推送 {} {}：{} 个会话", run.push(), run.at().atZone(run.zone()), chats.size());
    }

    /** The push that is on its way, as long as it can still be told of. */
    private Optional<Push> push(Run run, Instant now) {
        return repertoire
                .named(run.push())
                .filter(push -> isWorthSaying(push, run, now) || !run.at().isBefore(now.minus(FOLDED)));
    }

    /** At the company's hour it is the newest that counts; at somebody's own hour there is no other for them. */
    private boolean isWorthSaying(Push push, Run run, Instant now) {
        var hours = push.schedule().between(run.at().minusNanos(1), now, run.zone(), calendar);
        if (!hours.contains(run.at())) {
            return push.catchUp().isOfUse(run.at(), now);
        }
        var due = hours.stream()
                .map(at -> new Occurrence(run.push(), at, run.zone()))
                .toList();
        return push.catchUp().worthSaying(due, now).contains(Occurrence.of(run));
    }

    private void drop(Run run) {
        log.warn("推送 {}（{}）没发完的已经过时，不再发", run.push(), run.at().atZone(run.zone()));
        runs.drop(run);
    }

    private List<Message> make(Step step, Instant now) {
        var push = push(step.run(), now);
        if (push.isEmpty()) {
            drop(step.run());
            return List.of();
        }
        var failed = new LinkedHashSet<Chat>();
        try {
            var sent = isWorthSaying(push.get(), step.run(), now)
                    ? send(new Sending(push.get(), Occurrence.of(step.run()), now), step, failed)
                    : missed(push.get(), step);
            if (failed.isEmpty()) {
                runs.made(step);
            } else {
                runs.postpone(step, List.copyOf(failed), LATER);
            }
            return sent;
        } catch (Recorder.NotRecorded away) {
            log.warn("推送 {} 的一步没有发成，稍后再试：{}", step.run().push(), away.getMessage());
            runs.postpone(step, step.chats(), LATER);
            return List.of();
        }
    }

    /** Nobody was there in time: nothing is sent, and it waits to be folded. */
    private List<Message> missed(Push push, Step step) {
        var occurrence = Occurrence.of(step.run());
        return recorder.deliver(push.name(), occurrence.at(), _ -> step.chats().stream()
                .map(chat -> Due.nothing(chat, occurrence.day(), Fate.MISSED))
                .toList());
    }

    private List<Message> send(Sending sending, Step step, Set<Chat> failed) {
        var push = sending.push().name();
        var at = sending.occurrence().at();
        var sent = new ArrayList<Message>();
        var left = step.chats();
        for (var tries = 0; tries < TRIES && !left.isEmpty(); tries++) {
            var outcome = recorder.send(push, at, drawn(sending, left, failed));
            sent.addAll(outcome.messages());
            left = outcome.moved();
        }
        // Where facts come faster than one can draw, it is drawn singly while none can come
        for (var chat : left) {
            sent.addAll(recorder.deliver(push, at, known -> draw(sending, chat, known, failed).stream()
                    .toList()));
        }
        return sent;
    }

    /** From one version of what is known, which nobody waits for while they are drawn. */
    private Recorder.Drawn drawn(Sending sending, List<Chat> chats, Set<Chat> failed) {
        return recorder.ask(known -> new Recorder.Drawn(
                known.ledger().position(),
                chats.stream()
                        .flatMap(chat -> draw(sending, chat, known, failed).stream())
                        .toList()));
    }

    /** One card that cannot be drawn keeps no other from being sent; whoever wants it at another hour by now has it then. */
    private Optional<Due> draw(Sending sending, Chat chat, Known known, Set<Chat> failed) {
        try {
            return drawing.isDue(sending.push(), sending.occurrence(), chat, known)
                    ? Optional.of(drawing.of(sending, chat, known))
                    : Optional.empty();
        } catch (RuntimeException broken) {
            log.error("推送 {} 给 {} 的卡片没画成，稍后再试", sending.push().name(), chat.id(), broken);
            failed.add(chat);
            return Optional.empty();
        }
    }
}
