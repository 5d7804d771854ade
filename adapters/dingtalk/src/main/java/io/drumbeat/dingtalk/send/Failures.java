package io.drumbeat.dingtalk.send;

import com.aliyun.tea.TeaException;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Delivered.InDoubt;
import io.drumbeat.delivery.Delivered.Later;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * What a failed robot call means for its message. Robot sends have no idempotency key, so they are tried again only where
 * it is certain that nothing was sent. Codes from the platform's global error codes and its page on throttling.
 */
final class Failures {
    static final Duration BAN = Duration.ofMinutes(5);
    private static final ZoneId PLATFORM = ZoneId.of("Asia/Shanghai");
    private static final Delivered BROKEN_GATEWAY = new InDoubt("钉钉的网关出错，不知道送到没有；为免重复不再发");

    private final DingTalkGates gates;
    private final InstantSource clock;

    Failures(DingTalkGates gates, InstantSource clock) {
        this.gates = gates;
        this.clock = clock;
    }

    /** How much has to stay quiet. */
    enum Shuts {
        API,
        APP,
        ADDRESS
    }

    /** What is to be done about a code. */
    sealed interface Verdict {
        /** Certainly not sent: this message after a while. */
        record Again(Duration after) implements Verdict {}

        /** Certainly not sent: everything after a while. */
        record Halt(Shuts what, Duration howLong) implements Verdict {}

        /** Certainly not sent: the quota is used up until the month turns. */
        record NextMonth() implements Verdict {}

        record DeadHere() implements Verdict {}

        record Dead() implements Verdict {}
    }

    /** A code and what it means; the reason is read by people. */
    record Rule(String code, Verdict verdict, String reason) {}

    /** The first whose code is contained in the answer's code. */
    static final List<Rule> RULES = List.of(
            new Rule("ApiCountLimitForOrg", new Verdict.NextMonth(), "钉钉接口的本月额度已用完，下月 1 日恢复，或升级后再发"),
            new Rule("90020", new Verdict.NextMonth(), "钉钉接口的本月额度已用完，下月 1 日恢复，或升级后再发"),
            halt("QpsLimitForAppkeyAndApi", Shuts.API, 1, "发得太快，超过了应用每秒的次数"),
            halt("90018", Shuts.API, 1, "发得太快，超过了应用每秒的次数"),
            halt("QpmLimitForAppkeyAndApi", Shuts.API, 60, "发得太快，超过了应用每分钟的次数"),
            halt("QpsLimitForApi", Shuts.API, 5, "钉钉这个接口正忙"),
            halt("90002", Shuts.API, 5, "钉钉这个接口正忙"),
            halt("send.too.fast", Shuts.API, 10, "机器人发得太快"),
            halt("send.byToken.tooFast", Shuts.API, 10, "机器人发得太快"),
            halt("toomuch.msg", Shuts.API, 60, "机器人一分钟里发得太多"),
            again("too.many.group", 10, "同时发往的群太多"),
            again("too.many.people", 10, "同时发给的人太多"),
            again("system.busy", 5, "钉钉系统繁忙"),
            again("ServiceUnavailable", 5, "钉钉暂时不可用"),
            again("InvalidAuthentication", 60, "钉钉不认刚取到的 access token"),
            dead("bot.stopped", "机器人在钉钉后台被停用了"),
            deadHere("group.disbanded", "这个群已经解散"),
            dead("robot.oto.notExist", "机器人不存在，请核对 drumbeat.dingtalk.robot-code"),
            dead("chatbotId.notAllow.sendOTO", "这个机器人不能发单聊消息"),
            dead("contain.notAllowed", "钉钉的内容审核没有放行这条消息"),
            dead("contain.unsafe.url", "钉钉认为消息里的链接不安全"),
            dead("AccessTokenPermissionDenied", "应用缺少权限，请在开放平台申请 qyapi_robot_sendmsg"),
            dead("IpNotInWhiteList", "本机的出口地址不在应用的 IP 白名单里"),
            deadHere("openConversationId", "钉钉不认这个群，请核对 config/people.yml 里的 dingtalk，并把机器人拉进群"),
            dead("robotCode", "机器人编码不对，请核对 drumbeat.dingtalk.robot-code"));

    private static Rule again(String code, long seconds, String reason) {
        return new Rule(code, new Verdict.Again(Duration.ofSeconds(seconds)), reason);
    }

    private static Rule halt(String code, Shuts what, long seconds, String reason) {
        return new Rule(code, new Verdict.Halt(what, Duration.ofSeconds(seconds)), reason);
    }

    private static Rule dead(String code, String reason) {
        return new Rule(code, new Verdict.Dead(), reason);
    }

    private static Rule deadHere(String code, String reason) {
        return new Rule(code, new Verdict.DeadHere(), reason);
    }

    Delivered of(Exception failure, DingTalkGates.Way way) {
        return switch (failure) {
            case AccessToken.Unavailable none -> withoutToken(none.getCause(), way);
            case NotTheApi guard -> guard.ban() ? banned(way, BAN) : BROKEN_GATEWAY;
            case TeaException answer
            when answer.getCode() != null || answer.getStatusCode() != null -> answer(answer, way);
            default -> broken(failure);
        };
    }

    static boolean isBan(Exception failure) {
        var cause = failure instanceof AccessToken.Unavailable ? failure.getCause() : failure;
        return cause instanceof NotTheApi guard && guard.ban();
    }

    Delivered banned(DingTalkGates.Way way, Duration left) {
        return new Delivered.Halted(gates.name(Shuts.ADDRESS, way), left, "钉钉暂时封了本机的地址，过 5 分钟再发");
    }

    private Delivered delivered(Rule rule, DingTalkGates.Way way) {
        return switch (rule.verdict()) {
            case Verdict.Again(var after) -> new Later(after, rule.reason());
            case Verdict.Halt(var what, var howLong) ->
                new Delivered.Halted(gates.name(what, way), howLong, rule.reason());
            case Verdict.NextMonth() ->
                new Delivered.Halted(gates.name(Shuts.APP, way), untilNextMonth(clock.instant()), rule.reason());
            case Verdict.DeadHere() -> new Delivered.Unreachable(rule.reason());
            case Verdict.Dead() -> new Delivered.Dead(rule.reason());
        };
    }

    static Duration untilNextMonth(Instant now) {
        var here = now.atZone(PLATFORM);
        var next = here.toLocalDate().withDayOfMonth(1).plusMonths(1).atStartOfDay(PLATFORM);
        return Duration.between(here, next);
    }

    /** What a session webhook's error code means, or null if only this way is closed. */
    static @Nullable Delivered session(String code) {
        return switch (code) {
            case "130101", "130102", "90018" -> later(10, "机器人发得太快");
            case "90002", "-1" -> later(5, "钉钉这个接口正忙");
            default -> null;
        };
    }

    /** An answer without the key that every sending gets. */
    static Delivered unproven() {
        return new InDoubt("钉钉没有给出发送凭据，不知道送到没有；为免重复不再发");
    }

    static Delivered broken(@Nullable Throwable failure) {
        return neverLeft(failure) ? later(5, "连不上钉钉") : new InDoubt("请求已经发出，但没有等到钉钉的回答，不知道送到没有；为免重复不再发");
    }

    private Delivered answer(TeaException answer, DingTalkGates.Way way) {
        var code = String.valueOf(answer.getCode());
        var status = answer.getStatusCode() == null ? 0 : answer.getStatusCode();
        return RULES.stream()
                .filter(rule -> code.contains(rule.code()))
                .map(rule -> delivered(rule, way))
                .findFirst()
                .orElseGet(() -> byStatus(status, code));
    }

    private static Delivered byStatus(int status, String code) {
        if (status == 429) {
            return later(10, "钉钉要求放慢");
        }
        return status >= 500
                ? new InDoubt("钉钉内部出错（%d %s），不知道送到没有；为免重复不再发".formatted(status, code))
                : new Delivered.Dead("钉钉拒绝了这条消息（%d %s）".formatted(status, code));
    }

    private Delivered withoutToken(@Nullable Throwable cause, DingTalkGates.Way way) {
        if (cause instanceof TeaException answer && answer.getCode() != null) {
            return switch (answer(answer, way)) {
                case Later later -> later;
                case Delivered.Halted halted -> halted;
                case Delivered.Sent _, InDoubt _, Delivered.Unreachable _, Delivered.Dead _ ->
                    later(
                            300,
                            "取不到 access token（%s），请核对 drumbeat.dingtalk.client-id 和 client-secret"
                                    .formatted(answer.getCode()));
            };
        }
        return cause instanceof NotTheApi guard && guard.ban() ? banned(way, BAN) : later(10, "取不到 access token");
    }

    /** Whether the request cannot have reached anybody. The SDK tells neither, so its causes are asked. */
    private static boolean neverLeft(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var connecting = cause instanceof SocketTimeoutException
                    && String.valueOf(cause.getMessage())
                            .toLowerCase(Locale.ROOT)
                            .contains("connect");
            if (connecting
                    || cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }

    private static Later later(long seconds, String reason) {
        return new Later(Duration.ofSeconds(seconds), reason);
    }
}
