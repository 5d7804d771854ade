package io.drumbeat.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.chat.Message;
import io.drumbeat.kept.InMemorySettings;
import io.drumbeat.kept.TimeTravel.Fired;
import io.drumbeat.run.InMemoryRuns;
import io.drumbeat.workday.CompanyDays;
import io.drumbeat.workday.StateCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ClockJumpTests {
    private static final Instant FRIDAY = Instant.parse("2026-11-20T08:00:00Z");
    private final List<Message> sent = new CopyOnWriteArrayList<>();
    private final List<Integer> deliveredAfter = new ArrayList<>();
    private final InMemorySettings settings = new InMemorySettings();
    private final Clock real = Clock.fixed(FRIDAY, ZoneOffset.UTC);
    private final DemoClock clock = new DemoClock(real, settings);
    private final StateCalendar calendar = new StateCalendar(CompanyDays.NONE);
    private final InMemoryRuns runs = new InMemoryRuns(Clock.systemUTC(), Duration.ofMillis(200));
    private final Ticking ticking = Ticking.of(
            List.of(new Calling("weekly", "工作周第一天 09:00"), new Calling("morning", "每个工作日 09:00")),
            Calling.recorder(Calling.crowd(12), clock, sent),
            runs,
            settings);
    private final ClockJump jump =
            new ClockJump(clock, ticking.pushes(), ticking.expansion(), () -> deliveredAfter.add(sent.size()));

    @Test
    void pushesOnTheWayFireInOrderEachAtItsOwnTime() {
        var fired = jump.to(Instant.parse("2026-11-24T04:00:00Z"));
        assertThat(fired.stream()
                        .map(one -> one.push() + " " + one.occurrence())
                        .distinct())
                .containsExactly(
                        "morning 2026-11-23T01:00:00Z", "weekly 2026-11-23T01:00:00Z", "morning 2026-11-24T01:00:00Z");
        assertThat(fired).hasSize(36).extracting(Fired::to).contains("p0", "p11");
        assertThat(sent.stream().map(Message::at).distinct())
                .containsExactly(Instant.parse("2026-11-23T01:00:00Z"), Instant.parse("2026-11-24T01:00:00Z"));
        assertThat(clock.instant()).isEqualTo("2026-11-24T04:00:00Z");
    }

    @Test
    void eachOneIsDeliveredBeforeTheNext() {
        jump.to(Instant.parse("2026-11-24T04:00:00Z"));
        assertThat(deliveredAfter).containsExactly(12, 24, 36);
    }

    @Test
    void aYearGivesEachPersonEachWorkingDayOnce() {
        var fired = jump.to(FRIDAY.plus(Duration.ofDays(365)));
        var days = calendar.daysIn(LocalDate.of(2026, 11, 21), LocalDate.of(2027, 11, 20));
        assertThat(fired)
                .extracting(one -> one.push() + one.occurrence() + one.to())
                .doesNotHaveDuplicates();
        assertThat(fired.stream().filter(one -> one.push().equals("morning"))).hasSize(12 * days.size());
        assertThat(fired).isSortedAccordingTo((a, b) -> a.occurrence().compareTo(b.occurrence()));
    }

    @Test
    void whatWasPassedIsNotDueAgain() {
        jump.to(Instant.parse("2026-11-24T04:00:00Z"));
        ticking.runDue(clock.instant());
        assertThat(jump.to(clock.instant())).isEmpty();
        assertThat(sent).hasSize(36);
    }

    @Test
    void jumpsAtOnceTakeTurns() throws InterruptedException {
        var to = Instant.parse("2026-12-24T04:00:00Z");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> jumping = () -> jump.to(to);
            Callable<Object> ticks = () -> {
                ticking.pushes().runDue(clock.instant());
                return true;
            };
            threads.invokeAll(List.of(jumping, ticks, jumping, ticks));
        }
        assertThat(sent).extracting(message -> message.text() + message.chat()).doesNotHaveDuplicates();
        assertThat(clock.instant()).isEqualTo(to);
    }

    @Test
    void whatSomebodyDiedOverArrivesBeforeTheClockMoves() {
        var monday = Instant.parse("2026-11-23T01:00:00Z");
        ticking.pushes().begin(FRIDAY);
        clock.advanceTo(monday);
        ticking.pushes().runDue(monday);
        ticking.expansion().layOut(monday);
        assertThat(runs.take()).isPresent();
        jump.to(monday.plus(Duration.ofHours(12)));
        assertThat(sent).hasSize(24).extracting(Message::at).containsOnly(monday);
    }

    @Test
    void thereIsNoWayBack() {
        jump.to(FRIDAY.plusSeconds(60));
        assertThatThrownBy(() -> jump.to(FRIDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("只能往前拨");
    }

    @Test
    void theClockStaysAheadAfterARestart() {
        clock.advanceTo(FRIDAY.plus(Duration.ofDays(3)));
        clock.advanceTo(FRIDAY);
        var restarted = new DemoClock(Clock.offset(real, Duration.ofHours(1)), settings);
        assertThat(restarted.instant())
                .isEqualTo(FRIDAY.plus(Duration.ofDays(3)).plus(Duration.ofHours(1)));
        assertThat(restarted.withZone(Calling.SHANGHAI).instant()).isEqualTo(restarted.instant());
    }
}
