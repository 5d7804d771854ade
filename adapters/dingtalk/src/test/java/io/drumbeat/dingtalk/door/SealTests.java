package io.drumbeat.dingtalk.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.dingtalk.Signing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTests {
    private static final long THEN = 1577262236757L;
    private static final String SECRET = "this is a secret";
    private static final String ROBOT = "DJrE6qdyVGCQz9z5r2MDuNcNAhwYnuAkyj13cx169CA=";
    private static final String CARD = "cviWWKk4OPwVpK0VGNkvThhQ7PXwQPYvJhM+/YVA1VI=";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static Seal robot(long now) {
        return Seal.robot(SECRET, WINDOW, InstantSource.fixed(Instant.ofEpochMilli(now)));
    }

    private static Seal card(long now) {
        return Seal.card(SECRET, WINDOW, InstantSource.fixed(Instant.ofEpochMilli(now)));
    }

    @Test
    void theDocumentedRobotSignatureHolds() {
        assertThat(robot(THEN).holds("" + THEN, ROBOT)).isTrue();
        assertThat(Signing.robot(THEN, SECRET)).isEqualTo(ROBOT);
    }

    @Test
    void theDocumentedCardSignatureHolds() {
        assertThat(card(THEN).holds("" + THEN, CARD)).isTrue();
        assertThat(Signing.card(THEN, SECRET)).isEqualTo(CARD);
    }

    @Test
    void theTwoSignaturesAreNotInterchangeable() {
        assertThat(robot(THEN).holds("" + THEN, CARD)).isFalse();
        assertThat(card(THEN).holds("" + THEN, ROBOT)).isFalse();
    }

    @Test
    void anotherTimeIsNotWhatWasSigned() {
        assertThat(robot(THEN).holds("" + (THEN + 1), ROBOT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300_000, -1, 0, 1, 300_000})
    void theWindowReachesFiveMinutesBothWays(long off) {
        assertThat(robot(THEN + off).holds("" + THEN, ROBOT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300_001, 300_001, 3_600_000})
    void outsideTheWindowNothingHolds(long off) {
        assertThat(robot(THEN + off).holds("" + THEN, ROBOT)).isFalse();
    }

    @Test
    void missingOrStrangeHeadersDoNotHold() {
        assertThat(robot(THEN).holds(null, ROBOT)).isFalse();
        assertThat(robot(THEN).holds("" + THEN, null)).isFalse();
        assertThat(robot(THEN).holds("", "")).isFalse();
        assertThat(robot(THEN).holds("-" + THEN, ROBOT)).isFalse();
        assertThat(robot(THEN).holds("99999999999999999999", Signing.robot(1, SECRET)))
                .isFalse();
    }
}
