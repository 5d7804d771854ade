package io.drumbeat.dingtalk.door;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.dingtalk.door.RobotMessage.Content;
import io.drumbeat.dingtalk.send.DingTalkChannel;
import io.drumbeat.dingtalk.send.SessionWebhooks;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Takes what people say to the robot. The seal only proves that the caller has seen a signed time, so the body is held to
 * the configured robot and organisation, and what it claims about time and reply address is believed within bounds.
 */
public final class RobotDoor {
    private static final Logger log = LoggerFactory.getLogger(RobotDoor.class);
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final String NOT_RECORDED = "刚才这条没有记下，系统暂时有故障。请过几分钟再发一次；如果这之前收到了回执，就不用再发。";

    private final Seal seal;
    private final String robotCode;
    private final @Nullable String corpId;
    private final PromptRecorder recorder;
    private final Supplier<People> people;
    private final SessionWebhooks sessions;
    private final DingTalkChannel channel;
    private final Clock clock;
    private final InstantSource world;

    /**
     * @param clock the bot's time, by which business days are counted
     * @param world the platform's time, which goes on when a demo jumps
     */
    public RobotDoor(
            Seal seal,
            String robotCode,
            @Nullable String corpId,
            PromptRecorder recorder,
            Supplier<People> people,
            SessionWebhooks sessions,
            DingTalkChannel channel,
            Clock clock,
            InstantSource world) {
        this.seal = seal;
        this.robotCode = robotCode;
        this.corpId = corpId;
        this.recorder = recorder;
        this.people = people;
        this.sessions = sessions;
        this.channel = channel;
        this.clock = clock;
        this.world = world;
    }

    /** Answers a callback; replies to what was recorded come through the outbox. */
    public ServerResponse answer(ServerRequest request) throws IOException {
        var body = Doorstep.body(request);
        if (body.isEmpty()) {
            return Doorstep.tooLarge();
        }
        var headers = request.headers();
        if (!seal.holds(headers.firstHeader("timestamp"), headers.firstHeader("sign"))) {
            return Doorstep.refused();
        }
        var json = Json.object(body.get());
        if (json.isEmpty()) {
            return Doorstep.unreadable();
        }
        var overrun = RobotMessage.overrun(json.get());
        if (overrun.isPresent()) {
            log.warn("钉钉说本组织的消息推送额度用完了（错误码 \"{}\"），在额度恢复或升级之前收不到消息", overrun.get());
            return nothing();
        }
        var message = RobotMessage.of(json.get());
        if (message.isEmpty()) {
            return Doorstep.unreadable();
        }
        return ours(message.get()) ? take(message.get()) : Doorstep.refused();
    }

    private boolean ours(RobotMessage message) {
        return (message.robot() == null || robotCode.equals(message.robot()))
                && (corpId == null || corpId.equals(message.corp()));
    }

    private ServerResponse take(RobotMessage message) {
        var sender = message.sender();
        if (sender == null) {
            return say("我只认得本公司的同事：你的账号没有员工号，可能是外部联系人，或者应用还没有发布。请让管理员看一下。");
        }
        var who = people.get().withAccount("dingtalk", sender);
        if (who.isEmpty()) {
            return say("我还不认识你。请让管理员在人员名单里登记你的钉钉员工号 \"%s\"。".formatted(sender));
        }
        if (!message.group()) {
            return take(message, who.get(), new Chat.Direct(who.get().id()));
        }
        var team = people.get().withChat("dingtalk", message.conversation());
        return team.isEmpty()
                ? say("这个群还没有登记成团队的群。请让管理员在团队里登记群号 \"%s\"。".formatted(message.conversation()))
                : take(message, who.get(), new Chat.Group(team.get().id()));
    }

    private ServerResponse take(RobotMessage message, Person who, Chat chat) {
        return switch (message.content()) {
            case Content.Unknown(var kind) -> say("看不懂这种消息（%s），我只看文字和语音。把要说的打成一句话就行，例如：拜访 华为 张总 谈续约".formatted(kind));
            case Content.Words(var text) -> {
                sessions.remember(message.id(), chat, message.sessionWebhook(), message.sessionUntil());
                var words = text.isEmpty() ? "帮助" : text;
                var request = new Request(
                        "dingtalk:" + message.id(), "dingtalk", who, chat, words, Map.of(), null, at(message));
                var outcome = recorder.record(request, () -> channel.tell(chat, message.id(), NOT_RECORDED));
                yield outcome.isPresent() ? nothing() : Doorstep.notRecorded();
            }
        };
    }

    /** When it was said on the bot's clock: the claimed age is believed up to a few minutes, so that nobody back-dates. */
    private Instant at(RobotMessage message) {
        var now = clock.instant();
        var created = message.createdAt();
        if (created == null) {
            return now;
        }
        var age = Duration.between(created, world.instant());
        return age.isNegative() || age.compareTo(OLDEST) > 0 ? now : now.minus(age);
    }

    private static ServerResponse nothing() {
        return Doorstep.json(Map.of("msgtype", "empty"));
    }

    private static ServerResponse say(String words) {
        return Doorstep.json(Map.of("msgtype", "text", "text", Map.of("content", words)));
    }
}
