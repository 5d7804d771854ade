package io.drumbeat.app;

import io.drumbeat.checkup.Checkups;
import io.drumbeat.checkup.Finding;
import io.drumbeat.clock.QuartzTicks;
import io.drumbeat.connection.Connection;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Outbox;
import io.drumbeat.redis.RedisPing;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator sees at {@code /actuator/health} beside the database. */
@Configuration(proxyBeanMethods = false)
class HealthChecks {
    private static final Duration STUCK = Duration.ofMinutes(15);
    private static final Duration SOON = Duration.ofSeconds(1);

    /** By the pulse that is felt anyway, so that asking never waits for a database that does not answer. */
    @Bean
    HealthIndicator dbHealthIndicator(Recorder recorder) {
        return () -> recorder.hindrance()
                .map(why -> Health.down().withDetail("reason", why).build())
                .orElseGet(() -> Health.up().build());
    }

    /** The bot goes on without Redis, so its absence is said and nothing is taken down for it. */
    @Bean
    HealthIndicator redisHealthIndicator(RedisPing redis) {
        return () -> redis.answers()
                ? Health.up().build()
                : Health.unknown()
                        .withDetail("reason", "Redis 不在，先用本机的限流，草稿暂不可用")
                        .build();
    }

    @Bean
    HealthIndicator quartzHealthIndicator(QuartzTicks ticks) {
        return () -> ticks.isRunning()
                ? Health.up().build()
                : Health.down().withDetail("reason", "定时推送没有在走").build();
    }

    /** A lost connection is said, and takes nothing down: it comes back by itself, and the rest of the bot goes on. */
    @Bean
    HealthIndicator connectionsHealthIndicator(ObjectProvider<Connection> all) {
        return () -> {
            var connections = all.stream().toList();
            var health =
                    connections.stream().allMatch(each -> each.status().connected()) ? Health.up() : Health.unknown();
            for (var connection : connections) {
                health.withDetail(connection.platform(), connection.status());
            }
            return health.build();
        };
    }

    /** What is wrong with a platform is said, and takes nothing down: the other one, and the console, go on. */
    @Bean
    HealthIndicator checkupHealthIndicator(Checkups checkups) {
        return () -> {
            var findings = checkups.now().findings();
            var health = findings.stream().allMatch(Finding::fine) ? Health.up() : Health.unknown();
            findings.forEach(
                    finding -> health.withDetail(finding.what(), (finding.fine() ? "✔ " : "✖ ") + finding.sentence()));
            return health.build();
        };
    }

    @Bean
    HealthIndicator outboxHealthIndicator(Outbox outbox) {
        // sending takes real time, also beside a demo clock
        var clock = Clock.systemUTC();
        return soon(() -> {
            var counts = outbox.counts();
            var oldest = counts.oldestWaiting();
            var stuck = oldest != null && oldest.isBefore(clock.instant().minus(STUCK));
            return (stuck ? Health.down().withDetail("reason", "有消息等了超过 15 分钟还没发出") : Health.up())
                    .withDetail("waiting", counts.waiting())
                    .withDetail("inDoubt", counts.inDoubt())
                    .withDetail("dead", counts.dead())
                    .build();
        });
    }

    /** Whatever becomes of what it asks the database, an operator hears soon, and of the other parts as well. */
    private static HealthIndicator soon(HealthIndicator asking) {
        return () -> {
            var answer = CompletableFuture.supplyAsync(
                    asking::health, task -> Thread.ofVirtual().name("health").start(task));
            try {
                return answer.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException unanswered) {
                return Health.down().withDetail("reason", "数据库没有回应，看不到发件箱").build();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Health.unknown().build();
            }
        };
    }
}
