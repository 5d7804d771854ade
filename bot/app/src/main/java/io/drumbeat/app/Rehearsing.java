package io.drumbeat.app;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.customer.Customers;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Recorder;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Says one sentence to itself before the doors open, so that the first person does not wait for the index of names. It begins
 * as soon as it can, beside whatever else is still put together.
 */
public final class Rehearsing {
    private final Bot bot;
    private final Recorder recorder;
    private final People people;
    private final Clock clock;
    private final CompletableFuture<Void> begun;

    Rehearsing(Bot bot, Recorder recorder, People people, Clock clock) {
        this.bot = bot;
        this.recorder = recorder;
        this.people = people;
        this.clock = clock;
        this.begun = CompletableFuture.runAsync(
                this::say,
                task -> Thread.ofPlatform().daemon().name("rehearsing").start(task));
    }

    /** Nothing of it is recorded. */
    public void once() {
        try {
            begun.join();
        } catch (CompletionException away) {
            // it is said again, and then it counts
        }
        say();
    }

    private void say() {
        people.all().stream()
                .findFirst()
                .ifPresent(who -> recorder.ask(known -> {
                    sentence(known).ifPresent(words -> bot.answer(saying(who, words), known));
                    return known.ledger().position();
                }));
    }

    /** One that is certain: a doubtful one would wait for all that is learned. Without customers there are no names to look for. */
    private static Optional<String> sentence(Known known) {
        return known.the(Customers.class).all().stream().findFirst().map(customer -> "拜访 " + customer.name());
    }

    private Request saying(Person who, String words) {
        return new Request("rehearsal", "none", who, new Chat.Direct(who.id()), words, Map.of(), null, clock.instant());
    }
}
