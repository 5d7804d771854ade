package io.drumbeat.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.console.Caller;
import io.drumbeat.console.DoorTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class CompanyDoorTests {
    private final Caller door;

    CompanyDoorTests(@LocalServerPort int port) {
        door = new Caller(port);
    }

    @Test
    void healthSaysTheTimeInTheCompanysZone() {
        var health = door.get("/health").json();
        assertThat(health.get("status").asString()).isEqualTo("UP");
        assertThat(health.get("now").asString()).endsWith("+08:00").hasSize(25);
        assertThat(health.get("zone").asString()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void peopleComeWithRoleTeamAndManager() {
        var people = door.get("/people").json();
        assertThat(people.get(0))
                .hasToString("{\"id\":\"mei\",\"name\":\"小美\",\"role\":\"rep\",\"team\":\"华东一组\",\"manager\":\"lei\"}");
        assertThat(people.get(5))
                .hasToString("{\"id\":\"cai\",\"name\":\"蔡会计\",\"role\":\"finance\",\"team\":null,\"manager\":null}");
    }

    @Test
    void aRepHasTheDirectChatAndTheTeamsGroup() {
        assertThat(door.get("/chats", "as", "mei").json())
                .hasToString("[{\"id\":\"direct:mei\",\"kind\":\"direct\",\"title\":\"鼓点\"},"
                        + "{\"id\":\"group:east-1\",\"kind\":\"group\",\"title\":\"华东一组\"}]");
    }

    @Test
    void aManagerHasTheGroupsOfTheReps() {
        assertThat(door.get("/chats", "as", "gang").json().toString())
                .contains("group:south")
                .doesNotContain("group:east-1");
    }

    @Test
    void financeIsInEveryGroup() {
        assertThat(door.get("/chats", "as", "cai").json().toString())
                .contains("direct:cai", "group:east-1", "group:south");
    }

    @Test
    void nobodyIsNotFound() {
        var got = door.get("/chats", "as", "nobody");
        assertThat(got.status()).isEqualTo(404);
        assertThat(got.field()).isEqualTo("as");
        assertThat(got.error()).isEqualTo("没有这个人：\"nobody\"");
    }

    @Test
    void whoAsksMustBeSaid() {
        var got = door.get("/chats");
        assertThat(got.status()).isEqualTo(400);
        assertThat(got.field()).isEqualTo("as");
    }
}
