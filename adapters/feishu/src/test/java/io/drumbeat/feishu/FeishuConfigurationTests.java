package io.drumbeat.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.config.ConfigError;
import io.drumbeat.connection.Connection;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.EventMaker;
import io.drumbeat.feishu.stub.KeptTokens;
import io.drumbeat.feishu.stub.StubbedFeishu;
import io.drumbeat.feishu.wire.LongConnection;
import io.drumbeat.kept.Tokens;
import io.drumbeat.people.People;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.InMemoryDeliveries;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class FeishuConfigurationTests {
    private final WebApplicationContextRunner bot = new WebApplicationContextRunner()
            .withUserConfiguration(FeishuConfiguration.class)
            .withBean(People.class, Company::people)
            .withBean(Clock.class, () -> Company.CLOCK)
            .withBean(Recorder.class, RememberingRecorder::new)
            .withBean(Conversations.class, KnownConversations::new)
            .withBean(Tokens.class, KeptTokens::new)
            .withBean(Deliveries.class, InMemoryDeliveries::new);
    private final WebApplicationContextRunner complete = bot.withPropertyValues(
            "drumbeat.feishu.mode=webhook",
            "drumbeat.feishu.app-id=" + EventMaker.APP,
            "drumbeat.feishu.app-secret=" + StubbedFeishu.SECRET,
            "drumbeat.feishu.encrypt-key=" + EventMaker.KEY,
            "drumbeat.feishu.verification-token=" + EventMaker.TOKEN);
    private final WebApplicationContextRunner dialling = bot.withPropertyValues(
            "drumbeat.allow-http=true",
            "drumbeat.feishu.base-url=http://127.0.0.1:1",
            "drumbeat.feishu.app-id=" + EventMaker.APP,
            "drumbeat.feishu.app-secret=" + StubbedFeishu.SECRET);

    @Test
    void withoutAnAppIdThereIsNoFeishu() {
        bot.run(context -> assertThat(context).doesNotHaveBean(FeishuDoor.class).doesNotHaveBean(Channel.class));
        bot.withPropertyValues("drumbeat.feishu.app-id=")
                .run(context ->
                        assertThat(context).doesNotHaveBean(FeishuDoor.class).doesNotHaveBean(Channel.class));
    }

    @Test
    void withEverythingSetThereIsADoorAndAChannel() {
        complete.run(context -> {
            assertThat(context).hasSingleBean(FeishuDoor.class).hasSingleBean(Channel.class);
            assertThat(context).doesNotHaveBean(LongConnection.class);
            assertThat(context).doesNotHaveBean(Executor.class);
            assertThat(context.getBean(FeishuProperties.Checked.class).baseUrl())
                    .isEqualTo("https://open.feishu.cn");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "app-secret,DRUMBEAT_FEISHU_APP_SECRET",
        "encrypt-key,DRUMBEAT_FEISHU_ENCRYPT_KEY",
        "verification-token,DRUMBEAT_FEISHU_VERIFICATION_TOKEN"
    })
    void anEmptySecretStopsTheStartAndIsNamed(String setting, String variable) {
        refused("drumbeat.feishu." + setting + "= ", variable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8089",
                "http://open.feishu.cn",
                "ftp://open.feishu.cn",
                "open.feishu.cn",
                "https://user:pw@open.feishu.cn",
                "https://open.feishu.cn?x",
                "https://",
                "not an address"
            })
    void aBaseUrlThatIsNotHttpsStopsTheStart(String address) {
        refused("drumbeat.feishu.base-url=" + address, "drumbeat.feishu.base-url 是 \"" + address + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8089", "http://localhost:8089/", "http://[::1]:8089"})
    void plainHttpIsForThisMachineAndOnlyWhenAllowed(String address) {
        complete.withPropertyValues("drumbeat.allow-http=true", "drumbeat.feishu.base-url=" + address)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://open.feishu.cn",
                "http://127.0.0.1.example.com",
                "http://10.0.0.1",
                "http://localhost.example.com"
            })
    void plainHttpToAnotherMachineIsNeverAllowed(String address) {
        complete.withPropertyValues("drumbeat.allow-http=true", "drumbeat.feishu.base-url=" + address)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void aModeThatThereIsNotStopsTheStart() {
        refused("drumbeat.feishu.mode=pigeon", "drumbeat.feishu.mode 是 \"pigeon\"；应是 websocket");
    }

    @Test
    void aLongConnectionIsTheUsualWayAndNeedsNoSecretsOfWebhooks() {
        dialling.run(context -> assertThat(context)
                .hasSingleBean(LongConnection.class)
                .hasSingleBean(Connection.class)
                .doesNotHaveBean(FeishuDoor.class)
                .doesNotHaveBean(Seal.class));
        dialling.withPropertyValues("drumbeat.feishu.mode=websocket")
                .run(context -> assertThat(context).hasSingleBean(LongConnection.class));
    }

    @Test
    void withBothSecretsTheDoorIsOpenBesideTheLongConnection() {
        dialling.withPropertyValues("drumbeat.feishu.encrypt-key=k")
                .run(context -> assertThat(context).doesNotHaveBean(FeishuDoor.class));
        dialling.withPropertyValues("drumbeat.feishu.encrypt-key=k", "drumbeat.feishu.verification-token=t")
                .run(context ->
                        assertThat(context).hasSingleBean(LongConnection.class).hasSingleBean(FeishuDoor.class));
    }

    @Test
    void aPlatformOutOfReachDoesNotKeepTheBotFromStarting() {
        dialling.run(context -> {
            assertThat(context.getBean(LongConnection.class).isRunning()).isTrue();
            assertThat(context.getBean(Connection.class).status().connected()).isFalse();
        });
    }

    @Test
    void aWindowWithoutWidthStopsTheStart() {
        refused("drumbeat.feishu.signature-window=0s", "drumbeat.feishu.signature-window");
    }

    private void refused(String property, String named) {
        complete.withPropertyValues(property).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(ConfigError.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining(StubbedFeishu.SECRET));
    }

    @Test
    void noSettingShowsItsSecrets() {
        complete.run(context -> assertThat(
                        context.getBean(FeishuProperties.Checked.class) + " " + context.getBean(FeishuProperties.class))
                .doesNotContain(StubbedFeishu.SECRET, EventMaker.KEY, EventMaker.TOKEN));
    }
}
