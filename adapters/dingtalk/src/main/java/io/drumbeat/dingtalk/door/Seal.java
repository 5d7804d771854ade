package io.drumbeat.dingtalk.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call was signed by DingTalk just now. Robot and card callbacks sign different words; neither covers the body.
 */
public final class Seal {
    private final String secret;
    private final UnaryOperator<String> signed;
    private final Duration window;
    private final InstantSource clock;

    private Seal(String secret, UnaryOperator<String> signed, Duration window, InstantSource clock) {
        this.secret = secret;
        this.signed = signed;
        this.window = window;
        this.clock = clock;
    }

    /** Robot messages sign the time, a line break and the app's secret. */
    public static Seal robot(String secret, Duration window, InstantSource clock) {
        return new Seal(secret, timestamp -> timestamp + "\n" + secret, window, clock);
    }

    /** Card presses sign only the time, with the secret registered for them. */
    public static Seal card(String secret, Duration window, InstantSource clock) {
        return new Seal(secret, timestamp -> timestamp, window, clock);
    }

    /**
     * @param timestamp milliseconds since 1970
     * @param signature HMAC-SHA256 in Base64
     */
    boolean holds(@Nullable String timestamp, @Nullable String signature) {
        return timestamp != null
                && signature != null
                && timestamp.matches("\\d{13}")
                && MessageDigest.isEqual(hmac(signed.apply(timestamp)).getBytes(UTF_8), signature.getBytes(UTF_8))
                && near(Instant.ofEpochMilli(Long.parseLong(timestamp)), clock.instant(), window);
    }

    static boolean near(Instant then, Instant now, Duration window) {
        return Duration.between(then, now).abs().compareTo(window) <= 0;
    }

    private String hmac(String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(words.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
