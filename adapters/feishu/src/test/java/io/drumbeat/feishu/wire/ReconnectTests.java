package io.drumbeat.feishu.wire;

import static io.drumbeat.feishu.wire.Wired.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.feishu.stub.Gateway.Endpoint;
import io.drumbeat.feishu.stub.Gateway.Refusal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever becomes of a line, the bot does not stay deaf. */
class ReconnectTests {
    private final Wired wired = new Wired();

    @AfterEach
    void close() {
        wired.close();
    }

    private void hearsAgain() {
        until(() -> wired.gateway.lines.size() > 1 && wired.isConnected());
        wired.push("p-again");
        assertThat(wired.ack("p-again").code()).isEqualTo(200);
        assertThat(wired.connection.status().reconnects()).isEqualTo(1);
    }

    @Test
    void aCloseFrameIsAnsweredAndALineOpenedAgain() {
        wired.connected();
        var first = wired.gateway.line();
        first.sendClose(1001);
        until(() -> first.closedWith() != null);
        hearsAgain();
    }

    @Test
    void anAnswerUnderWayStillGetsOutWhenThePlatformCloses() {
        wired.slow = true;
        wired.connected();
        wired.push("p-1");
        until(wired.held::hasQueuedThreads);
        var first = wired.gateway.line();
        first.sendClose(1001);
        until(() -> wired.gateway.lines.size() > 1);
        wired.slow = false;
        wired.held.release();
        assertThat(wired.ack("p-1").code()).isEqualTo(200);
        until(() -> first.closedWith() != null);
    }

    @Test
    void aCutWireIsNoticed() {
        wired.connected();
        wired.gateway.line().cut();
        hearsAgain();
    }

    @Test
    void aLineThatAnswersNoPingIsGivenUp() {
        wired.gateway.config = "{\"PingInterval\":1}";
        wired.connected();
        wired.gateway.answersPings = false;
        until(() -> wired.gateway.lines.size() > 1);
        wired.gateway.answersPings = true;
        until(wired::isConnected);
        assertThat(wired.gateway.lines.getFirst().isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"403,,403", "403,403,不许这个应用", "401,514,DRUMBEAT_FEISHU_APP_SECRET", "403,1000040350,最多 50 个", "503,,503"
    })
    void aRefusedHandshakeIsTriedAgainUntilItIsNot(int status, @Nullable Long code, String said) {
        wired.gateway.refusal = new Refusal(status, code);
        wired.connection.start();
        until(() -> wired.gateway.refused.get() > 1);
        assertThat(wired.trouble()).contains(said);
        assertThat(wired.connection.status().connected()).isFalse();
        wired.gateway.refusal = null;
        until(wired::isConnected);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FINE")
    void anEndpointThatGivesNoAddressIsAskedAgain(Endpoint trouble) {
        wired.gateway.endpoint = trouble;
        wired.connection.start();
        until(() -> wired.gateway.asked.get() > 1);
        assertThat(wired.trouble()).contains("飞书");
        assertThat(wired.gateway.lines).isEmpty();
        wired.gateway.endpoint = Endpoint.FINE;
        until(wired::isConnected);
    }

    @Test
    void nobodyListeningIsNoReasonToGiveUpOrToFailTheStart() {
        var nobody = new LongConnection(Wired.settings("http://127.0.0.1:1", 1), plain -> "{}", Clock.systemUTC());
        nobody.start();
        until(() -> String.valueOf(nobody.status().trouble()).contains("ConnectException"));
        assertThat(nobody.isRunning()).isTrue();
        nobody.stop();
        assertThat(nobody.status().connected()).isFalse();
    }

    @Test
    void aDifferentPaceIsTakenUpAtOnceFromAPong() {
        wired.gateway.pong = "{\"PingInterval\":1,\"ReconnectInterval\":3}";
        wired.connected();
        until(() -> wired.gateway.line().pings() > 2);
        assertThat(wired.gateway.lines).hasSize(1);
    }

    @Test
    void whatIsNotToldOfThePaceIsNotMissed() {
        for (var config : List.of("", "{}", "{\"PingInterval\":null}", "{\"PingInterval\":\"soon\"}", "[]")) {
            wired.gateway.config = config;
            wired.gateway.pong = config;
            var seen = wired.gateway.lines.size();
            wired.connection.start();
            until(() ->
                    wired.gateway.lines.size() > seen && wired.gateway.line().pings() > 0);
            wired.connection.stop();
        }
        assertThat(wired.gateway.lines).hasSize(5);
    }
}
