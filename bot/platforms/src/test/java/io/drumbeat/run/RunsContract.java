package io.drumbeat.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of runs promises; runs on the twin in memory and on PostgreSQL. */
public abstract class RunsContract {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Run RUN = run("morning", MONDAY);
    private static final Chat MEI = new Chat.Direct("mei");
    private static final Chat DING = new Chat.Direct("ding");
    private static final Chat EAST = new Chat.Group("east");

    /** An empty store. @param lease for how long a step is whose who took it */
    protected abstract Runs runs(Duration lease);

    private static Run run(String push, Instant at) {
        return new Run(push, at, ZoneId.of("Asia/Shanghai"));
    }

    private Runs laidOut(Duration lease) {
        var runs = runs(lease);
        runs.open(RUN);
        runs.layOut(RUN, List.of(List.of(MEI, DING), List.of(EAST)));
        return runs;
    }

    private static Step step(int place, Chat... chats) {
        return new Step(RUN, place, List.of(chats));
    }

    @Test
    void aRunIsOpenedOnceHoweverOftenItFires() {
        var runs = runs(LONG);
        runs.open(RUN);
        runs.open(RUN);
        assertThat(runs.opened()).containsExactly(RUN);
    }

    @Test
    void eachZoneAndEachTimeIsARunOfItsOwn() {
        var runs = runs(LONG);
        var others =
                List.of(new Run("morning", MONDAY, ZoneId.of("Europe/Berlin")), run("morning", MONDAY.plusSeconds(1)));
        others.forEach(runs::open);
        runs.open(RUN);
        assertThat(runs.opened())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(RUN), others.stream()).toList());
    }

    @Test
    void whatIsLaidOutIsTakenStepByStep() {
        var runs = laidOut(LONG);
        assertThat(runs.opened()).isEmpty();
        assertThat(runs.take()).contains(step(0, MEI, DING));
        assertThat(runs.take()).contains(step(1, EAST));
        assertThat(runs.take()).isEmpty();
    }

    @Test
    void whomItGoesToIsSaidOnce() {
        var runs = laidOut(LONG);
        runs.layOut(RUN, List.of(List.of(EAST)));
        assertThat(runs.take()).contains(step(0, MEI, DING));
    }

    @Test
    void firingAgainOpensNothingThatIsUnderWayOrDone() {
        var runs = laidOut(LONG);
        runs.made(runs.take().orElseThrow());
        runs.open(RUN);
        runs.made(runs.take().orElseThrow());
        runs.open(RUN);
        assertThat(runs.opened()).isEmpty();
        assertThat(runs.take()).isEmpty();
    }

    @Test
    void aRunForNobodyIsDoneAtOnce() {
        var runs = runs(LONG);
        runs.open(RUN);
        runs.layOut(RUN, List.of());
        assertThat(runs.opened()).isEmpty();
        assertThat(runs.take()).isEmpty();
    }

    @Test
    void whatSomebodyDiedOverIsTakenUpAgain() {
        var runs = laidOut(Duration.ZERO);
        assertThat(runs.take()).isEqualTo(runs.take()).contains(step(0, MEI, DING));
        runs.made(step(0, MEI, DING));
        assertThat(runs.take()).contains(step(1, EAST));
    }

    @Test
    void whatIsMadeTwiceIsMade() {
        var runs = laidOut(Duration.ZERO);
        var slept = runs.take().orElseThrow();
        runs.made(runs.take().orElseThrow());
        runs.made(slept);
        runs.postpone(slept, List.of(MEI), Duration.ZERO);
        assertThat(runs.take()).contains(step(1, EAST));
    }

    @Test
    void whatIsPostponedComesLaterAndAlone() {
        var runs = laidOut(LONG);
        runs.postpone(runs.take().orElseThrow(), List.of(DING), Duration.ZERO);
        assertThat(runs.take()).contains(step(0, DING));
        runs.postpone(step(0, DING), List.of(DING), LONG);
        assertThat(runs.take()).contains(step(1, EAST));
        assertThat(runs.take()).isEmpty();
    }

    @Test
    void theEarliestRunComesFirst() {
        var runs = runs(LONG);
        Stream.of(run("b", MONDAY.plusSeconds(60)), RUN).forEach(run -> {
            runs.open(run);
            runs.layOut(run, List.of(List.of(MEI)));
        });
        assertThat(runs.take()).map(Step::run).contains(RUN);
    }

    @Test
    void oneRunCanBeGoneOnWithAlone() {
        var runs = laidOut(LONG);
        var other = run("weekly", MONDAY);
        runs.open(other);
        runs.layOut(other, List.of(List.of(MEI)));
        assertThat(runs.take(other)).map(Step::run).contains(other);
        assertThat(runs.take(other)).isEmpty();
        assertThat(runs.take(run("never", MONDAY))).isEmpty();
    }

    @Test
    void whatIsDroppedIsNotMade() {
        var runs = laidOut(LONG);
        runs.take();
        runs.drop(RUN);
        runs.open(RUN);
        assertThat(runs.take()).isEmpty();
        assertThat(runs.opened()).isEmpty();
    }

    @Test
    void isHeldWhileSomebodyIsAtIt() {
        var runs = laidOut(LONG);
        assertThat(runs.isHeld()).isFalse();
        var step = runs.take().orElseThrow();
        assertThat(runs.isHeld()).isTrue();
        runs.postpone(step, List.of(MEI), LONG);
        assertThat(runs.isHeld()).isFalse();
        runs.made(runs.take().orElseThrow());
        assertThat(runs.isHeld()).isFalse();
    }

    @Test
    void manyAtOnceNeverTakeTheSameStep() {
        var runs = runs(LONG);
        runs.open(RUN);
        runs.layOut(RUN, IntStream.range(0, 40).mapToObj(n -> List.of(MEI)).toList());
        var taken = new ConcurrentLinkedQueue<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < 8; n++) {
                threads.execute(() -> {
                    for (var step = runs.take(); step.isPresent(); step = runs.take()) {
                        taken.add(step.get().place());
                        runs.made(step.get());
                    }
                });
            }
        }
        assertThat(taken).doesNotHaveDuplicates();
        while (runs.take().isPresent()) {
            taken.add(-1);
        }
        assertThat(taken).hasSize(40).doesNotContain(-1);
    }
}
