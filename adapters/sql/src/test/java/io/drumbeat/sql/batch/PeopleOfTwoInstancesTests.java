package io.drumbeat.sql.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.batch.Failing;
import io.drumbeat.batch.Importer;
import io.drumbeat.batch.Reception;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.FileFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.measure.Tally;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import io.drumbeat.quota.Targets;
import io.drumbeat.reversal.Progress;
import io.drumbeat.roster.InMemoryMembers;
import io.drumbeat.roster.Roster;
import io.drumbeat.sheet.PlainSpreadsheets;
import io.drumbeat.sql.SqlRecorder;
import io.drumbeat.sql.TestDatabase;
import io.drumbeat.sql.pulse.Pulse;
import io.drumbeat.stage.Stages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One instance begins with a file of people and dies; the other goes on, and both know everybody. */
class PeopleOfTwoInstancesTests {
    private static final Revisions REVISIONS =
            Revisions.of(new Tally(new Targets(Map.of(), Map.of()), WorkingCalendar.WEEKDAYS));
    private static final int ROWS = 450;
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
    private static final Person AN = new Person("an", "小安", Role.ADMIN, null, null, ZoneOffset.UTC, Map.of());
    private final TestDatabase database = TestDatabase.fresh();
    private final SqlBatches batches = new SqlBatches(database.jdbc, TestDatabase.JSON);
    private final Instance one = new Instance();
    private final Instance other = new Instance();

    /** A bot with people, book and roster of its own. */
    private final class Instance {
        final People people = new People(List.of(new Team("east-1", "华东一组", Map.of())), List.of(AN));
        final Roster roster = new Roster(people, ZoneOffset.UTC, new InMemoryMembers(), List.of(), Clock.systemUTC());
        final SqlRecorder recorder = new SqlRecorder(
                database.template,
                database.transactions,
                TestDatabase.JSON,
                TinyTeam.bot(),
                () -> FoldedLedgers.empty(() -> people, Stages.USUAL),
                new Routes(List.of()),
                new MessageFeed(),
                CLOCK,
                _ -> {},
                Duration.ofSeconds(10),
                new Pulse());

        void works(Recorder through) {
            new Importer(
                            batches,
                            new PlainSpreadsheets(),
                            through,
                            new NamesOnFile(),
                            roster,
                            BusinessDays.DEFAULT,
                            REVISIONS,
                            CLOCK)
                    .work();
        }

        void wants(Fact fact, String id) {
            recorder.note(id, "an", AT, List.of(new Noted(TinyTeam.DAY, false, List.of(fact))));
        }
    }

    /** The first reports to the last, whose row is told in an earlier part than theirs. */
    private static String file() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "新人%d,%s,华东一组,%s,N%d"
                        .formatted(i, i == ROWS - 1 ? "主管" : "销售", i == ROWS - 1 ? "" : "新人" + (ROWS - 1), i))
                .collect(Collectors.joining("\n", "姓名,角色,团队,主管,工号\n", ""));
    }

    @Test
    void whatOneBeganTheOtherFinishesAndBothKnowEverybody() {
        new Reception(
                        batches,
                        new PlainSpreadsheets(),
                        one.recorder,
                        new NamesOnFile(),
                        one.roster,
                        BusinessDays.DEFAULT,
                        REVISIONS)
                .receive(AN, "m1", "人员.csv", file().getBytes(StandardCharsets.UTF_8), AT);
        one.wants(new FileFact.ImportConfirmed(1), "yes");
        one.works(new Failing(one.recorder, 1));
        assertThat(batches.withNumber(1).orElseThrow().progress().state()).isEqualTo(Progress.State.STOPPED);

        other.wants(new FileFact.ImportConfirmed(1), "go on");
        other.works(other.recorder);
        assertThat(batches.withNumber(1).orElseThrow().progress().effective()).isEqualTo(ROWS);
        one.roster.follow(one.recorder);
        assertThat(other.people.now().membersOf("east-1"))
                .hasSize(ROWS)
                .isEqualTo(one.people.now().membersOf("east-1"));
        assertThat(one.people.get("N0").manager()).isEqualTo("N" + (ROWS - 1));

        one.wants(new FileFact.ImportTakenBack(1), "back");
        one.works(one.recorder);
        other.roster.follow(other.recorder);
        assertThat(other.people.all()).containsExactly(AN);
    }

    @AfterEach
    void close() {
        one.recorder.close();
        other.recorder.close();
        database.close();
    }
}
