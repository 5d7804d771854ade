package io.drumbeat.dingtalk.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EventEnvelopeTests {
    private static final String TOKEN = "123456";
    private static final String KEY = "1234567890123456789012345678901234567890123";
    private static final String OWNER = "dingsnotzck6pm5veliw";
    private static final String SIGNATURE = "9a95a004dd16f5c307e849b994173f76aa26e5eb";
    private static final String TIMESTAMP = "1614767836";
    private static final String NONCE = "A7Co0cJLMzIDtMMI";
    private static final String ENCRYPT =
            "YvkvaGe4hQxd3VxRmEty0dVlnCOAqwf56xwTRHDHoOURqhalbmBJQk5FNcRk42Gl5T0YQXZNwpwWSm1xAFJ5ZA==";
    private static final Instant THEN = Instant.ofEpochSecond(1614767836);

    private static EventEnvelope envelope(String owner, Instant now) {
        return new EventEnvelope(TOKEN, KEY, owner, Duration.ofMinutes(5), InstantSource.fixed(now));
    }

    @Test
    void theOfficialVectorOpens() {
        assertThat(envelope(OWNER, THEN).open(SIGNATURE, TIMESTAMP, NONCE, ENCRYPT))
                .contains("success");
    }

    @Test
    void oneFlippedBitAnywhereKeepsItShut() {
        var envelope = envelope(OWNER, THEN);
        assertThat(envelope.open("8" + SIGNATURE.substring(1), TIMESTAMP, NONCE, ENCRYPT))
                .isEmpty();
        assertThat(envelope.open(SIGNATURE, "1614767837", NONCE, ENCRYPT)).isEmpty();
        assertThat(envelope.open(SIGNATURE, TIMESTAMP, "B" + NONCE.substring(1), ENCRYPT))
                .isEmpty();
        assertThat(envelope.open(SIGNATURE, TIMESTAMP, NONCE, "Z" + ENCRYPT.substring(1)))
                .isEmpty();
        assertThat(envelope.open(SIGNATURE, TIMESTAMP, NONCE, null)).isEmpty();
    }

    @Test
    void somebodyElsesEventsStayShut() {
        assertThat(envelope("dingother", THEN).open(SIGNATURE, TIMESTAMP, NONCE, ENCRYPT))
                .isEmpty();
    }

    @Test
    void anOldEnvelopeStaysShut() {
        assertThat(envelope(OWNER, THEN.plusSeconds(301)).open(SIGNATURE, TIMESTAMP, NONCE, ENCRYPT))
                .isEmpty();
    }

    @Test
    void brokenInsidesWithAGoodSignatureStayShut() throws Exception {
        for (var inside : new byte[][] {new byte[0], new byte[32], new byte[64], padded(new byte[40], 0)}) {
            var encrypt = Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(inside));
            assertThat(envelope(OWNER, THEN).open(sign(TIMESTAMP, NONCE, encrypt), TIMESTAMP, NONCE, encrypt))
                    .isEmpty();
        }
        assertThat(envelope(OWNER, THEN).open(sign(TIMESTAMP, NONCE, "?!"), TIMESTAMP, NONCE, "?!"))
                .isEmpty();
    }

    @Test
    void aLengthBeyondTheEndStaysShut() throws Exception {
        var inside = ByteBuffer.allocate(31).putInt(16, 9999).array();
        var encrypt =
                Base64.getEncoder().encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(padded(inside, 1)));
        assertThat(envelope(OWNER, THEN).open(sign(TIMESTAMP, NONCE, encrypt), TIMESTAMP, NONCE, encrypt))
                .isEmpty();
    }

    @Test
    void paddingThatDoesNotAgreeWithItselfStaysShut() throws Exception {
        var words = "{}" + OWNER;
        var inside = ByteBuffer.allocate(20 + words.length())
                .position(16)
                .putInt(2)
                .put(words.getBytes(StandardCharsets.UTF_8))
                .array();
        var good = padded(inside, 32 - inside.length % 32);
        for (var flip : new int[] {0, 1}) {
            good[inside.length] ^= (byte) flip;
            var encrypt = Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(good));
            assertThat(envelope(OWNER, THEN).open(sign(TIMESTAMP, NONCE, encrypt), TIMESTAMP, NONCE, encrypt))
                    .isEqualTo(flip == 0 ? Optional.of("{}") : Optional.empty());
        }
    }

    @Test
    void theAnswerIsSealedAsDingTalkReadsIt() throws Exception {
        var answer = envelope(OWNER, THEN).seal("success");
        var encrypt = answer.get("encrypt");
        assertThat(answer.get("msg_signature")).isEqualTo(sign(answer.get("timeStamp"), answer.get("nonce"), encrypt));
        var plain = cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(encrypt));
        assertThat(plain.length % 32).isZero();
        assertThat(ByteBuffer.wrap(plain).getInt(16)).isEqualTo(7);
        assertThat(new String(plain, 20, 7 + OWNER.length(), StandardCharsets.UTF_8))
                .isEqualTo("success" + OWNER);
    }

    private static byte[] padded(byte[] bytes, int with) {
        var padded = Arrays.copyOf(bytes, (bytes.length / 32 + 1) * 32);
        Arrays.fill(padded, bytes.length, padded.length, (byte) with);
        return padded;
    }

    private static Cipher cipher(int mode) throws Exception {
        var key = Base64.getDecoder().decode(KEY + "=");
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
        return cipher;
    }

    private static String sign(String timestamp, String nonce, String encrypt) throws Exception {
        var parts = new String[] {TOKEN, timestamp, nonce, encrypt};
        Arrays.sort(parts);
        var digest =
                MessageDigest.getInstance("SHA1").digest(String.join("", parts).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
