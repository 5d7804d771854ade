package io.drumbeat.feishu;

import io.drumbeat.feishu.inbound.FeishuEvents;
import io.drumbeat.feishu.wire.LongConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** The ways in: a long connection unless the operator wants webhooks, and the door as soon as it has its two secrets. */
@Configuration(proxyBeanMethods = false)
@Conditional(FeishuConfiguration.Wanted.class)
class InboundConfiguration {
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration PONG = Duration.ofSeconds(30);
    private static final Duration DRAIN = Duration.ofSeconds(7);
    private static final int CARRIED = 4_096;
    private static final int SIDE_BY_SIDE = 256;

    /** Whether the bot dials the platform itself. */
    static final class Dialled extends SpringBootCondition {
        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var dialled = !byWebhook(context.getEnvironment());
            return new ConditionOutcome(dialled, "drumbeat.feishu.mode " + (dialled ? "不是" : "是") + " webhook");
        }
    }

    /** Whether webhooks can be told from forgeries; in webhook mode a missing secret stops the start. */
    static final class Sealed extends SpringBootCondition {
        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var environment = context.getEnvironment();
            var both = StringUtils.hasText(environment.getProperty("drumbeat.feishu.encrypt-key"))
                    && StringUtils.hasText(environment.getProperty("drumbeat.feishu.verification-token"));
            return new ConditionOutcome(
                    both || byWebhook(environment),
                    "drumbeat.feishu.encrypt-key 和 verification-token" + (both ? "都设置了" : "没有都设置"));
        }
    }

    private static boolean byWebhook(Environment environment) {
        var mode = environment.getProperty("drumbeat.feishu.mode", "");
        return mode.strip().toLowerCase(Locale.ROOT).equals("webhook");
    }

    /** By the real time: a demo clock that was moved must not shut the platform out. */
    @Bean
    @Conditional(Sealed.class)
    Seal feishuSeal(FeishuProperties.Checked settings) {
        return new Seal(settings, Clock.systemUTC());
    }

    @Bean
    @Conditional(Sealed.class)
    FeishuDoor feishuDoor(Seal seal, FeishuEvents events) {
        return new FeishuDoor(seal, events);
    }

    @Bean
    @Conditional(Sealed.class)
    ServletRegistrationBean<FeishuDoor> feishuPaths(FeishuDoor door) {
        return new ServletRegistrationBean<>(door, FeishuDoor.PATHS);
    }

    @Bean
    @Conditional(Dialled.class)
    LongConnection feishuLongConnection(
            FeishuProperties.Checked settings,
            FeishuEvents events,
            @Value("${drumbeat.allow-http:false}") boolean allowHttp) {
        var timeout =
                settings.requestTimeout().compareTo(LONGEST_TIMEOUT) < 0 ? settings.requestTimeout() : LONGEST_TIMEOUT;
        var line = new LongConnection.Settings(
                settings.baseUrl(),
                settings.appId(),
                settings.appSecret(),
                timeout,
                FIRST_WAIT,
                PONG,
                DRAIN,
                CARRIED,
                SIDE_BY_SIDE,
                allowHttp);
        return new LongConnection(line, events::handle, Clock.systemUTC());
    }
}
