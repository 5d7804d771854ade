package io.drumbeat.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.chat.Chat;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.delivery.FakeChannel;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Outbox;
import io.drumbeat.delivery.Routes;
import io.drumbeat.dispatch.Dispatcher;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.memory.RecorderContract;
import io.drumbeat.memory.TinyTeam;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class SqlConfigurationTests {
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Wiring {
        @Bean
        Bot bot() {
            return TinyTeam.bot();
        }

        @Bean
        Supplier<FoldedLedger> freshBook() {
            return TinyTeam::ledger;
        }

        @Bean
        Routes routes() {
            return new Routes(List.<Channel>of(FakeChannel.accepting("console")));
        }

        @Bean
        MessageFeed feed() {
            return new MessageFeed();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    private static SpringApplication application(String... properties) {
        return new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .build();
    }

    @Test
    void withNothingConfiguredTheBotRecordsAndSends(@TempDir Path data) {
        try (var context =
                application("drumbeat.data=" + data, "spring.datasource.url=").run()) {
            var dispatcher = context.getBean(Dispatcher.class);
            dispatcher.start();
            var outcome = context.getBean(Recorder.class)
                    .record(RecorderContract.says("1", TinyTeam.MEI, new Chat.Direct("mei"), "call 华为"));
            assertThat(dispatcher.awaitIdle("console", Duration.ofSeconds(10))).isTrue();
            assertThat(context.getBean(Outbox.class).counts().dead()).isZero();
            assertThat(context.getBean(Conversations.class)
                            .said(outcome.replies().getFirst().id()))
                    .isPresent();
        }
    }

    @Test
    void anUnreachableDatabaseIsSaidInOneSentence(CapturedOutput output) {
        var application = application("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/drumbeat?password=geheim");
        assertThatThrownBy(application::run).isInstanceOf(RuntimeException.class);
        assertThat(output)
                .contains("数据库 \"jdbc:postgresql://127.0.0.1:1/drumbeat\" 用不了：连接不上")
                .contains("SPRING_DATASOURCE_URL")
                .doesNotContain("geheim");
        assertThat(output.getOut().lines().filter(line -> line.contains("Description:")))
                .hasSize(1);
    }

    @Test
    void anAddressThatIsNoJdbcAddressIsSaidInOneSentence(CapturedOutput output) {
        var application = application("spring.datasource.url=postgres://drumbeat:geheim@localhost/drumbeat");
        assertThatThrownBy(application::run).isInstanceOf(RuntimeException.class);
        assertThat(output)
                .contains("SPRING_DATASOURCE_URL \"postgres://***@localhost/drumbeat\" 不对")
                .doesNotContain("geheim");
    }
}
