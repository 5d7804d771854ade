package io.drumbeat.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BytesInFlightTests {
    private static final int MEBIBYTE = 1 << 20;
    private final BytesInFlight bytes = new BytesInFlight(Measure.of(512L * MEBIBYTE));

    @Test
    void whoBringsMuchLeavesRoomForWhoBringsLittle() {
        var large = 0;
        while (bytes.share().take(MEBIBYTE)) {
            large++;
        }
        assertThat(large).isBetween(30, 40);
        assertThat(bytes.isCrowded()).isTrue();
        assertThat(bytes.share().take(4096)).isTrue();
    }

    @Test
    void whatIsGivenBackIsThereForOthers() {
        for (var round = 0; round < 1000; round++) {
            var share = bytes.share();
            for (var piece = 0; piece < 200; piece++) {
                assertThat(share.take(8192)).isTrue();
            }
            share.giveBack();
            share.giveBack();
        }
        assertThat(bytes.isCrowded()).isFalse();
    }

    @Test
    void whoIsRefusedKeepsNothingMore() {
        var share = bytes.share();
        assertThat(share.take(100)).isTrue();
        assertThat(share.take(100 * MEBIBYTE)).isFalse();
        share.giveBack();
        assertThat(bytes.share().take(Measure.BEGINNING)).isTrue();
    }

    @Test
    void littleMemoryStillLetsSomebodyIn() {
        var small = Measure.of(16L * MEBIBYTE);
        assertThat(small.requests()).isPositive().isLessThan(small.connections());
        assertThat(small.beginnings()).isGreaterThan(10 * Measure.BEGINNING);
    }
}
