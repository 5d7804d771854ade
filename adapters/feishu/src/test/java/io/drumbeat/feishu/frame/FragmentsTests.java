package io.drumbeat.feishu.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.lark.oapi.google.protobuf.ByteString;
import com.lark.oapi.ws.pb.Pbbp2.Frame;
import io.drumbeat.feishu.stub.Pushes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FragmentsTests {
    private final Pushes pushes = new Pushes();
    private final AtomicLong nanos = new AtomicLong();
    private final Fragments fragments = new Fragments(1_000, nanos::get);

    private boolean completes(Frame frame) {
        return fragments.add(frame).isPresent();
    }

    @Test
    void aWholeOneIsNotWaitedFor() {
        assertThat(fragments.add(pushes.frame("p-1", 1, 0, new byte[] {7})).map(ByteString::size))
                .contains(1);
        assertThat(fragments.waiting()).isZero();
    }

    @Test
    void theOrderIsTheSendersAlsoIfItCountsFromOne() {
        assertThat(completes(pushes.frame("p-1", 2, 2, "b".getBytes()))).isFalse();
        assertThat(fragments.add(pushes.frame("p-1", 2, 1, "a".getBytes())).map(ByteString::toStringUtf8))
                .contains("ab");
    }

    @Test
    void whatIsPushedAgainInOtherPartsStartsAnew() {
        fragments.add(pushes.frame("p-1", 3, 0, "old".getBytes()));
        fragments.add(pushes.frame("p-1", 2, 0, "ne".getBytes()));
        assertThat(fragments.add(pushes.frame("p-1", 2, 1, "w".getBytes())).map(ByteString::toStringUtf8))
                .contains("new");
    }

    @Test
    void whatStaysIncompleteForAMinuteIsForgotten() {
        fragments.add(pushes.frame("p-1", 2, 0, new byte[10]));
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        fragments.add(pushes.frame("p-2", 2, 0, new byte[10]));
        assertThat(fragments.waiting()).isEqualTo(1);
        assertThat(completes(pushes.frame("p-2", 2, 1, new byte[10]))).isTrue();
    }

    @Test
    void theOldestGiveWayWhenTooMuchIsWaiting() {
        for (var i = 0; i < 100; i++) {
            fragments.add(pushes.frame("p-" + i, 2, 0, new byte[100]));
        }
        assertThat(fragments.waiting()).isEqualTo(10);
        assertThat(completes(pushes.frame("p-99", 2, 1, new byte[1]))).isTrue();
        assertThat(completes(pushes.frame("p-0", 2, 1, new byte[1]))).isFalse();
    }

    @Test
    void noneIsLostWhenManyThreadsBringThePartsOfMany() throws InterruptedException {
        var roomy = new Fragments(10 << 20, nanos::get);
        var parts = new ArrayList<Frame>();
        IntStream.range(0, 300).forEach(i -> parts.addAll(pushes.parts("p-" + i, "消息 " + i + " 的全文", 4)));
        Collections.shuffle(parts, new Random(4711));
        var whole = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            parts.forEach(part -> threads.execute(
                    () -> roomy.add(part).map(ByteString::toStringUtf8).ifPresent(whole::add)));
        }
        assertThat(whole)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 300)
                        .mapToObj(i -> "消息 " + i + " 的全文")
                        .toList());
        assertThat(roomy.waiting()).isZero();
    }

    @Test
    void nonsenseOnThePartsIsNoPart() {
        for (var frame : List.of(
                pushes.frame("", 2, 0, new byte[1]),
                pushes.frame("p-1", 2, 3, new byte[1]),
                pushes.frame("p-1", 999_999, 0, new byte[1]))) {
            assertThat(completes(frame)).isFalse();
        }
        assertThat(fragments.waiting()).isZero();
    }
}
