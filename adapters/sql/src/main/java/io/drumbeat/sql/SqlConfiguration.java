package io.drumbeat.sql;

import io.drumbeat.chat.Chat;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.dispatch.Dispatcher;
import io.drumbeat.dispatch.SilentGroups;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.outage.Hearing;
import io.drumbeat.ratelimit.LocalPace;
import io.drumbeat.ratelimit.Pace;
import io.drumbeat.sql.batch.SqlBatches;
import io.drumbeat.sql.json.Json;
import io.drumbeat.sql.kept.SqlHearing;
import io.drumbeat.sql.kept.SqlMembers;
import io.drumbeat.sql.kept.SqlSettings;
import io.drumbeat.sql.outbox.SqlConsumption;
import io.drumbeat.sql.outbox.SqlConversations;
import io.drumbeat.sql.outbox.SqlLetters;
import io.drumbeat.sql.outbox.SqlOutbox;
import io.drumbeat.sql.outbox.SqlSavings;
import io.drumbeat.sql.postgres.PostgresConfiguration;
import io.drumbeat.sql.pulse.Pulse;
import io.drumbeat.sql.run.SqlDeliveries;
import io.drumbeat.sql.run.SqlRuns;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores in PostgreSQL, the recorder before them and the dispatcher behind them. */
@AutoConfiguration(
        after = JdbcTemplateAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
public class SqlConfiguration {
    /** See {@link PostgresConfiguration#beginAhead}. */
    public static void beginAhead(ConfigurableApplicationContext context) {
        PostgresConfiguration.beginAhead(context);
    }

    @Bean
    Json ledgerJson() {
        return new Json();
    }

    @Bean
    SqlConversations conversations(JdbcTemplate jdbc, Json json) {
        return new SqlConversations(jdbc, json);
    }

    @Bean
    SqlLetters letters(JdbcTemplate jdbc) {
        return new SqlLetters(jdbc);
    }

    @Bean
    SqlConsumption consumption(JdbcTemplate jdbc) {
        return new SqlConsumption(jdbc, Clock.systemUTC());
    }

    @Bean
    SqlSavings savings(JdbcTemplate jdbc, PlatformTransactionManager transactions, Json json) {
        return new SqlSavings(jdbc, new TransactionTemplate(transactions), json);
    }

    @Bean
    SqlSettings settings(JdbcClient jdbc) {
        return new SqlSettings(jdbc);
    }

    @Bean
    SqlMembers members(JdbcTemplate jdbc, Json json) {
        return new SqlMembers(jdbc, json);
    }

    @Bean
    Hearing lastHearing(JdbcClient jdbc) {
        return new SqlHearing(jdbc);
    }

    @Bean
    SqlBatches batches(JdbcClient jdbc, Json json) {
        return new SqlBatches(jdbc, json);
    }

    @Bean
    SqlDeliveries deliveries(JdbcTemplate jdbc) {
        return new SqlDeliveries(jdbc);
    }

    @Bean
    SqlRuns runs(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            @Value("${drumbeat.runs.lease:30s}") Duration lease) {
        return new SqlRuns(jdbc, new TransactionTemplate(transactions), lease);
    }

    @Bean
    SqlOutbox outbox(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Json json,
            Routes routes,
            @Value("${drumbeat.delivery.lease:2m}") Duration lease) {
        return new SqlOutbox(jdbc, new TransactionTemplate(transactions), json, routes, lease);
    }

    /** Not started here: whoever wires the bot starts it once everything else stands. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Dispatcher dispatcher(
            SqlOutbox outbox, Routes routes, ObjectProvider<Pace> pace, ObjectProvider<Recorder> recorder) {
        var clock = Clock.systemUTC();
        // whoever records wakes whoever sends, so it is asked for only when something was not sent
        return new Dispatcher(
                outbox,
                routes.channels(),
                pace.getIfAvailable(() -> new LocalPace(clock)),
                clock,
                (platform, due, reason) -> {
                    if (due.chat() instanceof Chat.Group group) {
                        recorder.ifAvailable(to -> new SilentGroups(to, clock).tell(platform, group, reason));
                    }
                });
    }

    /** Where is recorded, who decides, and what is known before anything was recorded. */
    @Configuration(proxyBeanMethods = false)
    static class Recording {
        private final JdbcTemplate jdbc;
        private final PlatformTransactionManager transactions;
        private final Json json;
        private final Bot bot;
        private final Supplier<FoldedLedger> empty;
        private final Pulse pulse;

        Recording(
                JdbcTemplate jdbc,
                PlatformTransactionManager transactions,
                Json json,
                Bot bot,
                Supplier<FoldedLedger> empty,
                Pulse pulse) {
            this.jdbc = jdbc;
            this.transactions = transactions;
            this.json = json;
            this.bot = bot;
            this.empty = empty;
            this.pulse = pulse;
        }

        @Bean(destroyMethod = "close")
        SqlRecorder recorder(
                Routes routes,
                MessageFeed feed,
                Clock clock,
                Dispatcher dispatcher,
                @Value("${drumbeat.recorder.patience:2500ms}") Duration patience) {
            return new SqlRecorder(
                    jdbc,
                    new TransactionTemplate(transactions),
                    json,
                    bot,
                    empty,
                    routes,
                    feed,
                    clock,
                    dispatcher::wake,
                    patience,
                    pulse);
        }
    }
}
