package io.drumbeat.feishu.api;

import com.lark.oapi.Client;
import com.lark.oapi.core.request.RequestOptions;
import com.lark.oapi.core.response.BaseResponse;
import com.lark.oapi.core.token.AccessTokenType;
import com.lark.oapi.core.utils.Jsons;
import com.lark.oapi.service.im.v1.model.CreateMessageReq;
import com.lark.oapi.service.im.v1.model.CreateMessageReqBody;
import com.lark.oapi.service.im.v1.model.PatchMessageReq;
import com.lark.oapi.service.im.v1.model.PatchMessageReqBody;
import com.lark.oapi.service.im.v1.model.ReplyMessageReq;
import com.lark.oapi.service.im.v1.model.ReplyMessageReqBody;
import io.drumbeat.kept.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The vendor's client with our token, transport and silence. Every call blocks and happens once. */
public final class FeishuClient {
    private static final String SDK = "com.lark.oapi";
    private final Client client;
    private final AccessToken token;
    private final String app;

    /** @param baseUrl without a slash at its end */
    public FeishuClient(String baseUrl, String appId, String appSecret, Duration timeout, Tokens tokens) {
        silenceSdk();
        this.app = appId;
        this.client = Client.newBuilder(appId, appSecret)
                .openBaseUrl(baseUrl)
                .httpTransport(new JsonOnly(timeout))
                .disableTokenCache()
                .logReqAtDebug(false)
                .build();
        this.token = new AccessToken(client, appId, appSecret, tokens);
    }

    public String app() {
        return app;
    }

    /** The SDK logs bodies and headers, some at INFO; what went wrong we say ourselves. */
    private static void silenceSdk() {
        LoggingSystem.get(FeishuClient.class.getClassLoader()).setLogLevel(SDK, LogLevel.OFF);
    }

    /** @param receiverType {@code open_id} or {@code chat_id} */
    public Answered create(String receiverType, String receiver, String type, String content, String uuid)
            throws Exception {
        var request = CreateMessageReq.newBuilder()
                .receiveIdType(receiverType)
                .createMessageReqBody(CreateMessageReqBody.newBuilder()
                        .receiveId(receiver)
                        .msgType(type)
                        .content(content)
                        .uuid(uuid)
                        .build())
                .build();
        return called(options -> {
            var response = client.im().v1().message().create(request, options);
            return Answered.of(
                    response,
                    response.getData() == null ? null : response.getData().getMessageId());
        });
    }

    public Answered reply(String messageId, String type, String content, String uuid) throws Exception {
        var request = ReplyMessageReq.newBuilder()
                .messageId(messageId)
                .replyMessageReqBody(ReplyMessageReqBody.newBuilder()
                        .msgType(type)
                        .content(content)
                        .uuid(uuid)
                        .build())
                .build();
        return called(options -> {
            var response = client.im().v1().message().reply(request, options);
            return Answered.of(
                    response,
                    response.getData() == null ? null : response.getData().getMessageId());
        });
    }

    public Answered patch(String messageId, String content) throws Exception {
        var request = PatchMessageReq.newBuilder()
                .messageId(messageId)
                .patchMessageReqBody(
                        PatchMessageReqBody.newBuilder().content(content).build())
                .build();
        return called(options -> {
            BaseResponse<?> response = client.im().v1().message().patch(request, options);
            return Answered.of(response, messageId);
        });
    }

    /**
     * Asks for something else by the vendor's client; a refused token is renewed and the question asked once more.
     *
     * @throws Exception what the vendor's client throws when the platform could not be asked
     */
    public <R extends BaseResponse<?>> R asked(Asking<R> asking) throws Exception {
        var first = token.current();
        var answer = asking.with(client, options(first));
        if (Refusal.of(answer.getCode())
                .filter(refusal -> refusal == Refusal.TOKEN)
                .isEmpty()) {
            return answer;
        }
        token.refused(first);
        return asking.with(client, options(token.current()));
    }

    /** One call of the vendor's client. */
    public interface Asking<R> {
        R with(Client client, RequestOptions options) throws Exception;
    }

    /** The bot's own open_id, by which it knows that it was mentioned. */
    public Optional<String> botOpenId() throws Exception {
        var options = options(token.current());
        var response = client.get("/open-apis/bot/v3/info", null, AccessTokenType.Tenant, options);
        var info = Jsons.DEFAULT.fromJson(new String(response.getBody(), StandardCharsets.UTF_8), BotInfo.class);
        return Optional.ofNullable(info.bot()).map(Bot::open_id).filter(id -> !id.isBlank());
    }

    /** A refused token is forgotten and the call made once more with a new one. */
    private Answered called(Call call) throws Exception {
        var first = token.current();
        var answered = call.with(options(first));
        if (answered.refusal().filter(refusal -> refusal == Refusal.TOKEN).isEmpty()) {
            return answered;
        }
        token.refused(first);
        return call.with(options(token.current()));
    }

    private static RequestOptions options(String token) {
        return RequestOptions.newBuilder().tenantAccessToken(token).build();
    }

    private interface Call {
        Answered with(RequestOptions options) throws Exception;
    }

    private record BotInfo(@Nullable Bot bot) {}

    private record Bot(@Nullable String open_id) {}
}
