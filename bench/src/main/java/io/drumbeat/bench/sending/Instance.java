package io.drumbeat.bench.sending;

import io.drumbeat.absence.LeaveTaken;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Commands;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Handovers;
import io.drumbeat.deal.Deals;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Outbox;
import io.drumbeat.delivery.Routes;
import io.drumbeat.dispatch.Dispatcher;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.grammar.Grammar;
import io.drumbeat.people.People;
import io.drumbeat.quota.AgreedTargets;
import io.drumbeat.quota.TargetRounds;
import io.drumbeat.roster.StaffLists;
import io.drumbeat.sharing.SharedDeals;
import io.drumbeat.stage.Stages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An instance of the bot that only sends: real database, real Redis, real channels. */
final class Instance implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param settings as on a command line, without dashes
     * @param people everybody who gets something
     */
    static Instance start(People people, List<Channel> channels, String... settings) {
        return new Instance(new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("everybody", people);
                    context.getBeanFactory().registerSingleton("routes", new Routes(channels));
                })
                .properties(
                        "spring.main.banner-mode=off",
                        "logging.level.root=warn",
                        "spring.datasource.url=",
                        "management.endpoint.health.validate-group-membership=false")
                .properties(settings)
                .run());
    }

    /** What the bot's core needs to stand. It is named by nobody but {@link #start}: the bot's own search must not find it. */
    @EnableAutoConfiguration
    static class Parts {
        @Bean
        Bot bot() {
            var commands = new Commands(List.of());
            var grammar = new Grammar(List.of(), Stages.USUAL, BusinessDays.DEFAULT);
            return new Bot(grammar, commands, (_, _, _, _) -> Optional.empty(), List.of(), List.of());
        }

        @Bean
        Supplier<FoldedLedger> emptyLedger(People people) {
            return () -> new FoldedLedger(
                    () -> people,
                    List.of(new Customers(), new Deals(Stages.USUAL)),
                    List.of(
                            new Handovers(),
                            new SharedDeals(),
                            new LeaveTaken(),
                            new AgreedTargets(),
                            new TargetRounds(),
                            new StaffLists()));
        }

        @Bean
        MessageFeed messageFeed() {
            return new MessageFeed();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Puts a card of its own for everybody into the outbox, in handfuls. */
    void enqueue(String push, List<Chat> chats) {
        var recorder = context.getBean(Recorder.class);
        IntStream.iterate(0, from -> from < chats.size(), from -> from + 500).forEach(from -> {
            var some = chats.subList(from, Math.min(chats.size(), from + 500));
            recorder.push(push, Instant.EPOCH, _ -> some.stream()
                    .map(chat -> Say.to(chat, Say.Kind.REMINDER, card(chat)))
                    .toList());
        });
    }

    private static Card card(Chat chat) {
        return Card.info(
                "今天的计划",
                Element.Fields.of(
                        new Element.Field("给", chat.id()),
                        new Element.Field("拜访", "还差 3 次"),
                        new Element.Field("报价", "还差 1 份")),
                new Element.Text("按这个节奏，本周五前完成 6/10。".repeat(6)));
    }

    void send() {
        context.getBean(Dispatcher.class).start();
    }

    boolean awaitSent(String platform, Duration most) {
        return context.getBean(Dispatcher.class).awaitIdle(platform, most);
    }

    long waiting(String platform) {
        return context.getBean(Outbox.class).waiting(platform);
    }

    /** How many messages of a platform stand where. */
    Map<String, Long> accounted(String platform) {
        var states = new TreeMap<String, Long>();
        context.getBean(JdbcClient.class)
                .sql("select state, count(*) as n from outbox where platform = ? group by state")
                .param(platform)
                .query((row, _) -> states.put(row.getString("state"), row.getLong("n")))
                .list();
        return states;
    }

    @Override
    public void close() {
        context.close();
    }
}
