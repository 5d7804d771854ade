package io.drumbeat.feishu;

import io.drumbeat.feishu.api.FeishuClient;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.directory.FeishuCheckup;
import io.drumbeat.feishu.directory.FeishuContacts;
import io.drumbeat.feishu.send.BotIdentity;
import io.drumbeat.feishu.send.FeishuChannel;
import io.drumbeat.feishu.send.Notices;
import io.drumbeat.feishu.send.SaidWhere;
import io.drumbeat.kept.Tokens;
import io.drumbeat.people.People;
import io.drumbeat.ratelimit.LocalPace;
import io.drumbeat.ratelimit.Pace;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Connects Feishu as soon as an app id is set; needs people, clock, tokens, conversations and a recorder. */
@Configuration(proxyBeanMethods = false)
@Conditional(FeishuConfiguration.Wanted.class)
@EnableConfigurationProperties(FeishuProperties.class)
@Import({EventsConfiguration.class, InboundConfiguration.class})
public class FeishuConfiguration {

    /** Whether the operator named an app. */
    static final class Wanted extends SpringBootCondition {
        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var named = StringUtils.hasText(context.getEnvironment().getProperty("drumbeat.feishu.app-id"));
            return new ConditionOutcome(named, "drumbeat.feishu.app-id " + (named ? "设置了" : "没有设置"));
        }
    }

    @Bean
    FeishuProperties.Checked feishuSettings(
            FeishuProperties properties, @Value("${drumbeat.allow-http:false}") boolean allowHttp) {
        return properties.checked(allowHttp);
    }

    @Bean
    FeishuClient feishuClient(FeishuProperties.Checked settings, Tokens tokens) {
        return new FeishuClient(
                settings.baseUrl(), settings.appId(), settings.appSecret(), settings.requestTimeout(), tokens);
    }

    @Bean
    FeishuCards feishuCards() {
        return new FeishuCards();
    }

    @Bean
    FeishuContacts feishuContacts(FeishuClient client, People people) {
        return new FeishuContacts(client, () -> people.departmentsOn("feishu"));
    }

    @Bean
    FeishuCheckup feishuCheckup(FeishuClient client) {
        return new FeishuCheckup(client, Clock.systemUTC());
    }

    @Bean
    SaidWhere feishuSaidWhere() {
        return new SaidWhere();
    }

    /** By the real time, as the outbox and the platform's memory of a uuid are. */
    @Bean
    FeishuChannel feishuChannel(FeishuClient client, FeishuCards cards, People people, SaidWhere saidWhere) {
        return new FeishuChannel(client, cards, people, saidWhere, Clock.systemUTC());
    }

    @Bean
    Beside feishuBeside() {
        return new Beside();
    }

    @Bean
    Notices feishuNotices(FeishuClient client, Beside beside, ObjectProvider<Pace> pace) {
        return new Notices(client, beside::run, pace.getIfAvailable(() -> new LocalPace(Clock.systemUTC())));
    }

    @Bean
    BotIdentity feishuBotIdentity(FeishuClient client, Beside beside) {
        return new BotIdentity(client, beside::run, Clock.systemUTC());
    }

    /** So that the bot knows its own mention before the first one arrives. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> feishuKnowsItself(BotIdentity bot) {
        return ready -> bot.openId();
    }

    /**
     * Two threads for what is said beside the outbox; what does not fit is dropped, since nothing was recorded. Not itself
     * an executor: a bean of that type would make Spring Boot go without its own.
     */
    static final class Beside implements AutoCloseable {
        private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
                2,
                2,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(200),
                Thread.ofPlatform().daemon().name("feishu-beside-", 0).factory(),
                new ThreadPoolExecutor.DiscardPolicy());

        void run(Runnable task) {
            threads.execute(task);
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
