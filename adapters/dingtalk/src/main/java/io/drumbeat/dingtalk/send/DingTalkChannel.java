package io.drumbeat.dingtalk.send;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.dingtalk.card.DingTalkCards;
import io.drumbeat.dingtalk.card.Rendered;
import io.drumbeat.people.People;
import io.drumbeat.ratelimit.Gate;
import io.drumbeat.ratelimit.LocalPace;
import io.drumbeat.ratelimit.Pace;
import io.drumbeat.ratelimit.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks on DingTalk: as a card where that can be, else answers in the session they belong to while it lasts, and everything
 * else through the robot API. Messages cannot be changed there, so an edit of one says nothing (a group simply keeps the
 * old count), except that a correction or retraction is said anew, once.
 */
public final class DingTalkChannel implements Channel {
    private static final Logger log = LoggerFactory.getLogger(DingTalkChannel.class);
    private static final String CORRECTED = "corrected:";
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_TOGETHER = 20;
    private static final Delivered OURS = new Delivered.InDoubt("鼓点自己出了错，不知道送到没有；为免重复不再发");

    private final Supplier<People> people;
    private final SessionWebhooks sessions;
    private final SessionReplies replies;
    private final RobotApi robot;
    private final UnaryOperator<Card> illustrated;
    private final CardWay cards;
    private final Pace pace;

    /** Tells charts in words. */
    public DingTalkChannel(Supplier<People> people, SessionWebhooks sessions, SessionReplies replies, RobotApi robot) {
        this(
                people,
                sessions,
                replies,
                robot,
                UnaryOperator.identity(),
                CardWay.NONE,
                new LocalPace(Clock.systemUTC()));
    }

    /**
     * @param illustrated puts pictures in the place of what markdown cannot show
     * @param cards tried first
     * @param pace kept also by what is said past the outbox
     */
    public DingTalkChannel(
            Supplier<People> people,
            SessionWebhooks sessions,
            SessionReplies replies,
            RobotApi robot,
            UnaryOperator<Card> illustrated,
            CardWay cards,
            Pace pace) {
        this.pace = pace;
        this.illustrated = illustrated;
        this.cards = cards;
        this.people = people;
        this.sessions = sessions;
        this.replies = replies;
        this.robot = robot;
    }

    @Override
    public String platform() {
        return "dingtalk";
    }

    /** Cards get a new face; what a robot said stays as it is. */
    @Override
    public boolean edits(@Nullable String sentAs) {
        return sentAs != null && cards.made(sentAs);
    }

    @Override
    public boolean reaches(Chat chat) {
        return address(chat).isPresent();
    }

    @Override
    public List<Gate> gates(Due due) {
        var sent = due.sentAs();
        if (sent == null ? cards.takes(due) : cards.made(sent)) {
            return cards.gates(due);
        }
        if (sent != null && !isSaidAnew(due, sent)) {
            return List.of();
        }
        return sent == null
                ? wayOfMessage(due.chat(), due.replyTo())
                : robot.gates().robot(DingTalkGates.Way.to(due.chat()));
    }

    /** The same message to many people is one call; pay is never sent together with anything. */
    @Override
    public Optional<String> sharedContent(Due due) {
        var alone = due.sentAs() != null
                || due.kind() == Say.Kind.PAY
                || due.chat() instanceof Chat.Group
                || sessions.find(due.replyTo(), due.chat()).isPresent()
                || address(due.chat()).isEmpty()
                || cards.takes(due);
        return alone
                ? Optional.empty()
                : Optional.of(DingTalkCards.of(due.card(), due.chat()).toString());
    }

    @Override
    public int mostTogether() {
        return MOST_TOGETHER;
    }

    @Override
    public List<Delivered> sendTogether(List<Due> dues) {
        var first = dues.getFirst();
        try {
            var staff =
                    dues.stream().map(due -> address(due.chat()).orElseThrow()).toList();
            return robot.toPeople(staff, DingTalkCards.of(illustrated(first), first.chat()));
        } catch (RuntimeException ours) {
            log.error("{} 条相同的消息没能交给钉钉", dues.size(), ours);
            return Collections.nCopies(dues.size(), OURS);
        }
    }

    @Override
    public Delivered send(Due due) {
        try {
            var sent = due.sentAs();
            if (sent != null) {
                return cards.made(sent) ? cards.edit(due, sent) : edited(due, sent);
            }
            var asCard = cards.takes(due);
            return address(due.chat())
                    .flatMap(address -> cards.show(due, address))
                    .orElseGet(() -> asCard ? steppedDown(due) : said(due));
        } catch (RuntimeException ours) {
            log.error("消息 \"{}\" 没能交给钉钉", due.id(), ours);
            return OURS;
        }
    }

    /** It came through the gates of cards only; a message has gates of its own. */
    private Delivered steppedDown(Due due) {
        return switch (pace.enter(wayOfMessage(due.chat(), due.replyTo()), true)) {
            case Turn.Wait(var _, var most) -> new Delivered.Later(most, "卡片发不了，等着改用消息发");
            case Turn.Go go -> {
                var delivered = said(due);
                pace.answered(go);
                yield delivered;
            }
        };
    }

    private Delivered said(Due due) {
        return said(due.chat(), due.replyTo(), DingTalkCards.of(illustrated(due), due.chat()), due.id());
    }

    private List<Gate> wayOfMessage(Chat chat, @Nullable String replyTo) {
        return sessions.find(replyTo, chat).isPresent()
                ? robot.gates().session()
                : robot.gates().robot(DingTalkGates.Way.to(chat));
    }

    /** Says plain words past the outbox, for when nothing can be recorded; once, whatever comes of it. */
    public void tell(Chat chat, @Nullable String replyTo, String words) {
        var turn = pace.await(wayOfMessage(chat, replyTo), LONGEST);
        var told = turn.isPresent() && said(chat, replyTo, new Rendered.Words(words), "told") instanceof Delivered.Sent;
        turn.ifPresent(pace::answered);
        if (!told) {
            log.warn("没能告诉 \"{}\" 消息没有记下", chat.id());
        }
    }

    /** Says plain words where a message came from, to somebody whom no list knows. */
    public void tell(@Nullable String webhook, @Nullable Instant until, String words) {
        var told = sessions.trusted(webhook, until)
                .flatMap(session -> replies.post(session, new Rendered.Words(words)))
                .filter(Delivered.Sent.class::isInstance);
        if (told.isEmpty()) {
            log.warn("有人发来消息，但没有可用的会话地址，没能回答");
        }
    }

    private Delivered said(Chat chat, @Nullable String replyTo, Rendered rendered, String id) {
        var session = sessions.find(replyTo, chat);
        if (session.isPresent()) {
            var delivered = replies.post(session.get(), rendered);
            if (delivered.isPresent()) {
                // a reply in a session gets no id, but an edit must be seen to be one
                return delivered.get() instanceof Delivered.Sent
                        ? new Delivered.Sent("session:" + id)
                        : delivered.get();
            }
            sessions.forget(replyTo);
        }
        return throughRobot(chat, rendered);
    }

    /** Pictures lie on the platform for whoever knows their id, so pay is told in words. */
    private Card illustrated(Due due) {
        return due.kind() == Say.Kind.PAY ? due.card() : illustrated.apply(due.card());
    }

    private Delivered edited(Due due, String sentAs) {
        if (!isSaidAnew(due, sentAs)) {
            return new Delivered.Sent(sentAs);
        }
        var delivered = throughRobot(due.chat(), DingTalkCards.of(due.card(), due.chat()));
        return delivered instanceof Delivered.Sent(var id) ? new Delivered.Sent(CORRECTED + id) : delivered;
    }

    private static boolean isSaidAnew(Due due, String sentAs) {
        return due.corrects() && !sentAs.startsWith(CORRECTED);
    }

    private Delivered throughRobot(Chat chat, Rendered rendered) {
        return address(chat)
                .map(address -> robot.to(chat, address, rendered))
                .orElseGet(() -> new Delivered.Dead("会话 \"%s\" 没有登记钉钉号".formatted(chat.id())));
    }

    private Optional<String> address(Chat chat) {
        return switch (chat) {
            case Chat.Direct(var person) ->
                people.get().withId(person).map(p -> p.accounts().get("dingtalk"));
            case Chat.Group(var team) ->
                people.get().team(team).map(t -> t.chats().get("dingtalk"));
        };
    }
}
