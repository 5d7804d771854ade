package io.drumbeat.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.delivery.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = RehearsedApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "drumbeat.feishu.app-id=cli_x")
class ConsoleOffTests {
    private final Caller door;

    ConsoleOffTests(@LocalServerPort int port) {
        door = new Caller(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/console/page/js/app.js", "/console/api/people", "/console/lib/preact/dist/preact.umd.js"})
    void nothingOfItIsThere(String path) {
        assertThat(door.page(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsDeliveredToIt(@Autowired ObjectProvider<Channel> channels) {
        assertThat(channels.stream()).isEmpty();
    }
}
