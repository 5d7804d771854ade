package io.drumbeat.dingtalk.send;

import com.aliyun.tea.TeaException;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.ratelimit.Gate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * How everything is asked of the platform: with a token that holds, once, counted against the month where it may have been
 * done, and not at all while our address is banned.
 */
public final class Calls {
    private final AccessToken token;
    private final Failures failures;
    private final DingTalkGates gates;
    private final InstantSource clock;
    private final IntConsumer counted;
    private volatile Instant bannedUntil = Instant.MIN;

    Calls(AccessToken token, DingTalkGates gates, InstantSource clock, IntConsumer counted) {
        this.token = token;
        this.failures = new Failures(gates, clock);
        this.gates = gates;
        this.clock = clock;
        this.counted = counted;
    }

    /** What came of asking. */
    public sealed interface Asked<T> {
        /** The platform's answer. */
        record Answered<T>(T answer) implements Asked<T> {}

        /**
         * No answer, or a refusal.
         *
         * @param code what the platform calls it; empty if it did not say
         * @param means what it would mean for a message of the robot
         */
        record Failed<T>(String code, Delivered means) implements Asked<T> {}
    }

    /** One request, with the token it goes out with. */
    @FunctionalInterface
    public interface Call<T> {
        T with(String token) throws Exception;
    }

    /** Asks once; again only where the platform no longer knew the token. Never throws. */
    public <T> Asked<T> ask(DingTalkGates.Way way, Call<T> call) {
        if (bannedUntil.isAfter(clock.instant())) {
            var left = Duration.between(clock.instant(), bannedUntil);
            return new Asked.Failed<>("", failures.banned(way, left));
        }
        try {
            var answer = tried(call);
            counted.accept(1);
            return new Asked.Answered<>(answer);
        } catch (Exception failure) {
            var means = failures.of(failure, way);
            if (Failures.isBan(failure)) {
                bannedUntil = clock.instant().plus(Failures.BAN);
            }
            // whatever the platform turned away does not count against the month
            if (means instanceof Delivered.InDoubt) {
                counted.accept(1);
            }
            return new Asked.Failed<>(code(failure), means);
        }
    }

    DingTalkGates gates() {
        return gates;
    }

    /** The limits that a call of this kind keeps. */
    public List<Gate> gates(DingTalkGates.Way way) {
        return gates.robot(way);
    }

    private static String code(Exception failure) {
        return failure instanceof TeaException answer && answer.getCode() != null ? answer.getCode() : "";
    }

    private <T> T tried(Call<T> call) throws Exception {
        var first = token.get();
        try {
            return call.with(first);
        } catch (TeaException refused) {
            if (!String.valueOf(refused.getCode()).contains("InvalidAuthentication")) {
                throw refused;
            }
            return call.with(token.insteadOf(first));
        }
    }
}
