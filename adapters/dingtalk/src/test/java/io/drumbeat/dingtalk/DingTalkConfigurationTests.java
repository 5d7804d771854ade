package io.drumbeat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.config.ConfigError;
import io.drumbeat.connection.Connection;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.dingtalk.send.DingTalkChannel;
import io.drumbeat.kept.Tokens;
import io.drumbeat.people.People;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DingTalkConfigurationTests {
    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withUserConfiguration(Surroundings.class)
            .withPropertyValues(
                    "drumbeat.dingtalk.client-id=client1",
                    "drumbeat.dingtalk.client-secret=" + Sample.SECRET,
                    "drumbeat.dingtalk.robot-code=robot1",
                    "drumbeat.dingtalk.mode=webhook");

    /** What the app gives to its adapters. */
    @Configuration(proxyBeanMethods = false)
    @Import(DingTalkConfiguration.class)
    static class Surroundings {
        @Bean
        Recorder recorder() {
            return new FakeRecorder();
        }

        @Bean
        Conversations conversations() {
            return new FakeConversations();
        }

        @Bean
        Tokens tokens() {
            return new FakeTokens();
        }

        @Bean
        Supplier<People> people() {
            return () -> Sample.PEOPLE;
        }

        @Bean
        Clock clock() {
            return Clock.systemDefaultZone();
        }
    }

    @Test
    void withItsThreeSettingsItIsOn() {
        app.run(context ->
                assertThat(context).hasSingleBean(DingTalkChannel.class).hasBean("dingTalkDoors"));
    }

    @Test
    void itCallsDingTalkItselfUnlessToldToWait() {
        app.run(context -> assertThat(context).doesNotHaveBean(Connection.class));
        app.withPropertyValues(
                        "drumbeat.dingtalk.mode=stream",
                        "drumbeat.allow-http=true",
                        "drumbeat.dingtalk.api-base-url=http://127.0.0.1:1")
                .run(context -> assertThat(context)
                        .hasSingleBean(Connection.class)
                        .getBean(Connection.class)
                        .returns("dingtalk", Connection::platform));
    }

    @Test
    void withoutAClientIdItIsOff() {
        app.withPropertyValues("drumbeat.dingtalk.client-id=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DingTalkChannel.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client-secret= | DRUMBEAT_DINGTALK_CLIENT_SECRET",
                "robot-code= | DRUMBEAT_DINGTALK_ROBOT_CODE",
                "mode=sms | 应是 \"stream\" 或 \"webhook\"",
                "signature-window=61m | 不超过 1 小时",
                "signature-window=0s | 大于 0",
                "event-token=abc | event-aes-key",
                "card-template-id=8a4c | 形如 8a4c….schema",
                "card-template-id=8a4c-1.schema | drumbeat.dingtalk.card-api-secret",
                "public-card-template-id=a b.schema | 模板 ID",
                "card-callback-url=http://bot.example/dingtalk/cards | https://你的域名/dingtalk/cards",
                "api-base-url=http://api.dingtalk.com | https://主机",
                "api-base-url=http://127.0.0.1:1 | drumbeat.allow-http=true",
                "oapi-base-url=https://oapi.dingtalk.com/path | https://主机",
                "oapi-base-url=nonsense here | nonsense here"
            })
    void aWrongSettingIsNamed(String setting, String said) {
        app.withPropertyValues("drumbeat.dingtalk." + setting).run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOf(ConfigError.class)
                .hasMessageContaining(setting.substring(0, setting.indexOf('=')))
                .hasMessageContaining(said));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:1, false",
        "http://localhost:1, false",
        "http://api.dingtalk.com, true",
        "http://10.0.0.1, true"
    })
    void plainHttpIsForThisMachineOnlyAndOnlyWhenAllowed(String address, boolean fails) {
        app.withPropertyValues("drumbeat.allow-http=true", "drumbeat.dingtalk.api-base-url=" + address)
                .run(context -> assertThat(context.getStartupFailure() != null).isEqualTo(fails));
    }

    @Test
    void settingsDoNotShowTheirSecrets() {
        app.run(context ->
                assertThat(context.getBean(DingTalkProperties.class).toString()).doesNotContain(Sample.SECRET));
    }

    @Test
    void theEnvironmentMayNameThemAsPromised() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of(
                                        "DRUMBEAT_DINGTALK_CLIENT_ID", "client1",
                                        "DRUMBEAT_DINGTALK_CLIENT_SECRET", Sample.SECRET,
                                        "DRUMBEAT_DINGTALK_ROBOT_CODE", "robot1",
                                        "DRUMBEAT_DINGTALK_API_BASE_URL", "http://127.0.0.1:1",
                                        "DRUMBEAT_ALLOW_HTTP", "true")));
        var bot = new SpringApplication(Surroundings.class);
        bot.setWebApplicationType(WebApplicationType.NONE);
        bot.setEnvironment(environment);
        try (var context = bot.run()) {
            assertThat(context.getBean(DingTalkProperties.class).apiBaseUrl()).isEqualTo("http://127.0.0.1:1");
        }
    }
}
