package io.drumbeat.dingtalk.inbound;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.dingtalk.inbound.RobotMessage.Content;
import io.drumbeat.dingtalk.send.DingTalkChannel;
import io.drumbeat.dingtalk.send.SessionWebhooks;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Takes what people say to the robot. A webhook's seal does not cover the body, so it is held to the configured robot and
 * organisation, and what it claims about time and reply address is believed within bounds.
 */
public final class RobotMessages {
    private static final Logger log = LoggerFactory.getLogger(RobotMessages.class);
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final String NOT_RECORDED = "刚才这条没有记下，系统暂时有故障。请过几分钟再发一次；如果这之前收到了回执，就不用再发。";

    private final String robotCode;
    private final @Nullable String corpId;
    private final PromptRecorder recorder;
    private final Supplier<People> people;
    private final SessionWebhooks sessions;
    private final DingTalkChannel channel;
    private final Clock clock;
    private final InstantSource world;
    private final Repushes repushes;

    /**
     * @param clock the bot's time, by which business days are counted
     * @param world the platform's time, which goes on when a demo jumps
     */
    public RobotMessages(
            String robotCode,
            @Nullable String corpId,
            PromptRecorder recorder,
            Supplier<People> people,
            SessionWebhooks sessions,
            DingTalkChannel channel,
            Clock clock,
            InstantSource world) {
        this.robotCode = robotCode;
        this.corpId = corpId;
        this.recorder = recorder;
        this.people = people;
        this.sessions = sessions;
        this.channel = channel;
        this.clock = clock;
        this.world = world;
        this.repushes = new Repushes(world);
    }

    /** Records what was said; replies to it come through the outbox. */
    public Reply take(JsonNode body) {
        var overrun = RobotMessage.overrun(body);
        if (overrun.isPresent()) {
            log.warn("钉钉说本组织的消息推送额度用完了（错误码 \"{}\"），在额度恢复或升级之前收不到消息", overrun.get());
            return new Reply.Taken();
        }
        return RobotMessage.of(body)
                .map(message -> ours(message) ? place(message) : new Reply.Foreign())
                .orElseGet(Reply.Unreadable::new);
    }

    /** Tells whoever said it that it was not even looked at, because there is too much at once. */
    public void tellNotTaken(JsonNode body) {
        RobotMessage.of(body)
                .filter(this::ours)
                .ifPresent(message -> channel.tell(message.sessionWebhook(), message.sessionUntil(), NOT_RECORDED));
    }

    private boolean ours(RobotMessage message) {
        return (message.robot() == null || robotCode.equals(message.robot()))
                && (corpId == null || corpId.equals(message.corp()));
    }

    private Reply place(RobotMessage message) {
        var sender = message.sender();
        if (sender == null) {
            return stranger(message, "我只认得本公司的同事：你的账号没有员工号，可能是外部联系人，或者应用还没有发布。请让管理员看一下。");
        }
        var who = people.get().withAccount("dingtalk", sender);
        if (who.isEmpty()) {
            return stranger(message, "我还不认识你。请让管理员在人员名单里登记你的钉钉员工号 \"%s\"。".formatted(sender));
        }
        if (!message.group()) {
            return read(message, who.get(), new Chat.Direct(who.get().id()));
        }
        var team = people.get().withChat("dingtalk", message.conversation());
        return team.isEmpty()
                ? stranger(message, "这个群还没有登记成团队的群。请让管理员在团队里登记群号 \"%s\"。".formatted(message.conversation()))
                : read(message, who.get(), new Chat.Group(team.get().id()));
    }

    private Reply read(RobotMessage message, Person who, Chat chat) {
        sessions.remember(message.id(), chat, message.sessionWebhook(), message.sessionUntil());
        return switch (message.content()) {
            case Content.Unknown(var kind) ->
                say(message, chat, "看不懂%s，我只看文字和语音。把要说的打成一句话就行，例如：拜访 华为 张总 谈续约".formatted(named(kind)));
            case Content.OnlyQuoted _ -> say(message, chat, "钉钉没有把你引用的那条内容发给我，所以什么也没有记。请把要说的话直接打出来，例如：拜访 华为 张总 谈续约");
            case Content.Words(var text, var heard) -> {
                var mentioned = new Mentioned(people.get(), message.mentioned());
                var impostor = mentioned.impostor(text);
                if (impostor.isPresent()) {
                    yield say(message, chat, unknownMention(impostor.get()));
                }
                var said = mentioned.in(text);
                var outcome = record(message, who, chat, said.isEmpty() ? "帮助" : said);
                if (!outcome) {
                    yield new Reply.NotRecorded();
                }
                yield heard ? say(message, chat, "听到的是“%s”".formatted(text)) : new Reply.Taken();
            }
        };
    }

    private boolean record(RobotMessage message, Person who, Chat chat, String words) {
        var id = repushes.firstId(message, message.sender(), words);
        var request = new Request("dingtalk:" + id, "dingtalk", who, chat, words, Map.of(), null, at(message));
        return recorder.record(request, () -> channel.tell(chat, message.id(), NOT_RECORDED))
                .isPresent();
    }

    private Reply say(RobotMessage message, Chat chat, String words) {
        return new Reply.Said(words, () -> channel.tell(chat, message.id(), words));
    }

    /** Who is in no list has no address but that of their session. */
    private Reply stranger(RobotMessage message, String words) {
        return new Reply.Said(words, () -> channel.tell(message.sessionWebhook(), message.sessionUntil(), words));
    }

    private static String unknownMention(String name) {
        return "你 @ 的“%s”不在人员名单里（只是和同事同名），所以什么也没有记。请让管理员登记这个账号，或者去掉 @ 再发一次。".formatted(name);
    }

    private static String named(String kind) {
        return switch (kind) {
            case "picture" -> "图片（picture）";
            case "video" -> "视频（video）";
            case "file" -> "文件（file）";
            case "audio" -> "这段语音（audio，钉钉没有认出里面的话）";
            default -> "这种消息（%s）".formatted(kind);
        };
    }

    /** When it was said on the bot's clock: the claimed age is believed up to a few minutes, so that nobody back-dates. */
    private Instant at(RobotMessage message) {
        var now = clock.instant();
        return Optional.ofNullable(message.createdAt())
                .map(created -> Duration.between(created, world.instant()))
                .filter(age -> !age.isNegative() && age.compareTo(OLDEST) <= 0)
                .map(now::minus)
                .orElse(now);
    }
}
