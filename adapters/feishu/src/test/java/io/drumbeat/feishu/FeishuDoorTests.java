package io.drumbeat.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.decision.Recorder.NotRecorded;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.EventMaker;
import io.drumbeat.feishu.stub.Events;
import io.drumbeat.feishu.stub.StubbedFeishu;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeishuDoorTests {
    private static final Desk.Answer REFUSED = new Desk.Answer(401, "{\"error\":\"不是飞书发来的请求\"}");
    private final Desk desk = new Desk();
    private final String visit = Events.direct("om_1", "ou_mei", "拜访 华为");
    private final EventMaker.Sealed good = EventMaker.sealed(visit, Company.NOW);

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feishu/events", "/feishu/cards"})
    void aSealedEventIsRecordedAtBothPaths(String path) {
        assertThat(desk.receives(path, good)).isEqualTo(new Desk.Answer(200, "{}"));
        assertThat(desk.recorder.last().words()).isEqualTo("拜访 华为");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Lark-Request-Timestamp", "X-Lark-Request-Nonce", "X-Lark-Signature"})
    void aMissingHeaderIsRefused(String header) {
        assertRefused(good.without(header));
    }

    @Test
    void anUnsignedEventIsRefused() {
        assertRefused(good.unsigned());
    }

    @Test
    void oneFlippedBitOfTheSignatureIsRefused() {
        var signature = good.headers().get("X-Lark-Signature");
        var flipped = (char) (signature.charAt(0) ^ 1) + signature.substring(1);
        assertRefused(good.withHeader("X-Lark-Signature", flipped));
    }

    @Test
    void oneFlippedBitOfTheBodyIsRefused() {
        var body = good.body().clone();
        body[40] ^= 1;
        assertRefused(good.withBody(body));
    }

    @Test
    void oneMoreSpaceInTheBodyIsRefused() {
        assertRefused(good.withBody(
                (new String(good.body(), StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTimestampOlderThanThePlatformsLastRetryIsRefused() {
        assertThat(desk.receives(EventMaker.sealed(visit, Company.NOW.minus(Duration.ofHours(8))))
                        .status())
                .isEqualTo(200);
        assertRefused(
                EventMaker.sealed(visit, Company.NOW.minus(Duration.ofHours(8)).minusSeconds(1)), 1);
    }

    /** Nobody sends a press again, and an old one may be somebody's who listened. */
    @Test
    void aPressThatWasSealedLongAgoIsRefused() {
        var press = Events.event("card.action.trigger", Map.of(), EventMaker.TOKEN, EventMaker.APP);
        assertThat(desk.receives(EventMaker.sealed(press, Company.NOW.minus(Duration.ofMinutes(5))))
                        .status())
                .isEqualTo(200);
        assertRefused(EventMaker.sealed(
                press, Company.NOW.minus(Duration.ofMinutes(5)).minusSeconds(1)));
    }

    @Test
    void aTimestampFromTheFutureIsRefused() {
        assertRefused(EventMaker.sealed(visit, Company.NOW.plusSeconds(301)));
    }

    @Test
    void aPlainBodyIsRefusedThoughItIsSigned() {
        assertRefused(EventMaker.signed(visit.getBytes(StandardCharsets.UTF_8), Company.NOW, EventMaker.KEY));
    }

    @Test
    void anotherKeyIsRefused() {
        assertRefused(EventMaker.sealed(visit, Company.NOW, "guessed"));
    }

    @Test
    void anEmptyKeyOpensNothing() {
        assertRefused(EventMaker.sealed(visit, Company.NOW, ""));
    }

    @Test
    void aKeyNeedNotBeAscii() {
        var sealed = EventMaker.sealed(visit, Company.NOW, "密钥");
        var headers = sealed.headers();
        var signed = new Seal.Signed(
                headers.get("X-Lark-Request-Timestamp"),
                headers.get("X-Lark-Request-Nonce"),
                headers.get("X-Lark-Signature"));
        assertThat(Desk.seal("密钥").open(sealed.body(), signed)).isPresent();
    }

    @Test
    void aWrongVerificationTokenIsRefused() {
        assertRefused(EventMaker.sealed(Events.event("im.x", Map.of(), "other", EventMaker.APP), Company.NOW));
    }

    @Test
    void anEventOfAnotherAppIsRefused() {
        assertRefused(EventMaker.sealed(Events.event("im.x", Map.of(), EventMaker.TOKEN, "cli_other"), Company.NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"encrypt\":5}", "{\"encrypt\":\"!\"}", "{\"encrypt\":\"AAAA\"}"})
    void nonsenseIsRefusedThoughItIsSigned(String body) {
        assertRefused(EventMaker.signed(body.getBytes(StandardCharsets.UTF_8), Company.NOW, EventMaker.KEY));
    }

    @Test
    void theChallengeIsAnsweredSignedOrNot() {
        var challenge = EventMaker.sealed(Events.challenge(EventMaker.TOKEN, "a\"b中"), Company.NOW);
        assertThat(desk.receives(challenge)).isEqualTo(new Desk.Answer(200, "{\"challenge\":\"a\\\"b中\"}"));
        assertThat(desk.receives(challenge.unsigned()).status()).isEqualTo(200);
    }

    @Test
    void aChallengeWithAWrongTokenIsRefused() {
        assertRefused(
                EventMaker.sealed(Events.challenge("other", "abc"), Company.NOW).unsigned());
    }

    @Test
    void aChallengeInPlainTextIsRefused() {
        var plain = Events.challenge(EventMaker.TOKEN, "abc").getBytes(StandardCharsets.UTF_8);
        assertRefused(good.withBody(plain).unsigned());
    }

    @Test
    void moreThanAMebibyteIsTooMuch() {
        assertThat(desk.receives(EventMaker.signed(new byte[1 << 20], Company.NOW, EventMaker.KEY)))
                .isEqualTo(REFUSED);
        assertThat(desk.receives(EventMaker.signed(new byte[(1 << 20) + 1], Company.NOW, EventMaker.KEY))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void anUnknownEventIsFine() {
        assertThat(desk.receives(Events.event("contact.user.updated_v3", Map.of())))
                .isEqualTo(new Desk.Answer(200, "{}"));
    }

    @Test
    void whatWasNotRecordedIsPushedAgainAndThePersonIsToldOnce() {
        desk.recorder.failWith(new NotRecorded("数据库连不上", new IllegalStateException()));
        assertThat(desk.receives(good).status()).isEqualTo(503);
        assertThat(desk.receives(good).status()).isEqualTo(503);
        assertThat(StubbedFeishu.content(desk.feishu.onlyMessage()).get("text").getAsString())
                .contains("还没有记下");
    }

    @Test
    void aFaultOfOursIsNotPassedOffAsRecorded() {
        desk.recorder.failWith(new IllegalStateException("a bug"));
        assertThat(desk.receives(good).status()).isEqualTo(503);
        assertThat(desk.receives(good).body()).doesNotContain("bug");
    }

    private void assertRefused(EventMaker.Sealed sealed) {
        assertRefused(sealed, 0);
    }

    private void assertRefused(EventMaker.Sealed sealed, int recordedBefore) {
        assertThat(desk.receives(sealed)).isEqualTo(REFUSED);
        assertThat(desk.recorder.requests).hasSize(recordedBefore);
    }
}
