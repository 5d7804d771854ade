package io.drumbeat.feishu.inbound;

import com.lark.oapi.service.im.v1.model.EventMessage;
import com.lark.oapi.service.im.v1.model.MentionEvent;
import com.lark.oapi.service.im.v1.model.P2MessageReceiveV1;
import com.lark.oapi.service.im.v1.model.UserId;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads messages: who said what where, and whether it was said to the bot. */
public final class HeardMessages {
    static final String FEISHU = "feishu";
    private static final String ONLY_WORDS = "我现在只读得懂文字。请打字告诉我，如“拜访 华为 张总 谈续约”；发“帮助”看我会什么。";

    /** The platform sends only which message was answered, not what it says. */
    private static final String ONLY_QUOTED = "飞书没有把你引用的那条内容发给我，所以什么也没有记。请把要说的话直接打出来，如“拜访 华为 张总 谈续约”。";

    private final People people;
    private final Supplier<Optional<String>> self;
    private final Clock clock;

    /** @param self the bot's own open_id, as far as it is known */
    public HeardMessages(People people, Supplier<Optional<String>> self, Clock clock) {
        this.people = people;
        this.self = self;
        this.clock = clock;
    }

    /** What a message turned out to be. */
    sealed interface Heard {}

    /** Something to record. */
    record Said(String messageId, Request request) implements Heard {}

    /** Said to the bot, but not to be recorded; the sentence says why. */
    record Unusable(String messageId, String sentence) implements Heard {}

    /** None of the bot's business. */
    record Ignored(String why) implements Heard {}

    Heard read(P2MessageReceiveV1 event) {
        var said = event.getEvent();
        if (said == null || said.getMessage() == null || said.getMessage().getMessageId() == null) {
            return new Ignored("没有消息");
        }
        var sender = said.getSender();
        if (sender == null || !"user".equals(sender.getSenderType())) {
            return new Ignored("不是人发的");
        }
        var message = said.getMessage();
        var raw = Wording.raw(message.getMessageType(), message.getContent());
        var mentions = Wording.mentions(message.getMentions());
        var direct = "p2p".equals(message.getChatType());
        var key = botKey(raw.orElse(""), mentions, direct);
        if (!direct && key == null) {
            return new Ignored("群里没有提到机器人");
        }
        var id = openId(sender.getSenderId());
        var mentioned = new Mentioned(people, mentions);
        var impostor = mentioned.impostor(key);
        if (impostor.isPresent() && people.withAccount(FEISHU, id).isPresent()) {
            return new Unusable(message.getMessageId(), unknownMention(impostor.get()));
        }
        return people.withAccount(FEISHU, id)
                .<Heard>map(who -> from(
                        who, message, direct, raw.map(words -> Wording.words(words, mentions, key, mentioned::called))))
                .orElseGet(() -> new Unusable(message.getMessageId(), unknownPerson(id)));
    }

    private Heard from(Person who, EventMessage message, boolean direct, Optional<String> words) {
        var id = message.getMessageId();
        var chat = direct ? Optional.<Chat>of(new Chat.Direct(who.id())) : group(message.getChatId());
        if (chat.isEmpty()) {
            return new Unusable(id, unknownGroup(message.getChatId()));
        }
        if (words.isEmpty()) {
            return new Unusable(id, ONLY_WORDS);
        }
        if (words.get().isBlank()
                && message.getParentId() != null
                && !message.getParentId().isBlank()) {
            return new Unusable(id, ONLY_QUOTED);
        }
        var said = words.get().isBlank() ? "帮助" : words.get();
        var at = SaidAt.of(message.getCreateTime(), clock.instant());
        return new Said(id, new Request(FEISHU + ":" + id, FEISHU, who, chat.get(), said, Map.of(), null, at));
    }

    static String unknownPerson(String openId) {
        return "我还不认识你，所以什么也没有记。请管理员在 config/people.yml 里登记你的 open_id：" + openId;
    }

    private static String unknownMention(String name) {
        return "你 @ 的“%s”不在人员名单里（只是和同事同名），所以什么也没有记。请让管理员登记这个账号，或者去掉 @ 再发一次。".formatted(name);
    }

    static String unknownGroup(@Nullable String chatId) {
        return "我还不认识这个群（chat_id：%s）。请管理员在 config/people.yml 里登记到对应的团队。".formatted(chatId);
    }

    private Optional<Chat> group(@Nullable String chatId) {
        return chatId == null
                ? Optional.empty()
                : people.withChat(FEISHU, chatId).map(team -> new Chat.Group(team.id()));
    }

    /** While the bot does not know who it is, a mention at the beginning of what is said in a group is taken for its own. */
    private @Nullable String botKey(String raw, List<MentionEvent> mentions, boolean direct) {
        if (mentions.isEmpty()) {
            return null;
        }
        var known = self.get();
        if (known.isPresent()) {
            return mentions.stream()
                    .filter(mention -> known.get().equals(openId(mention.getId())))
                    .findFirst()
                    .map(MentionEvent::getKey)
                    .orElse(null);
        }
        return direct ? null : Wording.leadingKey(raw).orElse(null);
    }

    static String openId(@Nullable UserId id) {
        return id == null || id.getOpenId() == null ? "" : id.getOpenId();
    }
}
