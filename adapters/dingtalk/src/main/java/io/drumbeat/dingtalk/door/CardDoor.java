package io.drumbeat.dingtalk.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.dingtalk.send.DingTalkChannel;
import io.drumbeat.people.People;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;

/**
 * Takes presses on interactive cards. A button's parameters are {@code words}, {@code card} and {@code v}; what else is in
 * them was filled into a form. What the presser is told comes back as their private variable {@code notice}.
 */
public final class CardDoor {
    private final @Nullable Seal seal;
    private final @Nullable String corpId;
    private final PromptRecorder recorder;
    private final Conversations conversations;
    private final Supplier<People> people;
    private final DingTalkChannel channel;
    private final Clock clock;

    /** @param seal null where no card secret is configured; then every call is refused */
    public CardDoor(
            @Nullable Seal seal,
            @Nullable String corpId,
            PromptRecorder recorder,
            Conversations conversations,
            Supplier<People> people,
            DingTalkChannel channel,
            Clock clock) {
        this.seal = seal;
        this.corpId = corpId;
        this.recorder = recorder;
        this.conversations = conversations;
        this.people = people;
        this.channel = channel;
        this.clock = clock;
    }

    public ServerResponse answer(ServerRequest request) throws IOException {
        var body = Doorstep.body(request);
        if (body.isEmpty()) {
            return Doorstep.tooLarge();
        }
        var headers = request.headers();
        var signed = seal != null
                && seal.holds(
                        headers.firstHeader("x-ddpaas-signature-timestamp"), headers.firstHeader("x-ddpaas-signature"));
        if (!signed) {
            return Doorstep.refused();
        }
        var json = Json.object(body.get());
        if (json.isEmpty()) {
            return Doorstep.unreadable();
        }
        return corpId == null || corpId.equals(Json.text(json.get(), "corpId"))
                ? press(json.get())
                : Doorstep.refused();
    }

    private ServerResponse press(JsonNode json) {
        var params =
                Json.texts(Json.nested(json, "content").path("cardPrivateData").path("params"));
        var words = params.get("words");
        var card = params.getOrDefault("card", Json.text(json, "outTrackId"));
        var user = Json.text(json, "userId");
        if (words == null || card == null || user == null) {
            return Doorstep.unreadable();
        }
        var who = people.get().withAccount("dingtalk", user);
        if (who.isEmpty()) {
            return notice("我还不认识你。请让管理员在人员名单里登记你的钉钉员工号 \"%s\"。".formatted(user));
        }
        var said = conversations.said(card);
        if (said.isEmpty()) {
            return notice("这张卡片太旧了，找不到它。直接对我说“%s”就行。".formatted(words));
        }
        var chat = said.get().message().chat();
        if (chat instanceof Chat.Direct(var owner) && !owner.equals(who.get().id())) {
            return notice("这张卡片不是发给你的。");
        }
        var version = params.getOrDefault("v", "").matches("\\d{1,18}") ? Long.parseLong(params.get("v")) : 0;
        var press = new Request.Press(card, version, said.get().topic());
        var values = new TreeMap<>(params);
        values.keySet().removeAll(Set.of("words", "card", "v"));
        var request = new Request(
                id(user, card, version, words, values),
                "dingtalk",
                who.get(),
                chat,
                words,
                values,
                press,
                clock.instant());
        var sorry = "刚才按的“%s”没有记下，系统暂时有故障。请过几分钟再按一次。".formatted(words);
        return recorder.record(request, () -> channel.tell(request.direct(), null, sorry))
                .map(outcome -> notice(outcome.toast()))
                .orElseGet(Doorstep::notRecorded);
    }

    /** A press has no id of its own, so the same person saying the same on the same face of a card is one press. */
    private static String id(String user, String card, long version, String words, Map<String, String> values) {
        try {
            var whole = String.join("\n", user, card, Long.toString(version), words, values.toString());
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(UTF_8));
            return "dingtalk:press:" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ServerResponse notice(@Nullable String notice) {
        return Doorstep.json(Map.of(
                "cardData", Map.of("cardParamMap", Map.of()),
                "userPrivateData", Map.of("cardParamMap", notice == null ? Map.of() : Map.of("notice", notice)),
                "cardUpdateOptions", Map.of("updateCardDataByKey", true, "updatePrivateDataByKey", true)));
    }
}
