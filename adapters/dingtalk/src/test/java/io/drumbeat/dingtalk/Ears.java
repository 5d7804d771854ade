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
import io.drumbeat.people.People;
import io.drumbeat.roster.InMemoryContacts;
import io.drumbeat.roster.InMemoryMembers;
import io.drumbeat.roster.Roster;
import io.drumbeat.roster.RosterNews;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** What hears DingTalk, put together for the sample company on a stubbed platform. */
public final class Ears implements AutoCloseable {
    public final FakeRecorder recorder = new FakeRecorder();
    public final InstantSource world = InstantSource.fixed(Sample.NOW);
    public final SessionWebhooks sessions;
    public final RobotMessages messages;
    public final CardPresses presses;
    public final People people = new People(Sample.PEOPLE.teams(), Sample.PEOPLE.all());
    public final InMemoryContacts contacts = new InMemoryContacts("dingtalk");
    private final RosterNews news = new RosterNews(
            new Roster(people, ZoneId.of("Asia/Shanghai"), new InMemoryMembers(), List.of(contacts), Clock.systemUTC()),
            Duration.ofMillis(20),
            Duration.ofMillis(20));
    public final OrgEvents events = new OrgEvents(news);
    public final Hosts hosts;

    /** @param patience how long a caller is kept waiting for a commit */
    public Ears(URI stub, Duration patience) {
        hosts = new Hosts(stub, stub);
        sessions = new SessionWebhooks(hosts, world);
        var app = new RobotApi.App("client1", Sample.SECRET, "robot1");
        var wait = Duration.ofSeconds(5);
        var robot = new RobotApi(hosts, app, wait, new FakeTokens(), world);
        var channel = new DingTalkChannel(() -> people, sessions, new SessionReplies(wait), robot);
        var prompt = new PromptRecorder(recorder, patience);
        // the bot's clock is a demo's, which has jumped ahead
        var clock = Clock.fixed(Sample.NOW.plus(Duration.ofDays(30)), ZoneId.of("Asia/Shanghai"));
        messages = new RobotMessages("robot1", "corp1", prompt, () -> people, sessions, channel, clock, world);
        var conversations = new FakeConversations()
                .showing("card7", new Chat.Group("east-1"), "won/12")
                .showing("card8", new Chat.Direct("mei"), null);
        presses = new CardPresses("corp1", prompt, conversations, () -> people, channel, clock);
    }

    @Override
    public void close() {
        news.close();
    }
}
