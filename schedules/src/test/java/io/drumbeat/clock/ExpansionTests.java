package io.drumbeat.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.kept.InMemorySettings;
import io.drumbeat.ledger.Known;
import io.drumbeat.memory.InMemoryRecorder;
import io.drumbeat.run.InMemoryRuns;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How a run comes to its people. */
class ExpansionTests {
    private static final Instant EIGHT = Instant.parse("2026-11-20T00:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NINE, ZoneOffset.UTC);
    private final List<Message> sent = new CopyOnWriteArrayList<>();
    private final InMemoryRecorder recorder = Calling.recorder(Calling.crowd(100), CLOCK, sent);
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryRuns runs = new InMemoryRuns();

    /** The morning's push, with something that happens whenever a card is drawn. */
    private record Watched(Consumer<Chat> drawing) implements Push {
        private static final Calling MORNING = new Calling("morning", "每个工作日 09:00");

        @Override
        public String name() {
            return MORNING.name();
        }

        @Override
        public Schedule schedule() {
            return MORNING.schedule();
        }

        @Override
        public Kind kind() {
            return MORNING.kind();
        }

        @Override
        public List<Chat> addressees(Occurrence occurrence, Known known) {
            return MORNING.addressees(occurrence, known);
        }

        @Override
        public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
            drawing.accept(chat);
            return MORNING.say(occurrence, chat, known);
        }
    }

    private static Chat chatOf(int person) {
        return new Chat.Direct("p" + person);
    }

    private void visits(int person) {
        var visit = new ActivityFact.ActivityLogged(ActivityFact.Activity.VISIT, "c1", null, null, null);
        var id = "v" + recorder.<Long>ask(known -> known.ledger().position());
        recorder.note(id, "p" + person, NINE, List.of(new Noted(LocalDate.of(2026, 11, 20), false, List.of(visit))));
    }

    private Ticking atNine(Push... pushes) {
        var ticking = Ticking.of(List.of(pushes), recorder, runs, settings).begun(EIGHT);
        ticking.pushes().runDue(NINE);
        ticking.expansion().layOut(NINE);
        return ticking;
    }

    @Test
    void aFiringDrawsNothing() {
        var drawn = new CopyOnWriteArrayList<Chat>();
        atNine(new Watched(drawn::add));
        assertThat(drawn).isEmpty();
    }

    @Test
    void eachStepReachesAFewDozen() {
        var expansion = atNine(new Watched(_ -> {})).expansion();
        assertThat(expansion.step(NINE)).isTrue();
        assertThat(sent).hasSize(32);
        expansion.finish(NINE);
        assertThat(expansion.step(NINE)).isFalse();
        assertThat(sent).hasSize(100).extracting(Message::chat).doesNotHaveDuplicates();
    }

    @Test
    void whoeverTakesItUpAgainGoesOnWhereItWasCutOff() {
        atNine(new Watched(_ -> {})).expansion().step(NINE);
        atNine(new Watched(_ -> {})).expansion().finish(NINE);
        assertThat(sent).hasSize(100).extracting(Message::chat).doesNotHaveDuplicates();
    }

    @Test
    void severalInstancesShareARun() {
        var drawn = new CopyOnWriteArrayList<Chat>();
        var instances = List.of(atNine(new Watched(drawn::add)), atNine(new Watched(drawn::add)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            instances.forEach(one -> threads.execute(() -> one.expansion().finish(NINE)));
        }
        assertThat(sent).hasSize(100);
        assertThat(drawn).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void aCardWhoseGroundMovesIsDrawnAgain() {
        var drawn = new CopyOnWriteArrayList<Chat>();
        var visited = new AtomicBoolean();
        var push = new Watched(chat -> {
            drawn.add(chat);
            if (chat.equals(chatOf(5)) && !visited.getAndSet(true)) {
                visits(3);
            }
        });
        atNine(push).expansion().step(NINE);
        assertThat(drawn).filteredOn(chatOf(3)::equals).hasSize(2);
        assertThat(drawn).filteredOn(chatOf(4)::equals).hasSize(1);
        assertThat(sent).hasSize(32).extracting(Message::chat).doesNotHaveDuplicates();
    }

    @Test
    void whereFactsComeFasterThanOneDrawsItIsSentAllTheSame() {
        atNine(new Watched(chat -> visits(3))).expansion().finish(NINE);
        assertThat(sent).hasSize(100).extracting(Message::chat).doesNotHaveDuplicates();
    }

    @Test
    void aCardThatCannotBeDrawnKeepsNobodyElseWaiting() {
        var broken = new CopyOnWriteArrayList<>(List.of(chatOf(3)));
        var expansion = atNine(new Watched(chat -> {
                    if (broken.contains(chat)) {
                        throw new IllegalStateException("坏了");
                    }
                }))
                .expansion();
        expansion.finish(NINE);
        assertThat(sent).hasSize(99).extracting(Message::chat).doesNotContain(chatOf(3));
    }

    @Test
    void whatFailedIsTriedAgainLater() {
        var clock = new MovableClock(NINE);
        var later = new InMemoryRuns(clock, Duration.ofMinutes(1));
        var broken = new CopyOnWriteArrayList<>(List.of(chatOf(3)));
        var push = new Watched(chat -> {
            if (broken.contains(chat)) {
                throw new IllegalStateException("坏了");
            }
        });
        var ticking = Ticking.of(List.of(push), recorder, later, settings).begun(EIGHT);
        ticking.runDue(NINE);
        broken.clear();
        clock.now = NINE.plus(Duration.ofMinutes(5));
        ticking.runDue(clock.now);
        assertThat(sent).hasSize(100);
    }

    @Test
    void whatWasCutOffForTooLongIsNotSaidAnyMore() {
        var expansion = atNine(new Watched(_ -> {})).expansion();
        expansion.step(NINE);
        expansion.finish(NINE.plus(Duration.ofHours(4)));
        assertThat(sent).hasSize(32);
        assertThat(runs.take()).isEmpty();
    }

    @Test
    void whatWasCutOffForALittleIsSaidToTheRest() {
        var expansion = atNine(new Watched(_ -> {})).expansion();
        expansion.step(NINE);
        expansion.finish(NINE.plus(Duration.ofHours(2)));
        assertThat(sent).hasSize(100);
    }

    @Test
    void whatIsOfUseForDaysIsGoneOnWithUntilTheNextOne() {
        var weekly = new Calling("weekly", "每周五 09:00").usefulFor(Duration.ofDays(10));
        var expansion = atNine(weekly).expansion();
        expansion.step(NINE);
        expansion.step(NINE.plus(Duration.ofDays(6)));
        assertThat(sent).hasSize(64);
        expansion.finish(NINE.plus(Duration.ofDays(8)));
        assertThat(sent).hasSize(64);
    }

    @Test
    void aPushThatIsNoMoreIsDropped() {
        atNine(new Calling("morning", "每个工作日 09:00"));
        var without = Ticking.of(List.of(), recorder, runs, settings);
        without.expansion().finish(NINE);
        assertThat(sent).isEmpty();
        assertThat(runs.take()).isEmpty();
    }

    @Test
    void itComesToPeopleInTheOrderOfTheCompany() {
        atNine(new Watched(_ -> {})).expansion().finish(NINE);
        assertThat(sent).extracting(message -> message.chat().id()).startsWith("direct:p0", "direct:p1", "direct:p2");
    }

    /** Stands still until it is moved. */
    private static final class MovableClock extends Clock {
        private volatile Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
