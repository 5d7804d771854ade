package io.drumbeat.feishu;

import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.dispatch.SilentGroups;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.inbound.FeishuEvents;
import io.drumbeat.feishu.inbound.Greetings;
import io.drumbeat.feishu.inbound.HeardMessages;
import io.drumbeat.feishu.inbound.MenuPicks;
import io.drumbeat.feishu.inbound.Presses;
import io.drumbeat.feishu.reading.ReadReceipts;
import io.drumbeat.feishu.send.BotIdentity;
import io.drumbeat.feishu.send.Notices;
import io.drumbeat.feishu.send.SaidWhere;
import io.drumbeat.people.People;
import io.drumbeat.roster.RosterNews;
import io.drumbeat.run.Deliveries;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** What is heard of Feishu, whichever way it comes in: messages, presses, picks of the menu, and who is new. */
@Configuration(proxyBeanMethods = false)
@Conditional(FeishuConfiguration.Wanted.class)
class EventsConfiguration {
    private final People people;
    private final Recorder recorder;
    private final Notices notices;
    private final Clock clock;
    private final Deliveries deliveries;

    EventsConfiguration(People people, Recorder recorder, Notices notices, Clock clock, Deliveries deliveries) {
        this.deliveries = deliveries;
        this.people = people;
        this.recorder = recorder;
        this.notices = notices;
        this.clock = clock;
    }

    @Bean
    FeishuEvents feishuEvents(
            BotIdentity bot,
            SaidWhere saidWhere,
            Conversations conversations,
            FeishuCards cards,
            ObjectProvider<RosterNews> news) {
        var presses = new Presses(people, conversations, recorder, cards, notices, clock);
        var menu = new MenuPicks(people, recorder, notices, clock);
        var greetings =
                new Greetings(people, notices, new SilentGroups(recorder, Clock.systemUTC()), Clock.systemUTC());
        var heard = new HeardMessages(people, bot::openId, clock);
        return new FeishuEvents(
                heard,
                saidWhere,
                presses,
                menu,
                greetings,
                recorder,
                notices,
                news.getIfAvailable(),
                new ReadReceipts(deliveries, clock));
    }
}
