package io.drumbeat.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one message and writes down what came of it. */
final class Sending {
    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final int MOST_TRIES = 20;
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int MARKINGS = 30;

    private final Outbox outbox;
    private final Channel channel;
    private final Clock clock;

    Sending(Outbox outbox, Channel channel, Clock clock) {
        this.outbox = outbox;
        this.channel = channel;
        this.clock = clock;
    }

    void send(Due due, BooleanSupplier stopped) {
        var delivered = delivered(due);
        for (var n = 1; ; n++) {
            try {
                mark(due, delivered);
                return;
            } catch (RuntimeException away) {
                if (n == MARKINGS || stopped.getAsBoolean()) {
                    log.error("消息 {} 的发送结果没能记下：{}", due.id(), away.toString());
                    return;
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private Delivered delivered(Due due) {
        try {
            return channel.send(due);
        } catch (RuntimeException broken) {
            log.error("{} 发送消息 {} 时出错", channel.platform(), due.id(), broken);
            return new Delivered.InDoubt("发送时程序出错，不知道是否已送达");
        }
    }

    private void mark(Due due, Delivered delivered) {
        switch (delivered) {
            case Delivered.Sent(var platformId) -> outbox.sent(due, platformId);
            case Delivered.Later(var after, var reason) -> later(due, after, reason);
            case Delivered.InDoubt(var reason) -> {
                if (due.sentAs() == null) {
                    outbox.inDoubt(due, reason);
                } else {
                    // An edit that is done twice looks the same
                    later(due, SOON, reason);
                }
            }
            case Delivered.Dead(var reason) -> outbox.dead(due, reason);
        }
    }

    private void later(Due due, Duration after, String reason) {
        var now = clock.instant();
        var first = due.firstTriedAt();
        if (due.attempts() + 1 >= MOST_TRIES) {
            outbox.dead(due, "试了 %d 次都没发出去：%s".formatted(MOST_TRIES, reason));
        } else if (first != null && first.plus(LONGEST).isBefore(now)) {
            outbox.dead(due, "试了一天都没发出去：" + reason);
        } else {
            outbox.later(due, now.plus(after), reason);
        }
    }
}
