package io.drumbeat.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.console.Caller;
import io.drumbeat.console.DoorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class ClockDoorTests {
    private final Caller door;

    ClockDoorTests(@LocalServerPort int port) {
        door = new Caller(port);
    }

    private Caller.Got jump(String to) {
        return door.post("/clock", "{\"to\":\"" + to + "\"}");
    }

    @Test
    void aJumpTellsWhatWasSentOnTheWay() {
        var json = jump("2026-11-30T01:00:00Z").json();
        assertThat(json.get("now").asString()).isEqualTo("2026-11-30T09:00:00+08:00");
        assertThat(json.at("/fired/0/push").asString()).isEqualTo("weekly-progress");
        assertThat(json.at("/fired/0/occurrence").asString()).isEqualTo("2026-11-30T09:00:00+08:00");
        assertThat(json.at("/fired/0/to").asString()).isEqualTo("mei");
        assertThat(json.at("/fired/0/chat").asString()).isEqualTo("direct:mei");
        assertThat(json.at("/fired/0/messageId").asString()).startsWith("m");
        assertThat(door.get("/clock").json().get("now")).isEqualTo(json.get("now"));
    }

    @Test
    void backwardIsRefused() {
        var got = jump("2020-01-01T00:00:00+08:00");
        assertThat(got.status()).isEqualTo(409);
        assertThat(got.error()).contains("2020-01-01T00:00:00+08:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-13-01T00:00:00+08:00", "9999-01-01T00:00:00Z", " "})
    void whatIsNoMomentIsNamed(String to) {
        assertThat(jump(to).status()).isEqualTo(400);
        assertThat(jump(to).field()).isEqualTo("to");
    }
}
