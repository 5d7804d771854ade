package io.drumbeat.dispatch;

import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.delivery.Outbox;
import io.drumbeat.failure.Failures;
import io.drumbeat.ratelimit.Pace;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what goes out in one call and writes down what came of it. */
final class Sending {
    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final int MOST_TRIES = 20;
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int MARKINGS = 30;

    private final Outbox outbox;
    private final Channel channel;
    private final Pace pace;
    private final Clock clock;
    private final Unreached unreachable;

    /** @param unreachable hears of what never reaches its receiver as things stand */
    Sending(Outbox outbox, Channel channel, Pace pace, Clock clock, Unreached unreachable) {
        this.outbox = outbox;
        this.channel = channel;
        this.pace = pace;
        this.clock = clock;
        this.unreachable = unreachable;
    }

    Sending(Outbox outbox, Channel channel, Pace pace, Clock clock) {
        this(outbox, channel, pace, clock, Unreached.NOBODY_TOLD);
    }

    /** Returns when the platform answered and that is written down. */
    void send(List<Due> parcel, Runnable answered, BooleanSupplier stopped) {
        var delivered = delivered(parcel);
        answered.run();
        for (var i = 0; i < parcel.size(); i++) {
            mark(parcel.get(i), delivered.get(i), stopped);
        }
    }

    private List<Delivered> delivered(List<Due> parcel) {
        try {
            return parcel.size() == 1 ? List.of(channel.send(parcel.getFirst())) : channel.sendTogether(parcel);
        } catch (RuntimeException broken) {
            log.error(
                    "{} 发送消息 {} 时出错",
                    channel.platform(),
                    parcel.stream().map(Due::id).toList(),
                    broken);
            return Collections.nCopies(parcel.size(), new Delivered.InDoubt("发送时程序出错，不知道是否已送达"));
        }
    }

    private void mark(Due due, Delivered delivered, BooleanSupplier stopped) {
        for (var n = 1; ; n++) {
            try {
                mark(due, delivered);
                return;
            } catch (RuntimeException away) {
                if (n == MARKINGS || stopped.getAsBoolean()) {
                    log.error("消息 {} 的发送结果没能记下：{}", due.id(), Failures.kind(away));
                    return;
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private void mark(Due due, Delivered delivered) {
        switch (delivered) {
            case Delivered.Sent(var platformId) -> outbox.sent(due, platformId);
            case Delivered.Later(var after, var reason) -> later(due, after, reason);
            case Delivered.Halted(var gate, var howLong, var reason) -> {
                pace.shut(gate, howLong);
                log.warn("{}：{}，{} 秒内不再经 {} 发", channel.platform(), reason, howLong.toSeconds(), gate);
                outbox.postpone(due, clock.instant().plus(howLong), reason);
            }
            case Delivered.InDoubt(var reason) -> {
                if (due.sentAs() == null) {
                    outbox.inDoubt(due, reason);
                } else {
                    // An edit that is done twice looks the same
                    later(due, SOON, reason);
                }
            }
            case Delivered.Unreachable(var reason) -> {
                outbox.dead(due, reason);
                unreachable.of(channel.platform(), due, reason);
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
