package io.drumbeat.dingtalk;

import io.drumbeat.allowance.Consumption;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.dingtalk.directory.DingTalkCheckup;
import io.drumbeat.dingtalk.directory.DingTalkContacts;
import io.drumbeat.dingtalk.directory.Oapi;
import io.drumbeat.dingtalk.door.CardDoor;
import io.drumbeat.dingtalk.door.EventDoor;
import io.drumbeat.dingtalk.door.EventEnvelope;
import io.drumbeat.dingtalk.door.RobotDoor;
import io.drumbeat.dingtalk.door.Seal;
import io.drumbeat.dingtalk.inbound.CardPresses;
import io.drumbeat.dingtalk.inbound.OrgEvents;
import io.drumbeat.dingtalk.inbound.PromptRecorder;
import io.drumbeat.dingtalk.inbound.RobotMessages;
import io.drumbeat.dingtalk.instance.Callback;
import io.drumbeat.dingtalk.instance.CardApi;
import io.drumbeat.dingtalk.instance.CardCheckup;
import io.drumbeat.dingtalk.instance.CardLadder;
import io.drumbeat.dingtalk.instance.Rungs;
import io.drumbeat.dingtalk.picture.Illustrations;
import io.drumbeat.dingtalk.picture.MediaUploads;
import io.drumbeat.dingtalk.send.AccessToken;
import io.drumbeat.dingtalk.send.DingTalkChannel;
import io.drumbeat.dingtalk.send.DingTalkGates;
import io.drumbeat.dingtalk.send.Hosts;
import io.drumbeat.dingtalk.send.RobotApi;
import io.drumbeat.dingtalk.send.SessionReplies;
import io.drumbeat.dingtalk.send.SessionWebhooks;
import io.drumbeat.dingtalk.stream.Callbacks;
import io.drumbeat.dingtalk.stream.Pace;
import io.drumbeat.dingtalk.stream.StreamConnection;
import io.drumbeat.kept.Tokens;
import io.drumbeat.people.People;
import io.drumbeat.ratelimit.LocalPace;
import io.drumbeat.roster.RosterNews;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Puts DingTalk together once {@code drumbeat.dingtalk.client-id} is set. It needs a {@link Recorder}, {@link Conversations},
 * {@link Tokens}, a {@code Supplier<People>} and a {@link Clock}, and gives a channel, three doors and, in stream mode, a connection.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!environment.getProperty('drumbeat.dingtalk.client-id', '').isBlank()")
@EnableConfigurationProperties(DingTalkProperties.class)
public class DingTalkConfiguration {
    /** DingTalk waits 2.5 s for robot and event callbacks, 2 s for cards. */
    private static final Duration ROBOT_PATIENCE = Duration.ofSeconds(2);

    private static final Duration CARD_PATIENCE = Duration.ofMillis(1500);

    /** The platform's signatures and sessions run by the world's clock, also while a demo's clock has jumped. */
    private final InstantSource world = Clock.systemUTC();

    private final DingTalkProperties settings;
    private final Hosts hosts;
    private final SessionWebhooks sessions;

    DingTalkConfiguration(DingTalkProperties settings, @Value("${drumbeat.allow-http:false}") boolean allowHttp) {
        this.settings = settings.checked();
        this.hosts = settings.hosts(allowHttp);
        this.sessions = new SessionWebhooks(hosts, world);
    }

    @Bean
    Rungs dingTalkRungs() {
        var open = settings.publicCard() ? Optional.of(settings.publicCardTemplateId()) : Optional.<String>empty();
        return new Rungs(Optional.ofNullable(settings.cardTemplateId()), open, world);
    }

    @Bean
    CardCheckup dingTalkCardCheckup(Rungs rungs) {
        return new CardCheckup(rungs);
    }

    @Bean
    DingTalkChannel dingTalkChannel(
            Supplier<People> people,
            Tokens tokens,
            Rungs rungs,
            ObjectProvider<Consumption> consumption,
            ObjectProvider<io.drumbeat.ratelimit.Pace> shared) {
        var app = new RobotApi.App(clientId(), clientSecret(), robotCode());
        var patience = settings.readTimeout();
        var gates = new DingTalkGates(clientId(), settings.perSecond());
        var robot = new RobotApi(
                hosts,
                app,
                patience,
                tokens,
                gates,
                world,
                calls -> consumption.ifAvailable(books -> books.called("dingtalk", calls)));
        var illustrations = new Illustrations(new MediaUploads(hosts, patience, robot::accessToken), world);
        var api = new CardApi(hosts, patience, robotCode(), robot, callback());
        var cards = new CardLadder(api, rungs, illustrations::of);
        var pace = shared.getIfAvailable(() -> new LocalPace(Clock.systemUTC()));
        return new DingTalkChannel(
                people, sessions, new SessionReplies(patience), robot, illustrations::of, cards, pace);
    }

    @Bean
    Oapi dingTalkOapi(Tokens tokens) {
        var app = new RobotApi.App(clientId(), clientSecret(), robotCode());
        var token = AccessToken.of(hosts, app, settings.readTimeout(), tokens);
        return new Oapi(hosts.oapi(), token, settings.readTimeout(), world);
    }

    @Bean
    DingTalkContacts dingTalkContacts(Supplier<People> people, Oapi oapi) {
        return new DingTalkContacts(oapi, () -> people.get().departmentsOn("dingtalk"));
    }

    @Bean
    DingTalkCheckup dingTalkCheckup(Oapi oapi) {
        return new DingTalkCheckup(oapi);
    }

    @Bean
    RobotMessages dingTalkMessages(Recorder recorder, Supplier<People> people, DingTalkChannel channel, Clock clock) {
        var prompt = new PromptRecorder(recorder, ROBOT_PATIENCE);
        return new RobotMessages(robotCode(), settings.corpId(), prompt, people, sessions, channel, clock, world);
    }

    @Bean
    CardPresses dingTalkPresses(
            Recorder recorder,
            Conversations conversations,
            Supplier<People> people,
            DingTalkChannel channel,
            Clock clock) {
        var prompt = new PromptRecorder(recorder, CARD_PATIENCE);
        return new CardPresses(settings.corpId(), prompt, conversations, people, channel, clock);
    }

    @Bean
    OrgEvents dingTalkEvents(ObjectProvider<RosterNews> news) {
        return new OrgEvents(news.getIfAvailable());
    }

    @Bean
    @ConditionalOnProperty(name = "drumbeat.dingtalk.mode", havingValue = "stream", matchIfMissing = true)
    StreamConnection dingTalkStream(RobotMessages messages, CardPresses presses, OrgEvents events) {
        var callbacks = new Callbacks(messages, presses, events);
        return new StreamConnection(
                hosts, clientId(), clientSecret(), callbacks, Pace.USUAL, world, RandomGenerator.getDefault());
    }

    /** Open in both modes: what is sealed with our secrets may come this way too. */
    @Bean
    RouterFunction<ServerResponse> dingTalkDoors(RobotMessages messages, CardPresses presses, OrgEvents events) {
        var window = settings.signatureWindow();
        var robot = new RobotDoor(Seal.robot(clientSecret(), window, world), messages);
        var secret = settings.cardApiSecret();
        var cards = new CardDoor(secret == null ? null : Seal.card(secret, window, world), presses);
        var token = settings.eventToken();
        var key = settings.eventAesKey();
        var told = new EventDoor(
                token == null || key == null ? null : new EventEnvelope(token, key, clientId(), window, world), events);
        return RouterFunctions.route()
                .POST("/dingtalk/robot", robot::answer)
                .POST("/dingtalk/cards", cards::answer)
                .POST("/dingtalk/events", told::answer)
                .build();
    }

    private Callback callback() {
        var secret = settings.cardApiSecret();
        return settings.mode().equals("stream") || secret == null
                ? new Callback.Stream()
                : new Callback.Door(settings.cardRouteKey(), settings.cardCallbackUrl(), secret);
    }

    private String clientId() {
        return DingTalkProperties.required("client-id", settings.clientId());
    }

    private String clientSecret() {
        return DingTalkProperties.required("client-secret", settings.clientSecret());
    }

    private String robotCode() {
        return DingTalkProperties.required("robot-code", settings.robotCode());
    }
}
