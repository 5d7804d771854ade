package io.drumbeat.dingtalk.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.dingtalk.card.OwnFaces;
import io.drumbeat.dingtalk.send.DingTalkChannel;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes presses on interactive cards. A button's parameters are {@code words}, {@code card} and {@code v}; what else is in
 * them was filled into a form. Whoever can see a card can press it, so the right to is the presser's, not the card's.
 */
public final class CardPresses {
    private static final Set<String> OURS = Set.of("words", "card", "v");

    private final @Nullable String corpId;
    private final PromptRecorder recorder;
    private final Conversations conversations;
    private final Supplier<People> people;
    private final DingTalkChannel channel;
    private final Clock clock;

    public CardPresses(
            @Nullable String corpId,
            PromptRecorder recorder,
            Conversations conversations,
            Supplier<People> people,
            DingTalkChannel channel,
            Clock clock) {
        this.corpId = corpId;
        this.recorder = recorder;
        this.conversations = conversations;
        this.people = people;
        this.channel = channel;
        this.clock = clock;
    }

    /** Records what the press says; what the presser is told comes back as their private variable {@code notice}. */
    public Reply take(JsonNode body) {
        if (corpId != null && !corpId.equals(Json.text(body, "corpId"))) {
            return new Reply.Foreign();
        }
        var data = Json.nested(body, "content").path("cardPrivateData");
        var params = params(Json.nested(data, "params"));
        var words =
                params.getOrDefault("words", Json.text(data.path("actionIds").path(0)));
        var card = params.getOrDefault("card", Json.text(body, "outTrackId"));
        var user = Json.text(body, "userId");
        if (words == null || card == null || user == null) {
            return new Reply.Unreadable();
        }
        var who = people.get().withAccount("dingtalk", user);
        if (who.isEmpty()) {
            return notice("我还不认识你。请让管理员在人员名单里登记你的钉钉员工号 \"%s\"。".formatted(user));
        }
        var said = conversations.said(card);
        if (said.isEmpty()) {
            return notice("这张卡片太旧了，找不到它。直接对我说“%s”就行。".formatted(words));
        }
        return press(who.get(), said.get(), card, words, params);
    }

    /** What a button carries, or what was filled into a form, of which a choice is both its number and its value. */
    private static Map<String, String> params(JsonNode params) {
        var texts = Json.texts(params);
        var form = Json.nested(params, "form");
        if (form.isObject()) {
            texts.remove("form");
            for (var field : form.properties()) {
                var value = field.getValue();
                var text = value.isObject() ? Json.text(value, "value") : Json.text(form, field.getKey());
                if (text != null) {
                    texts.put(field.getKey(), text);
                }
            }
        }
        return texts;
    }

    private Reply press(Person who, Conversations.Said said, String card, String words, Map<String, String> params) {
        var chat = said.message().chat();
        if (chat instanceof Chat.Direct(var owner) && !owner.equals(who.id())) {
            return notice("这张卡片不是发给你的。");
        }
        var version = params.getOrDefault("v", "").matches("\\d{1,18}") ? Long.parseLong(params.get("v")) : 0;
        var values = new TreeMap<>(params);
        values.keySet().removeAll(OURS);
        var request = new Request(
                id(who.id(), card, version, words, values),
                "dingtalk",
                who,
                chat,
                words,
                values,
                new Request.Press(card, version, said.topic()),
                clock.instant());
        var sorry = "刚才按的“%s”没有记下，系统暂时有故障。请过几分钟再按一次。".formatted(words);
        return recorder.record(request, () -> channel.tell(request.direct(), null, sorry))
                .<Reply>map(outcome -> new Reply.Shown(face(outcome.updated()), outcome.toast()))
                .orElseGet(Reply.NotRecorded::new);
    }

    /** The new face goes back with the answer: it costs no call, and is there before one would be. */
    private static Map<String, String> face(@Nullable Message updated) {
        var card = updated == null ? null : updated.card();
        return updated == null || card == null
                ? Map.of()
                : OwnFaces.always(card, updated.chat(), updated.id(), updated.version())
                        .variables();
    }

    private static Reply notice(@Nullable String notice) {
        return new Reply.Shown(Map.of(), notice);
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
}
