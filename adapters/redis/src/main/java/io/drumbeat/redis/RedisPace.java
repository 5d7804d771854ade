package io.drumbeat.redis;

import io.drumbeat.ratelimit.Gate;
import io.drumbeat.ratelimit.LocalPace;
import io.drumbeat.ratelimit.Pace;
import io.drumbeat.ratelimit.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Paces the calls of all instances together, in Redis and by its clock. Each instance also counts its own: while Redis is
 * away, and for a minute after it came back or lost what it knew, it uses its share of every limit and no more.
 */
public final class RedisPace implements Pace {
    private static final Logger log = LoggerFactory.getLogger(RedisPace.class);
    private static final String PREFIX = "drumbeat:pace:";
    private static final Script ENTER = Script.named("enter");
    private static final Script ANSWERED = Script.named("answered");
    private static final Script SHUT = Script.named("shut");
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration CAUTION = Duration.ofSeconds(61);
    /** Both ends of a window are cut to whole milliseconds. */
    private static final Duration TRUNCATED = Duration.ofMillis(2);

    /** Fewer than the pool has connections: whoever waits, waits here and not for a connection in vain. */
    private static final int AT_ONCE = 4;

    private final UnifiedJedis redis;
    private final InstantSource clock;
    private final LocalPace own;
    private final String instance = UUID.randomUUID().toString();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private volatile int instances = 1;
    private volatile @Nullable String epoch;
    private volatile boolean away;
    private volatile Instant cautiousUntil = Instant.MIN;
    private volatile Instant nextAsk = Instant.MIN;

    /** @param clock the real one */
    public RedisPace(UnifiedJedis redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
        this.own = new LocalPace(clock);
    }

    @Override
    public Turn enter(List<Gate> gates, boolean reply) {
        var sharing = away || clock.instant().isBefore(cautiousUntil) ? instances : 1;
        return switch (own.enter(gates, reply, sharing)) {
            case Turn.Wait wait -> wait;
            case Turn.Go go -> together(go, reply, sharing);
        };
    }

    /** What goes through here goes through everywhere, or not at all. */
    private Turn together(Turn.Go go, boolean reply, int sharing) {
        var answer = asked(() -> ENTER.run(redis, keys(go.gates()), arguments(go, reply)));
        if (answer.isEmpty() && sharing == instances) {
            return go;
        }
        if (answer.isEmpty()) {
            own.undo(go);
            return own.enter(go.gates(), reply, instances);
        }
        var told = (List<?>) answer.get();
        learn(Math.toIntExact((Long) told.get(2)), (String) told.get(3));
        var wait = (Long) told.getFirst();
        if (wait == 0) {
            return go;
        }
        own.undo(go);
        var at = Math.toIntExact((Long) told.get(1)) - 1;
        return new Turn.Wait(go.gates().get(at).name(), Duration.ofMillis(wait));
    }

    private static List<String> keys(List<Gate> gates) {
        var keys = new ArrayList<String>();
        gates.forEach(gate -> keys.add(PREFIX + gate.name()));
        gates.forEach(gate -> keys.add(shutter(gate.name())));
        keys.add(PREFIX + "instances");
        keys.add(PREFIX + "epoch");
        return keys;
    }

    private static String shutter(String gate) {
        return PREFIX + "shut:" + gate;
    }

    private List<String> arguments(Turn.Go go, boolean reply) {
        var arguments = new ArrayList<String>();
        arguments.add(go.id());
        arguments.add(instance);
        arguments.add(Long.toString(LocalPace.LONGEST_CALL.toMillis()));
        arguments.add(Integer.toString(go.gates().size()));
        for (var gate : go.gates()) {
            arguments.add(Integer.toString(gate.limits().size()));
            for (var limit : gate.limits()) {
                arguments.add(Integer.toString(limit.mostFor(reply)));
                arguments.add(Long.toString(limit.within().plus(TRUNCATED).toMillis()));
            }
        }
        return arguments;
    }

    /** A Redis that knows nothing of the last minute is not believed for one. */
    private void learn(int instances, String epoch) {
        this.instances = Math.max(1, instances);
        if (!epoch.equals(this.epoch)) {
            if (this.epoch != null) {
                cautiousUntil = clock.instant().plus(CAUTION);
            }
            this.epoch = epoch;
        }
    }

    @Override
    public void answered(Turn.Go call) {
        own.answered(call);
        var limited = call.gates().stream()
                .filter(gate -> !gate.limits().isEmpty())
                .map(gate -> PREFIX + gate.name())
                .toList();
        if (!limited.isEmpty()) {
            var _ = asked(() -> ANSWERED.run(redis, limited, List.of(call.id())));
        }
    }

    @Override
    public void shut(String gate, Duration howLong) {
        own.shut(gate, howLong);
        var _ = asked(() -> SHUT.run(redis, List.of(shutter(gate)), List.of(Long.toString(howLong.toMillis()))));
    }

    /** Empty if Redis did not answer; then it is left alone for a second. */
    private Optional<Object> asked(Supplier<Object> question) {
        turns.acquireUninterruptibly();
        try {
            return clock.instant().isBefore(nextAsk) ? Optional.empty() : Optional.of(answered(question.get()));
        } catch (JedisException failed) {
            nextAsk = clock.instant().plus(REST);
            Reachable.forgetConnections(redis);
            if (!away) {
                away = true;
                log.warn("Redis 连不上，限流先按 {} 个实例均分：{}", instances, failed.getMessage());
            }
            return Optional.empty();
        } finally {
            turns.release();
        }
    }

    private Object answered(Object answer) {
        if (away) {
            away = false;
            cautiousUntil = clock.instant().plus(CAUTION);
            log.info("Redis 又连上了，限流重新由各实例共用");
        }
        return answer;
    }
}
