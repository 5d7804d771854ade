package io.drumbeat.dingtalk.send;

import com.aliyun.dingtalkrobot_1_0.Client;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOHeaders;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTORequest;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOResponseBody;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendHeaders;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendRequest;
import com.aliyun.tea.okhttp.ClientHelper;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import io.drumbeat.chat.Chat;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.dingtalk.card.Rendered;
import io.drumbeat.kept.Tokens;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The robot's sends through the official SDK, each tried once: the SDK's own retries would say things twice. Left alone it
 * would speak plain http, so its protocol is always set.
 */
public final class RobotApi {
    private static final int CONNECT_MILLIS = 2000;
    private static final int STANDARD_EDITION = 20;

    private final Client client;
    private final AccessToken token;
    private final RuntimeOptions options;
    private final String robotCode;
    private final Calls calls;

    /** The app that the robot belongs to. */
    public record App(String clientId, String clientSecret, String robotCode) {
        /** Hides the secret. */
        @Override
        public String toString() {
            return "App[clientId=%s]".formatted(clientId);
        }
    }

    /** With the limits of the standard edition, and nobody counting. */
    public RobotApi(Hosts hosts, App app, Duration readTimeout, Tokens tokens, InstantSource clock) {
        this(hosts, app, readTimeout, tokens, new DingTalkGates(app.clientId(), STANDARD_EDITION), clock, _ -> {});
    }

    /** @param counted told of every call that may count against the month's quota */
    public RobotApi(
            Hosts hosts,
            App app,
            Duration readTimeout,
            Tokens tokens,
            DingTalkGates gates,
            InstantSource clock,
            IntConsumer counted) {
        this.robotCode = app.robotCode();
        this.options = new RuntimeOptions().setAutoretry(false).setIgnoreSSL(false);
        try {
            var config = config(hosts, readTimeout);
            neverRepeat(hosts.api(), config);
            this.client = new Client(config);
            client.addResponseInterceptor((context, _) -> NotTheApi.refused(context));
            this.token = new AccessToken(config, options, app.clientId(), app.clientSecret(), tokens);
            this.calls = new Calls(token, gates, clock, counted);
        } catch (Exception broken) {
            throw new IllegalStateException("钉钉 SDK 起不来", broken);
        }
    }

    /** What clients of the SDK are made with. */
    public static Config config(Hosts hosts, Duration readTimeout) {
        return new Config()
                .setProtocol(hosts.api().getScheme())
                .setRegionId("central")
                .setEndpoint(hosts.endpoint())
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(Math.toIntExact(readTimeout.toMillis()));
    }

    /**
     * The SDK's HTTP client repeats a POST on its own when a connection breaks after the request was sent, and with an
     * empty body at that. It can only be told not to where the SDK keeps its clients.
     */
    private static void neverRepeat(URI api, Config config) throws Exception {
        Map<String, Object> timeouts = Map.of(
                "connectTimeout", config.getConnectTimeout(),
                "readTimeout", config.getReadTimeout(),
                "ignoreSSL", false);
        ClientHelper.getOkHttpClient(api.getHost(), api.getPort(), timeouts);
        ClientHelper.clients.replaceAll((key, http) -> key.startsWith(api.getHost() + ":" + api.getPort() + ":")
                ? http.newBuilder().retryOnConnectionFailure(false).build()
                : http);
    }

    /** How it asks; whatever else is asked in the app's name is asked the same way. */
    public Calls calls() {
        return calls;
    }

    DingTalkGates gates() {
        return calls.gates();
    }

    /**
     * The same to several people in one call.
     *
     * @param staff their staff ids, at most twenty
     * @return what came of each
     */
    List<Delivered> toPeople(List<String> staff, Rendered rendered) {
        var request = new BatchSendOTORequest()
                .setRobotCode(robotCode)
                .setUserIds(staff)
                .setMsgKey(rendered.msgKey())
                .setMsgParam(JsonMapper.shared().writeValueAsString(rendered.param()));
        return once(DingTalkGates.Way.DIRECT, staff.size(), token -> {
            var headers = new BatchSendOTOHeaders().setXAcsDingtalkAccessToken(token);
            var body = client.batchSendOTOWithOptions(request, headers, options).getBody();
            return staff.stream().map(one -> to(one, body)).toList();
        });
    }

    /** @param address a staff id or an open conversation id, by the kind of chat */
    Delivered to(Chat chat, String address, Rendered rendered) {
        return switch (chat) {
            case Chat.Direct _ -> toPerson(address, rendered);
            case Chat.Group _ -> toGroup(address, rendered);
        };
    }

    /** @param staff the person's staff id */
    Delivered toPerson(String staff, Rendered rendered) {
        return toPeople(List.of(staff), rendered).getFirst();
    }

    /** @param conversation the group's open conversation id */
    Delivered toGroup(String conversation, Rendered rendered) {
        var request = new OrgGroupSendRequest()
                .setRobotCode(robotCode)
                .setOpenConversationId(conversation)
                .setMsgKey(rendered.msgKey())
                .setMsgParam(JsonMapper.shared().writeValueAsString(rendered.param()));
        return once(DingTalkGates.Way.GROUP, 1, token -> {
                    var headers = new OrgGroupSendHeaders().setXAcsDingtalkAccessToken(token);
                    var body = client.orgGroupSendWithOptions(request, headers, options)
                            .getBody();
                    return List.of(proven(body == null ? null : body.getProcessQueryKey()));
                })
                .getFirst();
    }

    /** A token for calls that the SDK lacks; empty if there is none now. */
    public Optional<String> accessToken() {
        try {
            return Optional.of(token.get());
        } catch (AccessToken.Unavailable none) {
            return Optional.empty();
        }
    }

    private List<Delivered> once(DingTalkGates.Way way, int receivers, Calls.Call<List<Delivered>> call) {
        return switch (calls.ask(way, call)) {
            case Calls.Asked.Answered<List<Delivered>>(var delivered) -> delivered;
            case Calls.Asked.Failed<List<Delivered>>(var _, var means) -> Collections.nCopies(receivers, means);
        };
    }

    /** HTTP 200 does not mean that it was sent: the lists say who did not get it. */
    private static Delivered to(String staff, @Nullable BatchSendOTOResponseBody body) {
        if (body == null) {
            return Failures.unproven();
        }
        if (contains(body.getInvalidStaffIdList(), staff)) {
            return new Delivered.Unreachable("钉钉里没有员工号 \"%s\"，或者不在应用的可见范围里".formatted(staff));
        }
        if (contains(body.getFlowControlledStaffIdList(), staff)) {
            return new Delivered.Later(Duration.ofMinutes(1), "钉钉对这个人限流，过一会儿再发");
        }
        return proven(body.getProcessQueryKey());
    }

    private static Delivered proven(@Nullable String key) {
        return key == null ? Failures.unproven() : new Delivered.Sent(key);
    }

    private static boolean contains(@Nullable List<String> list, String staff) {
        return list != null && list.contains(staff);
    }
}
