package io.drumbeat.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.decision.Recorder;
import io.drumbeat.dispatch.SilentGroups;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.inbound.FeishuEvents;
import io.drumbeat.feishu.inbound.Greetings;
import io.drumbeat.feishu.inbound.HeardMessages;
import io.drumbeat.feishu.inbound.MenuPicks;
import io.drumbeat.feishu.inbound.Presses;
import io.drumbeat.feishu.reading.ReadReceipts;
import io.drumbeat.feishu.send.Notices;
import io.drumbeat.feishu.send.SaidWhere;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.EventMaker;
import io.drumbeat.feishu.stub.StubbedFeishu;
import io.drumbeat.people.People;
import io.drumbeat.ratelimit.LocalPace;
import io.drumbeat.roster.InMemoryContacts;
import io.drumbeat.roster.InMemoryMembers;
import io.drumbeat.roster.Roster;
import io.drumbeat.roster.RosterNews;
import io.drumbeat.run.InMemoryDeliveries;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The door with everything behind it, a recorder that remembers, and a stubbed platform to answer through. */
public final class Desk implements AutoCloseable {
    public final StubbedFeishu feishu = new StubbedFeishu();
    public final SaidWhere saidWhere = new SaidWhere();
    public final RememberingRecorder recorder = new RememberingRecorder();
    public final KnownConversations conversations = new KnownConversations();
    public final AtomicReference<Optional<String>> self = new AtomicReference<>(Optional.of("ou_bot"));
    public final InMemoryContacts contacts = new InMemoryContacts("feishu");
    private final RosterNews news;
    private final FeishuDoor door;

    final FeishuEvents events;
    final InMemoryDeliveries deliveries = new InMemoryDeliveries();

    Desk() {
        this(Company.people(), null, Company.CLOCK);
    }

    /**
     * @param bot a whole bot to answer; null for a recorder that only remembers
     * @param clock what time it is on both sides
     */
    Desk(People people, @Nullable Recorder bot, Clock clock) {
        var recorder = bot == null ? this.recorder : bot;
        var cards = new FeishuCards();
        var notices = new Notices(feishu.client(), Runnable::run, new LocalPace(Clock.systemUTC()));
        var presses = new Presses(people, conversations, recorder, cards, notices, clock);
        var heard = new HeardMessages(people, self::get, clock);
        var roster = new Roster(people, Company.SHANGHAI, new InMemoryMembers(), List.of(contacts), clock);
        news = new RosterNews(roster, Duration.ofMillis(20), Duration.ofMillis(20));
        var menu = new MenuPicks(people, recorder, notices, clock);
        var greetings = new Greetings(people, notices, new SilentGroups(recorder, clock), clock);
        events = new FeishuEvents(
                heard,
                saidWhere,
                presses,
                menu,
                greetings,
                recorder,
                notices,
                news,
                new ReadReceipts(deliveries, clock));
        door = new FeishuDoor(seal(EventMaker.KEY, clock), events);
    }

    static Seal seal(String key) {
        return seal(key, Company.CLOCK);
    }

    private static Seal seal(String key, Clock clock) {
        var settings = new FeishuProperties.Checked(
                EventMaker.APP, "s", key, EventMaker.TOKEN, "https://x", Duration.ofSeconds(1), Duration.ofHours(8));
        return new Seal(settings, clock);
    }

    Answer receives(String plain) {
        return receives(EventMaker.sealed(plain, Company.NOW));
    }

    Answer receives(EventMaker.Sealed sealed) {
        return receives("/feishu/events", sealed);
    }

    Answer receives(String path, EventMaker.Sealed sealed) {
        assertThat(FeishuDoor.PATHS).contains(path);
        try {
            var request = new MockHttpServletRequest("POST", path);
            request.setContent(sealed.body());
            request.setContentType("application/json; charset=utf-8");
            sealed.headers().forEach(request::addHeader);
            var response = new MockHttpServletResponse();
            door.service(request, response);
            return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException | ServletException broken) {
            throw new AssertionError(broken);
        }
    }

    /** What the door said. */
    public record Answer(int status, String body) {}

    @Override
    public void close() {
        news.close();
        feishu.close();
    }
}
