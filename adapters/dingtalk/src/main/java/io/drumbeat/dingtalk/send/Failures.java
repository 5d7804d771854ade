package io.drumbeat.dingtalk.send;

import com.aliyun.tea.TeaException;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Delivered.Dead;
import io.drumbeat.delivery.Delivered.InDoubt;
import io.drumbeat.delivery.Delivered.Later;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
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
    private static final Delivered BANNED = new Later(BAN, "钉钉暂时封了本机的地址，5 分钟后再发");
    private static final Delivered BROKEN_GATEWAY = new InDoubt("钉钉的网关出错，不知道送到没有；为免重复不再发");

    private Failures() {}

    private record Rule(String code, Delivered means) {}

    /** The first whose code is contained in the answer's code. */
    private static final List<Rule> RULES = List.of(
            new Rule("ApiCountLimitForOrg", new Dead("钉钉接口的本月额度已用完，下月恢复或升级后再发")),
            new Rule("QpsLimitForAppkeyAndApi", later(1, "发得太快，超过了应用每秒的次数")),
            new Rule("QpmLimitForAppkeyAndApi", later(60, "发得太快，超过了应用每分钟的次数")),
            new Rule("QpsLimitForApi", later(5, "钉钉这个接口正忙")),
            new Rule("send.too.fast", later(10, "机器人发得太快")),
            new Rule("send.byToken.tooFast", later(10, "机器人发得太快")),
            new Rule("toomuch.msg", later(60, "机器人一分钟里发得太多")),
            new Rule("too.many.group", later(10, "同时发往的群太多")),
            new Rule("too.many.people", later(10, "同时发给的人太多")),
            new Rule("system.busy", later(5, "钉钉系统繁忙")),
            new Rule("ServiceUnavailable", later(5, "钉钉暂时不可用")),
            new Rule("InvalidAuthentication", later(60, "钉钉不认刚取到的 access token")),
            new Rule("bot.stopped", new Dead("机器人在钉钉后台被停用了")),
            new Rule("group.disbanded", new Dead("这个群已经解散")),
            new Rule("robot.oto.notExist", new Dead("机器人不存在，请核对 drumbeat.dingtalk.robot-code")),
            new Rule("chatbotId.notAllow.sendOTO", new Dead("这个机器人不能发单聊消息")),
            new Rule("contain.notAllowed", new Dead("钉钉的内容审核没有放行这条消息")),
            new Rule("contain.unsafe.url", new Dead("钉钉认为消息里的链接不安全")),
            new Rule("AccessTokenPermissionDenied", new Dead("应用缺少权限，请在开放平台申请 qyapi_robot_sendmsg")),
            new Rule("IpNotInWhiteList", new Dead("本机的出口地址不在应用的 IP 白名单里")),
            new Rule("robotCode", new Dead("机器人编码不对，请核对 drumbeat.dingtalk.robot-code")));

    static Delivered of(Exception failure) {
        return switch (failure) {
            case AccessToken.Unavailable none -> withoutToken(none.getCause());
            case NotTheApi guard -> guard.ban() ? BANNED : BROKEN_GATEWAY;
            case TeaException answer when answer.getCode() != null || answer.getStatusCode() != null -> answer(answer);
            default -> broken(failure);
        };
    }

    static boolean isBan(Delivered delivered) {
        return delivered.equals(BANNED);
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

    private static Delivered answer(TeaException answer) {
        var code = String.valueOf(answer.getCode());
        var status = answer.getStatusCode() == null ? 0 : answer.getStatusCode();
        return RULES.stream()
                .filter(rule -> code.contains(rule.code()))
                .map(Rule::means)
                .findFirst()
                .orElseGet(() -> byStatus(status, code));
    }

    private static Delivered byStatus(int status, String code) {
        if (status == 429) {
            return later(10, "钉钉要求放慢");
        }
        return status >= 500
                ? new InDoubt("钉钉内部出错（%d %s），不知道送到没有；为免重复不再发".formatted(status, code))
                : new Dead("钉钉拒绝了这条消息（%d %s）".formatted(status, code));
    }

    private static Delivered withoutToken(@Nullable Throwable cause) {
        if (cause instanceof TeaException answer && answer.getCode() != null) {
            return answer(answer) instanceof Later later
                    ? later
                    : later(
                            300,
                            "取不到 access token（%s），请核对 drumbeat.dingtalk.client-id 和 client-secret"
                                    .formatted(answer.getCode()));
        }
        return cause instanceof NotTheApi guard && guard.ban() ? BANNED : later(10, "取不到 access token");
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
