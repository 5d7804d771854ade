package io.drumbeat.dingtalk.stream;

import static io.drumbeat.dingtalk.stream.StreamRun.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.dingtalk.FakePush;
import io.drumbeat.dingtalk.Payloads;
import io.drumbeat.dingtalk.door.SealedEvents;
import io.drumbeat.roster.Member;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What DingTalk tells of the organisation comes to the same over both its ways. */
@Timeout(60)
class OrgEventsTests {
    private final StreamRun run = new StreamRun().connected();

    /** How an event comes in, and that it was taken. */
    enum Way {
        STREAM {
            @Override
            void tell(StreamRun run, String type, String fields) {
                var event = run.gateway.push("EVENT", type, "{" + fields + "}");
                eventually().until(event::isAnswered);
                assertThat(event.answer().path("data").asString()).isEqualTo("{\"status\":\"SUCCESS\"}");
            }
        },
        WEBHOOK {
            @Override
            void tell(StreamRun run, String type, String fields) throws Exception {
                var event =
                        "{\"EventType\":\"%s\",\"CorpId\":\"corp1\",\"TimeStamp\":\"1\",%s}".formatted(type, fields);
                assertThat(SealedEvents.post(event, run.ears.events)).isEqualTo(200);
            }
        };

        abstract void tell(StreamRun run, String type, String fields) throws Exception;
    }

    @AfterEach
    void stop() {
        run.close();
    }

    private boolean knows(String staff) {
        return run.ears.people.withAccount("dingtalk", staff).isPresent();
    }

    private void comes(String staff) {
        run.ears.contacts.members.add(
                new Member("dingtalk", staff, Map.of(), "新来的", List.of("77", "1"), List.of(), null, null));
    }

    private FakePush says(String id, String staff) {
        var push = run.gateway.robot(Payloads.direct(id, staff, "拜访 华为"));
        eventually().until(push::isAnswered);
        return push;
    }

    @ParameterizedTest
    @EnumSource
    void whoLeftIsRefusedFromThenOn(Way way) throws Exception {
        says("m1", "dt_mei");
        way.tell(run, "user_leave_org", "\"userId\":[\"dt_mei\"]");
        eventually().until(() -> !knows("dt_mei"));
        says("m2", "dt_mei");
        assertThat(run.ears.recorder.requests).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoCameMayLogAtOnce(Way way) throws Exception {
        comes("dt_new");
        way.tell(run, "user_add_org", "\"userId\":[\"dt_new\"]");
        eventually().until(() -> knows("dt_new"));
        says("m1", "dt_new");
        assertThat(run.ears.recorder.requests).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoLeftAndIsToldOfAgainStaysAwayUnlessTheContactsHaveThem(Way way) throws Exception {
        way.tell(run, "user_leave_org", "\"userId\":[\"dt_mei\",\"dt_bo\"]");
        comes("dt_bo");
        way.tell(run, "user_modify_org", "\"diffInfo\":{},\"userId\":[\"dt_mei\",\"dt_bo\"]");
        way.tell(run, "user_leave_org", "\"userId\":[\"dt_mei\"]");
        eventually().until(() -> knows("dt_bo") && !knows("dt_mei"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"userId\":[\"147\"]",
                "\"UserId\":[\"147\"]",
                "\"userId\":[147]",
                "\"userId\":\"[\\\"147\\\"]\"",
                "\"userid\":\"147\"",
                "\"staffId\":147",
                "\"diffInfo\":{\"curr\":{}},\"user_id_list\":[\"147\"]"
            })
    void theirIdsMayBeSpelledInManyWays(String fields) throws Exception {
        comes("147");
        Way.STREAM.tell(run, "user_active_org", fields);
        eventually().until(() -> knows("147"));
        assertThat(run.ears.contacts.readings).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "org_dept_create,dept",
        "org_dept_modify,dept",
        "org_dept_remove,dept",
        "org_change,org",
        "label_user_change,label",
        "org_admin_add,admin",
        "org_admin_remove,admin",
        "user_add_org,nobody",
        "user_leave_org,nobody"
    })
    void whatConcernsMoreThanOneIsReadWhole(String type, String field) throws Exception {
        comes("dt_new");
        for (var way : Way.values()) {
            way.tell(run, type, "\"%s\":[]".formatted(field));
        }
        eventually().until(() -> knows("dt_new"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat_disband",
                "chat_quit",
                "chat_remove_member",
                "robot_msg_recall",
                "robot_msg_read",
                "org_remove",
                "never_heard_of"
            })
    void whatIsNoNewsOfTheContactsIsTakenAndLeftAlone(String type) throws Exception {
        for (var way : Way.values()) {
            way.tell(run, type, "\"userId\":[\"dt_mei\"],\"chatId\":\"c\"");
        }
        says("m1", "dt_mei");
        assertThat(run.ears.recorder.requests).hasSize(1);
        assertThat(run.ears.contacts.lookedUp).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerDoesNotWaitForTheContacts(Way way) throws Exception {
        var gate = new CountDownLatch(1);
        run.ears.contacts.gate = gate;
        way.tell(run, "user_modify_org", "\"userId\":[\"dt_mei\"]");
        eventually().until(() -> run.ears.contacts.lookedUp.contains("dt_mei"));
        way.tell(run, "user_modify_org", "\"userId\":[\"dt_bo\"]");
        way.tell(run, "org_change", "\"x\":1");
        says("m1", "dt_mei");
        assertThat(run.ears.recorder.requests).hasSize(1);
        gate.countDown();
    }
}
