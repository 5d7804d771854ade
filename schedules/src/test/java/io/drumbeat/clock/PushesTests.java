package io.drumbeat.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.chat.Message;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.kept.InMemorySettings;
import io.drumbeat.people.Person;
import io.drumbeat.run.InMemoryRuns;
import io.drumbeat.schedule.Push;
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
        ticking(List.of(MEI), MORNING).runDue(shanghai("2026-11-20T09:30"));
        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsDueIsSaidOnceHoweverOftenOneAsks() {
        var ticking = begun("2026-11-20T08:00", MORNING);
        ticking.runDue(shanghai("2026-11-20T09:00"));
        ticking.runDue(shanghai("2026-11-20T09:00"));
        ticking.runDue(shanghai("2026-11-20T18:00"));
        assertThat(said()).containsExactly("morning 2026-11-20");
    }

    @Test
    void instancesThatKnowNothingOfEachOtherSayItOnce() {
        var recorder = Calling.recorder(Calling.crowd(12), Clock.systemUTC(), sent);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < 8; n++) {
                var ticking = Ticking.of(List.of(MORNING), recorder, new InMemoryRuns(), new InMemorySettings())
                        .begun(shanghai("2026-11-20T08:00"));
                threads.execute(() -> ticking.runDue(shanghai("2026-11-20T09:00")));
            }
        }
        assertThat(sent).hasSize(12).extracting(Message::chat).doesNotHaveDuplicates();
    }

    @Test
    void withinGraceItIsSaidLateWithItsOwnDay() {
        begun("2026-11-20T08:00", MORNING).runDue(shanghai("2026-11-20T11:59"));
        assertThat(said()).containsExactly("morning 2026-11-20");
        assertThat(sent.getFirst().text()).contains("补发：这张本该 09:00 到");
    }

    @Test
    void onTimeItSaysNothingOfBeingLate() {
        begun("2026-11-20T08:00", MORNING).runDue(shanghai("2026-11-20T09:04"));
        assertThat(sent.getFirst().text()).doesNotContain("补发");
    }

    @Test
    void pastItsUseItIsDropped() {
        var ticking = begun("2026-11-19T20:00", MORNING);
        ticking.runDue(shanghai("2026-11-20T12:01"));
        assertThat(said()).isEmpty();
        ticking.runDue(shanghai("2026-11-23T09:00"));
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
        var ticking = ticking(List.of(MEI, BOB), MORNING).begun(shanghai("2026-11-20T08:00"));
        ticking.runDue(shanghai("2026-11-20T09:00"));
        assertThat(chats()).containsExactly("direct:mei");
        ticking.runDue(Instant.parse("2026-11-20T14:00:00Z"));
        assertThat(chats()).containsExactly("direct:mei", "direct:bob");
    }

    @Test
    void whoIsOnLeaveIsLeftAlone() {
        var recorder =
                Calling.recorder(List.of(MEI, Calling.person("ding", Calling.SHANGHAI)), Clock.systemUTC(), sent);
        var leave = new StaffFact.LeaveTaken(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-22"));
        recorder.note(
                "leave",
                "mei",
                shanghai("2026-11-19T10:00"),
                List.of(new Noted(LocalDate.parse("2026-11-19"), false, List.of(leave))));
        var ticking = Ticking.of(List.of(MORNING), recorder, new InMemoryRuns(), settings)
                .begun(shanghai("2026-11-20T08:00"));
        ticking.runDue(shanghai("2026-11-20T09:00"));
        assertThat(chats()).containsExactly("direct:ding");
        ticking.runDue(shanghai("2026-11-23T09:00"));
        assertThat(chats()).containsExactly("direct:ding", "direct:mei", "direct:ding");
    }

    /** Of what is of use for days, the newest at the company's hour, and everybody's own beside it. */
    @Test
    void anHourOfOnesOwnPushesNobodyElseAside() {
        var recorder =
                Calling.recorder(List.of(MEI, Calling.person("ding", Calling.SHANGHAI)), Clock.systemUTC(), sent);
        var moved = new StaffFact.ReminderFact.ReminderMoved("weekly", "每周一 10:00");
        recorder.note(
                "moved",
                "mei",
                shanghai("2026-11-19T10:00"),
                List.of(new Noted(LocalDate.parse("2026-11-19"), false, List.of(moved))));
        Ticking.of(List.of(WEEKLY), recorder, new InMemoryRuns(), settings)
                .begun(shanghai("2026-11-20T08:00"))
                .runDue(shanghai("2026-11-24T15:00"));
        assertThat(chats()).containsExactlyInAnyOrder("direct:mei", "direct:ding");
    }

    @Test
    void theNextTimesCanBeSeenBeforehand() {
        var upcoming = ticking(List.of(MEI), MORNING, WEEKLY).pushes().upcoming(3, shanghai("2026-11-20T10:00"));
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
        assertThatThrownBy(() -> ticking(List.of(MEI), MORNING, MORNING)).hasMessageContaining("\"morning\"");
    }

    private Ticking begun(String at, Push... pushes) {
        return ticking(List.of(MEI), pushes).begun(shanghai(at));
    }

    private Ticking ticking(List<Person> people, Push... pushes) {
        var recorder = Calling.recorder(people, Clock.systemUTC(), sent);
        return Ticking.of(List.of(pushes), recorder, new InMemoryRuns(), settings);
    }

    private List<String> said() {
        return sent.stream()
                .map(Message::text)
                .map(text -> text.lines().findFirst().orElse(""))
                .toList();
    }

    private List<String> chats() {
        return new ArrayList<>(sent.stream().map(message -> message.chat().id()).toList());
    }

    private static Instant shanghai(String local) {
        return LocalDateTime.parse(local).atZone(Calling.SHANGHAI).toInstant();
    }
}
