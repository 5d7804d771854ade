package io.drumbeat.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Say;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueTests {
    private static final long NOW = 1_000_000;
    private final Queue rest = new Queue(Queue.REST, 32);

    @Test
    void whatIsAnsweredIsNoReasonToLookForAnythingElse() {
        rest.hold(List.of(), false, NOW);
        rest.want(EnumSet.of(Say.Kind.REPLY));
        assertThat(rest.wants(NOW - 1)).isFalse();
        rest.want(EnumSet.of(Say.Kind.REPLY, Say.Kind.PRAISE));
        assertThat(rest.wants(NOW - 1)).isTrue();
    }

    @Test
    void whoHasNotLookedForLongLooksWithoutAReason() {
        rest.hold(List.of(), false, NOW);
        assertThat(rest.wants(NOW + 1)).isTrue();
    }
}
