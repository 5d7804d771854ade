package io.drumbeat.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.Events;
import io.drumbeat.people.People;
import io.drumbeat.people.Team;
import io.drumbeat.roster.Member;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Feishu tells of the contacts comes to the same over both its ways. */
@Timeout(60)
class ContactNewsTests {
    private final People people = new People(
            List.of(new Team("east-1", "华东一组", Map.of("feishu", "oc_east-1"), Map.of("feishu", "od_east"))),
            Company.people().all());
    private final Desk desk = new Desk(people, null, Company.CLOCK);

    @AfterEach
    void stop() {
        desk.close();
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5));
    }

    private static String about(String type, String openId) {
        return Events.event(type, Map.of("object", Map.of("open_id", openId)));
    }

    private void comes(String openId) {
        desk.contacts.members.add(
                new Member("feishu", openId, Map.of(), "新来的", List.of("od_east"), List.of(), null, null));
    }

    private boolean knows(String openId) {
        return people.withAccount("feishu", openId).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void whoLeftIsRefusedFromThenOn(WayIn.Kind kind) {
        try (var way = kind.to(desk, Company.CLOCK)) {
            way.receives(Events.direct("om_1", "ou_mei", "拜访 华为"));
            assertThat(way.receives(about("contact.user.deleted_v3", "ou_mei"))).isEqualTo("200 {}");
            eventually().until(() -> !knows("ou_mei"));
            way.receives(Events.direct("om_2", "ou_mei", "拜访 华为"));
            assertThat(desk.recorder.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoCameMayLogAtOnce(WayIn.Kind kind) {
        try (var way = kind.to(desk, Company.CLOCK)) {
            comes("ou_new");
            way.receives(about("contact.user.created_v3", "ou_new"));
            way.receives(about("contact.user.created_v3", "ou_new"));
            eventually().until(() -> knows("ou_new"));
            way.receives(Events.direct("om_1", "ou_new", "拜访 华为"));
            assertThat(desk.recorder.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoLeftAndIsToldOfAgainStaysAwayUnlessTheContactsHaveThem(WayIn.Kind kind) {
        try (var way = kind.to(desk, Company.CLOCK)) {
            way.receives(about("contact.user.deleted_v3", "ou_mei"));
            way.receives(about("contact.user.deleted_v3", "ou_lei"));
            comes("ou_lei");
            way.receives(about("contact.user.updated_v3", "ou_mei"));
            way.receives(about("contact.user.updated_v3", "ou_lei"));
            eventually().until(() -> desk.contacts.lookedUp.size() == 2 && knows("ou_lei"));
            assertThat(knows("ou_mei")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void departmentsAndTheVisibleRangeAreReadWhole(WayIn.Kind kind) {
        try (var way = kind.to(desk, Company.CLOCK)) {
            for (var type :
                    List.of("department.created", "department.updated", "department.deleted", "scope.updated")) {
                var before = desk.contacts.readings.get();
                way.receives(Events.event("contact." + type + "_v3", Map.of()));
                eventually().until(() -> desk.contacts.readings.get() > before);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerDoesNotWaitForTheContacts(WayIn.Kind kind) {
        try (var way = kind.to(desk, Company.CLOCK)) {
            var gate = new CountDownLatch(1);
            desk.contacts.gate = gate;
            way.receives(about("contact.user.updated_v3", "ou_lei"));
            eventually().until(() -> desk.contacts.lookedUp.contains("ou_lei"));
            assertThat(way.receives(about("contact.user.updated_v3", "ou_hua"))).isEqualTo("200 {}");
            way.receives(Events.direct("om_1", "ou_mei", "拜访 华为"));
            assertThat(desk.recorder.requests).hasSize(1);
            gate.countDown();
        }
    }
}
