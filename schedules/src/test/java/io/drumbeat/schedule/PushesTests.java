package io.drumbeat.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.InMemorySettings;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Noted;
import io.drumbeat.people.Person;
import io.drumbeat.workday.CompanyDays;
import io.drumbeat.workday.StateCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PushesTests {
    private static final Person MEI = Calling.person("mei", Calling.SHANGHAI);
    private static final Person BOB = Calling.person("bob", ZoneId.of("America/New_York"));
    private static final Calling MORNING = new Calling("morning", "每个工作日 09:00");
    private static final Calling WEEKLY = new Calling("weekly", "每周一 09:00").usefulFor(Duration.ofDays(2));
    private final List<Message> sent = new CopyOnWriteArrayList<>();
    private final InMemorySettings settings = new InMemorySettings();

    @Test
    void theFirstStartSendsNothingOfThePast() {
        var pushes = pushes(List.of(MEI), MORNING);
        pushes.runDue(shanghai("2026-11-20T09:30"));
        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsDueIsSaidOnceHoweverOftenOneAsks() {
        var pushes = begun("2026-11-20T08:00", MORNING);
        pushes.runDue(shanghai("2026-11-20T09:00"));
        pushes.runDue(shanghai("2026-11-20T09:00"));
        pushes.runDue(shanghai("2026-11-20T18:00"));
        assertThat(said()).containsExactly("morning 2026-11-20");
    }

    @Test
    void instancesThatKnowNothingOfEachOtherSayItOnce() {
        var people = Calling.crowd(12);
        var recorder = Calling.recorder(people, Clock.systemUTC(), sent);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < 8; n++) {
                var pushes = new Pushes(List.of(MORNING), new Cadence(), calendar(), recorder, new InMemorySettings());
                pushes.begin(shanghai("2026-11-20T08:00"));
                threads.execute(() -> pushes.runDue(shanghai("2026-11-20T09:00")));
            }
        }
        assertThat(sent).hasSize(12).extracting(Message::chat).doesNotHaveDuplicates();
    }

    @Test
    void withinGraceItIsSaidLateWithItsOwnDay() {
        begun("2026-11-20T08:00", MORNING).runDue(shanghai("2026-11-20T11:59"));
        assertThat(said()).containsExactly("morning 2026-11-20");
    }

    @Test
    void pastItsUseItIsDropped() {
        var pushes = begun("2026-11-19T20:00", MORNING);
        pushes.runDue(shanghai("2026-11-20T12:01"));
        assertThat(said()).isEmpty();
        pushes.runDue(shanghai("2026-11-23T09:00"));
        assertThat(said()).containsExactly("morning 2026-11-23");
    }

    @Test
    void ofManyMissedOnesOnlyTheNewestIsSaid() {
        begun("2026-10-20T08:00", WEEKLY).runDue(shanghai("2026-11-24T10:00"));
        assertThat(said()).containsExactly("weekly 2026-11-23");
    }

    @Test
    void theNewestIsDroppedTooOnceItIsOfNoUse() {
        begun("2026-10-20T08:00", WEEKLY).runDue(shanghai("2026-11-26T10:00"));
        assertThat(said()).isEmpty();
    }

    @Test
    void everybodyGetsTheHourOfTheirOwnZone() {
        var pushes = pushes(List.of(MEI, BOB), MORNING);
        pushes.begin(shanghai("2026-11-20T08:00"));
        pushes.runDue(shanghai("2026-11-20T09:00"));
        assertThat(chats()).containsExactly("direct:mei");
        pushes.runDue(Instant.parse("2026-11-20T14:00:00Z"));
        assertThat(chats()).containsExactly("direct:mei", "direct:bob");
    }

    @Test
    void whoIsOnLeaveIsLeftAlone() {
        var recorder =
                Calling.recorder(List.of(MEI, Calling.person("ding", Calling.SHANGHAI)), Clock.systemUTC(), sent);
        var leave = new Fact.LeaveTaken(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-22"));
        recorder.note(
                "leave",
                "mei",
                shanghai("2026-11-19T10:00"),
                List.of(new Noted(LocalDate.parse("2026-11-19"), false, List.of(leave))));
        var pushes = new Pushes(List.of(MORNING), new Cadence(), calendar(), recorder, settings);
        pushes.begin(shanghai("2026-11-20T08:00"));
        pushes.runDue(shanghai("2026-11-20T09:00"));
        assertThat(chats()).containsExactly("direct:ding");
        pushes.runDue(shanghai("2026-11-23T09:00"));
        assertThat(chats()).containsExactly("direct:ding", "direct:mei", "direct:ding");
    }

    @Test
    void aPushThatFailsIsTriedAgainAndKeepsNobodyElseWaiting() {
        var broken = new AtomicBoolean(true);
        Push faulty = new Push() {
            @Override
            public String name() {
                return "faulty";
            }

            @Override
            public Schedule schedule() {
                return MORNING.schedule();
            }

            @Override
            public List<Say> say(Occurrence occurrence, Known known) {
                if (broken.get()) {
                    throw new IllegalStateException("坏了");
                }
                return new Calling("faulty", "每天 09:00").say(occurrence, known);
            }
        };
        var pushes = begun("2026-11-20T08:00", faulty, MORNING);
        pushes.runDue(shanghai("2026-11-20T09:00"));
        assertThat(said()).containsExactly("morning 2026-11-20");
        broken.set(false);
        pushes.runDue(shanghai("2026-11-20T09:05"));
        assertThat(said()).containsExactly("morning 2026-11-20", "faulty 2026-11-20");
    }

    @Test
    void theNextTimesCanBeSeenBeforehand() {
        var upcoming = pushes(List.of(MEI), MORNING, WEEKLY).upcoming(3, shanghai("2026-11-20T10:00"));
        assertThat(upcoming)
                .extracting(
                        one -> one.push() + " " + one.at().atZone(one.zone()).toLocalDateTime())
                .containsExactly(
                        "morning 2026-11-23T09:00",
                        "weekly 2026-11-23T09:00",
                        "morning 2026-11-24T09:00",
                        "morning 2026-11-25T09:00",
                        "weekly 2026-11-30T09:00",
                        "weekly 2026-12-07T09:00");
    }

    @Test
    void twoPushesOfOneNameAreRefused() {
        assertThatThrownBy(() -> pushes(List.of(MEI), MORNING, MORNING)).hasMessageContaining("\"morning\"");
    }

    private Pushes begun(String at, Push... pushes) {
        var begun = pushes(List.of(MEI), pushes);
        begun.begin(shanghai(at));
        return begun;
    }

    private Pushes pushes(List<Person> people, Push... pushes) {
        var recorder = Calling.recorder(people, Clock.systemUTC(), sent);
        return new Pushes(List.of(pushes), new Cadence(), calendar(), recorder, settings);
    }

    private static StateCalendar calendar() {
        return new StateCalendar(CompanyDays.NONE);
    }

    private List<String> said() {
        return sent.stream().map(Message::text).map(String::strip).toList();
    }

    private List<String> chats() {
        return new ArrayList<>(sent.stream().map(message -> message.chat().id()).toList());
    }

    private static Instant shanghai(String local) {
        return LocalDateTime.parse(local).atZone(Calling.SHANGHAI).toInstant();
    }
}
