package io.drumbeat.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.delivery.Conversations;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.EventMaker;
import io.drumbeat.feishu.stub.Events;
import io.drumbeat.feishu.stub.KeptTokens;
import io.drumbeat.feishu.stub.StubbedFeishu;
import io.drumbeat.kept.Tokens;
import io.drumbeat.people.People;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.InMemoryDeliveries;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** A real server, real time, and bytes on a wire. */
class FeishuOverTomcatTests {
    private final StubbedFeishu feishu = new StubbedFeishu();
    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext bot;

    /** A bot that finds the room by scanning, as the real one does; not to be found by somebody else's. */
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = FeishuConfiguration.class)
    static class Bot {
        @Bean
        People people() {
            return Company.people();
        }

        @Bean
        Clock clock() {
            return Clock.system(Company.SHANGHAI);
        }

        @Bean
        RememberingRecorder recorder() {
            return new RememberingRecorder();
        }

        @Bean
        Conversations conversations() {
            return new KnownConversations();
        }

        @Bean
        Tokens tokens() {
            return new KeptTokens();
        }

        @Bean
        Deliveries deliveries() {
            return new InMemoryDeliveries();
        }
    }

    @BeforeEach
    void start() {
        bot = with(
                "DRUMBEAT_ALLOW_HTTP=true",
                "DRUMBEAT_FEISHU_MODE=webhook",
                "DRUMBEAT_FEISHU_BASE_URL=" + feishu.server.baseUrl(),
                "DRUMBEAT_FEISHU_APP_ID=" + EventMaker.APP,
                "DRUMBEAT_FEISHU_APP_SECRET=" + StubbedFeishu.SECRET,
                "DRUMBEAT_FEISHU_ENCRYPT_KEY=" + EventMaker.KEY,
                "DRUMBEAT_FEISHU_VERIFICATION_TOKEN=" + EventMaker.TOKEN);
    }

    /** A bot started with these environment variables. */
    private static ConfigurableApplicationContext with(String... environment) {
        return new SpringApplicationBuilder(Bot.class)
                .properties("server.port=0", "logging.level.com.lark.oapi=DEBUG")
                .initializers(context -> TestPropertyValues.of(environment)
                        .applyTo(context.getEnvironment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT))
                .run();
    }

    @AfterEach
    void close() {
        bot.close();
        feishu.close();
    }

    @Test
    void anEventOnTheWireIsRecordedAndAnOldOneRefused() throws Exception {
        var now = Clock.systemUTC().instant();
        assertThat(post(sealed("om_1", now)).statusCode()).isEqualTo(200);
        assertThat(post("/feishu/cards", sealed("om_1", now)).statusCode()).isEqualTo(200);
        assertThat(bot.getBean(RememberingRecorder.class).last().words()).isEqualTo("拜访 华为");
        var refused = post(sealed("om_2", now.minus(Duration.ofHours(9))));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo("{\"error\":\"不是飞书发来的请求\"}");
        assertThat(bot.getBean(RememberingRecorder.class).requests).hasSize(2);
    }

    @Test
    void aBodyOverAMebibyteIsTooMuch() throws Exception {
        var sealed =
                EventMaker.signed(new byte[(1 << 20) + 1], Clock.systemUTC().instant(), EventMaker.KEY);
        assertThat(post(sealed).statusCode()).isEqualTo(413);
    }

    @Test
    void aBotWithoutAnEncryptKeyDoesNotStart() {
        assertThatThrownBy(() -> with(
                        "DRUMBEAT_FEISHU_MODE=webhook",
                        "DRUMBEAT_FEISHU_APP_ID=" + EventMaker.APP,
                        "DRUMBEAT_FEISHU_APP_SECRET=x"))
                .rootCause()
                .hasMessageContaining("DRUMBEAT_FEISHU_ENCRYPT_KEY");
    }

    private static EventMaker.Sealed sealed(String messageId, Instant at) {
        return EventMaker.sealed(Events.direct(messageId, "ou_mei", "拜访 华为"), at);
    }

    private HttpResponse<String> post(EventMaker.Sealed sealed) throws Exception {
        return post("/feishu/events", sealed);
    }

    private HttpResponse<String> post(String path, EventMaker.Sealed sealed) throws Exception {
        var port = bot.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(sealed.body()));
        sealed.headers().forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
