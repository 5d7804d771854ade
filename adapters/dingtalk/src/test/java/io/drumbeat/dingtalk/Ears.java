package io.drumbeat.dingtalk;

import io.drumbeat.chat.Chat;
import io.drumbeat.dingtalk.inbound.CardPresses;
import io.drumbeat.dingtalk.inbound.OrgEvents;
import io.drumbeat.dingtalk.inbound.PromptRecorder;
import io.drumbeat.dingtalk.inbound.RobotMessages;
import io.drumbeat.dingtalk.send.DingTalkChannel;
import io.drumbeat.dingtalk.send.Hosts;
import io.drumbeat.dingtalk.send.RobotApi;
import io.drumbeat.dingtalk.send.SessionReplies;
import io.drumbeat.dingtalk.send.SessionWebhooks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;

/** What hears DingTalk, put together for the sample company on a stubbed platform. */
public final class Ears {
    public final FakeRecorder recorder = new FakeRecorder();
    public final InstantSource world = InstantSource.fixed(Sample.NOW);
    public final SessionWebhooks sessions;
    public final RobotMessages messages;
    public final CardPresses presses;
    public final OrgEvents events = new OrgEvents();
    public final Hosts hosts;

    /** @param patience how long a caller is kept waiting for a commit */
    public Ears(URI stub, Duration patience) {
        hosts = new Hosts(stub, stub);
        sessions = new SessionWebhooks(hosts, world);
        var app = new RobotApi.App("client1", Sample.SECRET, "robot1");
        var wait = Duration.ofSeconds(5);
        var robot = new RobotApi(hosts, app, wait, new FakeTokens(), world);
        var channel = new DingTalkChannel(() -> Sample.PEOPLE, sessions, new SessionReplies(wait), robot);
        var prompt = new PromptRecorder(recorder, patience);
        // the bot's clock is a demo's, which has jumped ahead
        var clock = Clock.fixed(Sample.NOW.plus(Duration.ofDays(30)), ZoneId.of("Asia/Shanghai"));
        messages = new RobotMessages("robot1", "corp1", prompt, () -> Sample.PEOPLE, sessions, channel, clock, world);
        var conversations = new FakeConversations()
                .showing("card7", new Chat.Group("east-1"), "won/12")
                .showing("card8", new Chat.Direct("mei"), null);
        presses = new CardPresses("corp1", prompt, conversations, () -> Sample.PEOPLE, channel, clock);
    }
}
