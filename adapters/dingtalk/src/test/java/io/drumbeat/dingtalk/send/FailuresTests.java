package io.drumbeat.dingtalk.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.tea.TeaException;
import com.aliyun.tea.TeaRetryableException;
import com.aliyun.tea.TeaUnretryableException;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.dingtalk.Sample;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTests {
    private static final Failures FAILURES =
            new Failures(new DingTalkGates("client1", 20), InstantSource.fixed(Sample.NOW));

    private static Delivered of(Exception failure) {
        return FAILURES.of(failure, DingTalkGates.Way.GROUP);
    }

    private static Delivered answered(int status, String code) {
        return of(new TeaException(Map.of("code", code, "message", "m", "data", Map.of("statusCode", status))));
    }

    private static Delivered broken(Exception cause) {
        return of(new TeaUnretryableException(null, new TeaRetryableException(cause)));
    }

    @ParameterizedTest
    @CsvSource({
        "403, Forbidden.AccessDenied.QpsLimitForAppkeyAndApi, 1",
        "403, 90018, 1",
        "403, Forbidden.AccessDenied.QpmLimitForAppkeyAndApi, 60",
        "403, Forbidden.AccessDenied.QpsLimitForApi, 5",
        "403, 90002, 5",
        "400, send.too.fast, 10",
        "400, send.byToken.tooFast, 10",
        "400, toomuch.msg, 60",
    })
    void whatWasTooFastStopsEverythingOnThatWay(int status, String code, long seconds) {
        assertThat(answered(status, code)).isInstanceOfSatisfying(Delivered.Halted.class, halted -> assertThat(
                        halted.gate() + " " + halted.howLong().toSeconds())
                .isEqualTo("dingtalk:client1:group " + seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "400, too.many.group, 10",
        "400, too.many.people, 10",
        "500, system.busy, 5",
        "503, ServiceUnavailable, 5",
        "400, InvalidAuthentication, 60",
        "429, whatever, 10"
    })
    void whatWasOnlyTooFastComesLater(int status, String code, long seconds) {
        assertThat(answered(status, code))
                .isInstanceOfSatisfying(Delivered.Later.class, later -> assertThat(later.after())
                        .isEqualTo(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({
        "400, bot.stopped, 停用",
        "400, invalidParameter.robotCode.auth, drumbeat.dingtalk.robot-code",
        "400, contain.notAllowed.word, 内容审核",
        "403, Forbidden.AccessDenied.AccessTokenPermissionDenied, qyapi_robot_sendmsg",
        "403, Forbidden.AccessDenied.IpNotInWhiteList, 白名单",
        "400, miss.msgParam, miss.msgParam"
    })
    void whatCannotBeMendedByWaitingIsDead(int status, String code, String reason) {
        assertThat(answered(status, code))
                .isInstanceOfSatisfying(
                        Delivered.Dead.class, dead -> assertThat(dead.reason()).contains(reason));
    }

    static List<Failures.Rule> rules() {
        return Failures.RULES;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRowOfTheTableComesToWhatItSays(Failures.Rule rule) {
        var delivered = answered(400, "Some." + rule.code());
        var expected =
                switch (rule.verdict()) {
                    case Failures.Verdict.Again _ -> Delivered.Later.class;
                    case Failures.Verdict.Halt _, Failures.Verdict.NextMonth _ -> Delivered.Halted.class;
                    case Failures.Verdict.DeadHere _ -> Delivered.Unreachable.class;
                    case Failures.Verdict.Dead _ -> Delivered.Dead.class;
                };
        assertThat(delivered).isInstanceOf(expected);
        assertThat(delivered.toString()).contains(rule.reason());
    }

    @Test
    void aPageInPlaceOfAnAnswerIsInDoubt() {
        assertThat(of(new IllegalStateException("convert to JSON"))).isInstanceOf(Delivered.InDoubt.class);
    }

    @Test
    void aGroupThatIsGoneIsOnlyThatGroup() {
        assertThat(answered(400, "group.disbanded")).isInstanceOf(Delivered.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forbidden.AccessDenied.ApiCountLimitForOrg", "90020"})
    void theMonthsQuotaStopsTheAppUntilTheMonthTurns(String code) {
        assertThat(answered(403, code))
                .isInstanceOfSatisfying(Delivered.Halted.class, halted -> assertThat(Sample.NOW.plus(halted.howLong()))
                        .isEqualTo("2026-11-30T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"500, system.error", "502, x", "504, timeout"})
    void aServerErrorLeavesItInDoubt(int status, String code) {
        assertThat(answered(status, code)).isInstanceOf(Delivered.InDoubt.class);
    }

    @Test
    void whatNeverLeftComesLater() {
        assertThat(broken(new ConnectException("refused"))).isInstanceOf(Delivered.Later.class);
        assertThat(broken(new UnknownHostException("x"))).isInstanceOf(Delivered.Later.class);
        assertThat(broken(new SSLHandshakeException("x"))).isInstanceOf(Delivered.Later.class);
        assertThat(broken(new SocketTimeoutException("Connect timed out"))).isInstanceOf(Delivered.Later.class);
    }

    @Test
    void whatLeftWithoutAnAnswerIsInDoubt() {
        assertThat(broken(new SocketTimeoutException("timeout"))).isInstanceOf(Delivered.InDoubt.class);
        assertThat(broken(new IOException("unexpected end of stream"))).isInstanceOf(Delivered.InDoubt.class);
    }

    @Test
    void withoutATokenNothingWasSentWhateverWentWrong() {
        assertThat(of(new AccessToken.Unavailable(new IOException("timeout")))).isInstanceOf(Delivered.Later.class);
        var refused = new TeaException(Map.of("code", "invalidClientIdOrSecret", "message", "m"));
        assertThat(of(new AccessToken.Unavailable(refused)))
                .isInstanceOfSatisfying(Delivered.Later.class, later -> assertThat(later.reason())
                        .contains("client-secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"130101", "90018"})
    void aSessionThatIsTooFastComesLater(String code) {
        assertThat(Failures.session(code)).isInstanceOf(Delivered.Later.class);
    }

    @Test
    void aSessionThatIsGoneClosesOnlyThatWay() {
        assertThat(Failures.session("300001")).isNull();
    }
}
