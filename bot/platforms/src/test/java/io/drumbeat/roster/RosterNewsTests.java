package io.drumbeat.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.config.Yaml;
import io.drumbeat.people.People;
import io.drumbeat.people.PeopleFile;
import io.drumbeat.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RosterNewsTests {
    private static final String FEISHU = "feishu";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration SETTLING = Duration.ofMillis(20);
    private static final String FILE = """
            teams:
              - {id: east-1, name: 华东一组, feishu-department: od_east}
            people:
              - {id: lei, name: 老雷, role: manager, team: east-1, feishu: ou_lei}
            """;

    private final People people = PeopleFile.read(Yaml.parse(FILE, "people.yml"), ZONE);
    private final InMemoryContacts contacts = new InMemoryContacts(FEISHU);
    private final Roster roster = new Roster(people, ZONE, new InMemoryMembers(), List.of(contacts), Clock.systemUTC());
    private final RosterNews news = new RosterNews(roster, SETTLING, SETTLING);

    @AfterEach
    void stop() {
        news.close();
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5));
    }

    private static Member member(String account) {
        return new Member(FEISHU, account, Map.of(), account, List.of("od_east"), List.of(), null, null);
    }

    private boolean knows(String account) {
        return people.withAccount(FEISHU, account).isPresent();
    }

    /** All that was told is dealt with: somebody told of last is known. */
    private void settled() {
        contacts.members.add(member("ou_last"));
        news.changed(FEISHU, List.of("ou_last"));
        eventually().until(() -> knows("ou_last"));
    }

    private void everybodyWasRead() {
        eventually().until(() -> !roster.report().readings().isEmpty());
    }

    /** The thread that looks up is busy with somebody until the gate opens. */
    private CountDownLatch busy() {
        var gate = new CountDownLatch(1);
        contacts.gate = gate;
        news.changed(FEISHU, List.of("ou_slow"));
        eventually().until(() -> contacts.lookedUp.contains("ou_slow"));
        return gate;
    }

    @Test
    void whoComesIsKnownSoon() {
        contacts.members.add(member("ou_new"));
        news.changed(FEISHU, List.of("ou_new"));
        eventually().until(() -> knows("ou_new"));
        assertThat(people.withAccount(FEISHU, "ou_new")).map(Person::team).hasValue("east-1");
    }

    @Test
    void whoLeavesIsGoneAlsoWhileEverybodyIsBeingRead() {
        contacts.members.add(member("ou_lei"));
        var gate = new CountDownLatch(1);
        contacts.gate = gate;
        news.reorganized(FEISHU);
        eventually().until(() -> contacts.readings.get() == 1);
        news.left(FEISHU, List.of("ou_lei"));
        eventually().until(() -> !knows("ou_lei"));
        gate.countDown();
        everybodyWasRead();
        assertThat(knows("ou_lei")).isFalse();
    }

    @Test
    void whoComesIsKnownAlsoWhileEverybodyIsBeingRead() {
        contacts.wholeGate = new CountDownLatch(1);
        news.reorganized(FEISHU);
        eventually().until(() -> contacts.readings.get() == 1);
        contacts.members.add(member("ou_new"));
        news.changed(FEISHU, List.of("ou_new"));
        eventually().until(() -> knows("ou_new"));
        contacts.wholeGate.countDown();
        everybodyWasRead();
        assertThat(knows("ou_new")).isTrue();
    }

    @Test
    void aLookUpThatWasUnderWayDoesNotBringBackWhoLeft() {
        contacts.members.add(member("ou_slow"));
        roster.read(FEISHU);
        var gate = busy();
        news.left(FEISHU, List.of("ou_slow"));
        eventually().until(() -> !knows("ou_slow"));
        gate.countDown();
        settled();
        assertThat(knows("ou_slow")).isFalse();
    }

    @Test
    void aChangeToldBeforeTheLeavingIsNotLookedUpAfterIt() {
        contacts.members.add(member("ou_lei"));
        var gate = busy();
        news.changed(FEISHU, List.of("ou_lei"));
        news.left(FEISHU, List.of("ou_lei"));
        gate.countDown();
        settled();
        eventually().until(() -> !knows("ou_lei"));
        assertThat(contacts.lookedUp).doesNotContain("ou_lei");
    }

    @Test
    void whoLeftAndCameBackIsThere() {
        contacts.members.add(member("ou_lei"));
        news.left(FEISHU, List.of("ou_lei"));
        news.changed(FEISHU, List.of("ou_lei"));
        eventually().until(() -> contacts.lookedUp.contains("ou_lei"));
        eventually().until(() -> knows("ou_lei"));
    }

    @Test
    void theSameNewsAgainIsLookedUpOnce() {
        var gate = busy();
        IntStream.range(0, 9).forEach(_ -> news.changed(FEISHU, List.of("ou_lei", "ou_lei")));
        gate.countDown();
        settled();
        assertThat(contacts.lookedUp).containsOnlyOnce("ou_lei");
    }

    @Test
    void muchNewsOfDepartmentsIsOneReading() {
        contacts.wholeGate = new CountDownLatch(1);
        news.reorganized(FEISHU);
        eventually().until(() -> contacts.readings.get() == 1);
        IntStream.range(0, 9).forEach(_ -> news.reorganized(FEISHU));
        contacts.wholeGate.countDown();
        eventually().until(() -> contacts.readings.get() == 2);
        news.close();
        assertThat(contacts.readings).hasValue(2);
    }

    @Test
    void veryMuchNewsIsReadWholeToo() {
        var gate = busy();
        IntStream.range(0, 5_000).forEach(n -> news.changed(FEISHU, List.of("ou_" + n)));
        gate.countDown();
        settled();
        everybodyWasRead();
        assertThat(contacts.readings).hasValueLessThan(4);
        assertThat(contacts.lookedUp).hasSizeLessThan(1_100);
    }

    @Test
    void whoCouldNotBeLookedUpIsFoundByReadingEverybodyOnceThatWorksAgain() {
        var lookUpAndFirstReading = 2;
        contacts.failures.set(lookUpAndFirstReading);
        contacts.members.add(member("ou_new"));
        news.changed(FEISHU, List.of("ou_new"));
        eventually().until(() -> knows("ou_new"));
    }

    @Test
    void aStopDoesNotWaitForThePlatform() {
        busy();
        news.close();
        news.changed(FEISHU, List.of("ou_lei"));
        news.left(FEISHU, List.of("ou_lei"));
        assertThat(contacts.lookedUp).containsExactly("ou_slow");
    }
}
