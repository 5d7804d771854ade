package io.drumbeat.app;

import io.drumbeat.agreement.Agreements;
import io.drumbeat.allowance.Consumption;
import io.drumbeat.allowance.Economy;
import io.drumbeat.allowance.Quota;
import io.drumbeat.allowance.Savings;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.command.Command;
import io.drumbeat.command.Commands;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Recorder;
import io.drumbeat.decision.Understanding;
import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.delivery.Spread;
import io.drumbeat.dialogue.Conversing;
import io.drumbeat.dialogue.DraftingRecorder;
import io.drumbeat.dialogue.StaleCards;
import io.drumbeat.draft.Drafts;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.hearing.Hearing;
import io.drumbeat.hearing.OwnWords;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.inforce.InForce;
import io.drumbeat.intake.ListedKeys;
import io.drumbeat.ledger.Index;
import io.drumbeat.measure.Actions;
import io.drumbeat.measure.Credited;
import io.drumbeat.people.People;
import io.drumbeat.quiet.WishHearing;
import io.drumbeat.ranking.Lessons;
import io.drumbeat.reaction.Guard;
import io.drumbeat.reaction.Reaction;
import io.drumbeat.receivable.Unsettled;
import io.drumbeat.sharing.OpenSplits;
import io.drumbeat.shorthand.Shorthand;
import io.drumbeat.shorthand.Wishful;
import io.drumbeat.sql.SqlRecorder;
import io.drumbeat.stage.Stages;
import io.drumbeat.workday.StateCalendar;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The bot and what it speaks through, as beans. */
@Configuration(proxyBeanMethods = false)
class Wiring {
    @Bean
    Commands commands(List<Command> commands) {
        return new Commands(commands);
    }

    @Bean
    Lessons lessons(@Value("${drumbeat.learned:${drumbeat.data:./data}/learned}") Path folder) {
        return Lessons.keptIn(folder);
    }

    @Bean
    Hearing lineHearing(Commands commands, Stages stages, BusinessDays days, OwnWords words, Lessons lessons) {
        return Hearing.of(commands.usages(), stages, days, words, lessons);
    }

    @Bean
    @Primary
    Understanding understanding(Hearing heard, Commands commands, BusinessDays days, List<WishHearing> wishes) {
        var lines = new Shorthand(heard, commands.usages(), days);
        return new Conversing(new Wishful(lines, commands.usages(), wishes), days);
    }

    @Bean
    Bot bot(Understanding understanding, Commands commands, List<Reaction> reactions, List<Guard> guards) {
        return new Bot(understanding, commands, new StaleCards(), reactions, guards);
    }

    /** What everybody speaks to: each message meets the line that waits for it. */
    @Bean
    @Primary
    Recorder draftingRecorder(SqlRecorder recorder, Drafts drafts) {
        return new DraftingRecorder(recorder, drafts);
    }

    /** Nothing recorded yet; whoever wants to know something folds the ledger into it. */
    @Bean
    Supplier<FoldedLedger> emptyLedger(
            Supplier<People> people, InForce<Stages> stages, MoneyRules money, List<Index<?>> indexes) {
        var empty = new FoldedLedger(
                people,
                List.of(
                        new Customers(),
                        new Deals(stages),
                        new ListedKeys(),
                        new Actions(),
                        new Credited(money),
                        new Unsettled(money),
                        new OpenSplits(),
                        money,
                        new Agreements()),
                indexes);
        return () -> empty;
    }

    @Bean
    MessageFeed messageFeed() {
        return new MessageFeed();
    }

    /** The platforms before the console: a card goes where the person works. */
    @Bean
    Routes routes(List<Channel> channels, Spread spread) {
        return new Routes(
                channels.stream()
                        .sorted(Comparator.comparing(
                                channel -> channel.platform().equals("console")))
                        .toList(),
                spread);
    }

    /** By the real time: the platform's month does not jump with a demo's clock. */
    @Bean
    Economy economy(Quota quota, Consumption consumption, Savings savings, StateCalendar calendar, Recorder recorder) {
        return new Economy(quota, consumption, savings, calendar, recorder, Clock.systemUTC());
    }

    @Bean
    Economizing economizing(Economy economy, Routes routes) {
        return new Economizing(economy, routes);
    }

    @Bean
    Rehearsing rehearsing(Bot bot, Recorder recorder, People people, Clock clock) {
        return new Rehearsing(bot, recorder, people, clock);
    }
}
