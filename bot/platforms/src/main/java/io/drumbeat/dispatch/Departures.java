package io.drumbeat.dispatch;

import io.drumbeat.chat.Chat;
import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.Due;
import io.drumbeat.ratelimit.Gate;
import io.drumbeat.ratelimit.Pace;
import io.drumbeat.ratelimit.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which of the messages a queue holds may go now: those whose gates let them through, alike ones in one call. */
final class Departures {
    private static final Turn.Go FREE = new Turn.Go("", List.of(), Instant.EPOCH);
    /** So long after a reply the next one is expected, and a share of the limits kept for it. */
    private static final Duration EXPECTED = Duration.ofMinutes(10);

    private final Channel channel;
    private final Pace pace;
    private final Map<String, Long> replied = new HashMap<>();

    Departures(Channel channel, Pace pace) {
        this.channel = channel;
        this.pace = pace;
    }

    /** What goes out in one call. */
    record Parcel(Turn.Go call, List<Due> dues) {}

    /** @param busy chats to which something is being sent */
    List<Parcel> ready(Queue queue, Predicate<Chat> busy) {
        var parcels = new ArrayList<Parcel>();
        var chats = new HashSet<Chat>();
        var closed = new HashSet<String>();
        var held = queue.held();
        queue.nothingKnown();
        for (var due : held) {
            if (chats.contains(due.chat()) || busy.test(due.chat())) {
                continue;
            }
            var call = enter(due, queue, closed);
            if (call != null) {
                var dues = together(due, held, chat -> chats.contains(chat) || busy.test(chat));
                dues.forEach(one -> chats.add(one.chat()));
                parcels.add(new Parcel(call, dues));
            }
        }
        return parcels;
    }

    private Turn.@Nullable Go enter(Due due, Queue queue, Set<String> closed) {
        var gates = channel.gates(due);
        if (gates.isEmpty()) {
            return FREE;
        }
        if (gates.stream().anyMatch(gate -> closed.contains(gate.name()))) {
            return null;
        }
        return switch (pace.enter(gates, queue.isForReplies() ? replying(gates) : !areRepliesExpected(gates))) {
            case Turn.Go go -> go;
            case Turn.Wait(var at, var most) -> {
                closed.add(at);
                queue.nextTry(most);
                yield null;
            }
        };
    }

    private boolean replying(List<Gate> gates) {
        var now = System.nanoTime();
        gates.stream()
                .filter(gate -> gate.limits().stream().anyMatch(limit -> limit.forReplies() > 0))
                .forEach(gate -> replied.put(gate.name(), now));
        return true;
    }

    /** What nobody needs is not kept: a push to ten thousand would wait a minute longer for it. */
    private boolean areRepliesExpected(List<Gate> gates) {
        var lately = System.nanoTime() - EXPECTED.toNanos();
        return gates.stream().map(gate -> replied.get(gate.name())).anyMatch(at -> at != null && at - lately > 0);
    }

    private List<Due> together(Due first, List<Due> held, Predicate<Chat> busy) {
        var content = channel.sharedContent(first);
        if (content.isEmpty()) {
            return List.of(first);
        }
        var chats = new HashSet<Chat>();
        return held.stream()
                // drawing every card that waits to compare it would cost more than sending it
                .filter(due -> due.card().equals(first.card()))
                .filter(due -> channel.sharedContent(due).equals(content))
                .filter(due -> !busy.test(due.chat()) && chats.add(due.chat()))
                .limit(channel.mostTogether())
                .toList();
    }

    /** Its call is answered, or was not made. */
    void answered(Parcel parcel) {
        if (!parcel.call().gates().isEmpty()) {
            pace.answered(parcel.call());
        }
    }
}
