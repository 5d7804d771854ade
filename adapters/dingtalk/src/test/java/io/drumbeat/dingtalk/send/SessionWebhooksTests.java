package io.drumbeat.dingtalk.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.chat.Chat;
import io.drumbeat.dingtalk.Sample;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionWebhooksTests {
    private static final String GOOD = "https://oapi.dingtalk.com/robot/sendBySession?session=abc";
    private static final Chat MEI = new Chat.Direct("mei");

    private final AtomicReference<Instant> now = new AtomicReference<>(Sample.NOW);
    private final SessionWebhooks sessions = new SessionWebhooks(
            new Hosts(URI.create("https://api.dingtalk.com"), URI.create("http://127.0.0.1:18100")), now::get);

    private boolean kept(String webhook, Duration life) {
        sessions.remember("msg1", MEI, webhook, Sample.NOW.plus(life));
        return sessions.find("msg1", MEI).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GOOD,
                "https://api.dingtalk.com/x?session=1",
                "https://oapi.dingtalk.com:443/robot/sendBySession?session=1",
                "http://127.0.0.1:18100/robot/sendBySession?session=1"
            })
    void thePlatformsOwnAndTheConfiguredHostsAreBelieved(String webhook) {
        assertThat(kept(webhook, Duration.ofHours(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oapi.dingtalk.com/robot/sendBySession?session=1",
                "https://oapi.dingtalk.com.evil.example/robot",
                "https://evil.example/oapi.dingtalk.com",
                "https://oapi.dingtalk.com@evil.example/robot",
                "https://me@oapi.dingtalk.com/robot",
                "https://oapi.dingtalk.com:8443/robot",
                "http://127.0.0.1:18101/robot",
                "http://127.0.0.1/robot",
                "http://169.254.169.254/latest",
                "file:///etc/passwd",
                "not an address",
                ""
            })
    void anyOtherAddressIsForgottenAtOnce(String webhook) {
        assertThat(kept(webhook, Duration.ofHours(1))).isFalse();
    }

    @Test
    void itIsNotUsedInItsLastMinute() {
        assertThat(kept(GOOD, Duration.ofMinutes(2))).isTrue();
        now.set(Sample.NOW.plusSeconds(60));
        assertThat(sessions.find("msg1", MEI)).isEmpty();
    }

    @Test
    void noneLivesLongerThanDocumentedWhateverItClaims() {
        kept(GOOD, Duration.ofDays(365));
        now.set(Sample.NOW.plus(Duration.ofMinutes(90)));
        assertThat(sessions.find("msg1", MEI)).isEmpty();
    }

    @Test
    void itAnswersOnlyItsOwnMessageInItsOwnChat() {
        kept(GOOD, Duration.ofHours(1));
        assertThat(sessions.find("msg2", MEI)).isEmpty();
        assertThat(sessions.find("msg1", new Chat.Direct("bo"))).isEmpty();
        assertThat(sessions.find(null, MEI)).isEmpty();
    }

    @Test
    void theOldestAreForgottenWhenThereAreTooMany() {
        kept(GOOD, Duration.ofHours(1));
        for (var i = 0; i < 10_000; i++) {
            sessions.remember("other" + i, MEI, GOOD, Sample.NOW.plusSeconds(3600));
        }
        assertThat(sessions.find("msg1", MEI)).isEmpty();
        assertThat(sessions.find("other9999", MEI)).isPresent();
    }

    @Test
    void plainHttpToARealHostCannotEvenBeConfigured() {
        var safe = URI.create("https://oapi.dingtalk.com");
        assertThatThrownBy(() -> new Hosts(URI.create("http://api.dingtalk.com"), safe))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> new Hosts(safe, URI.create("http://10.0.0.1"))).hasMessageContaining("https");
    }
}
