package io.drumbeat.feishu;

import com.lark.oapi.core.utils.Decryptor;
import com.lark.oapi.core.utils.Jsons;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request comes from the platform, and opens it. The signature is checked over the raw bytes before
 * anything is decrypted; the SDK's own check has no time window, is not constant-time, and is skipped without a key.
 */
final class Seal {
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** Whoever presses waits for the answer, so no press comes again later. */
    private static final Duration PRESSED = Duration.ofMinutes(5);

    private static final String PRESS = "card.action.trigger";

    /** Characters of a SHA-256 in hexadecimal. */
    private static final int SIGNATURE = 64;

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final FeishuProperties.Checked settings;
    private final Decryptor decryptor;
    private final Clock wall;

    /** @param wall the real time: a demo clock that was moved must not shut the platform out */
    Seal(FeishuProperties.Checked settings, Clock wall) {
        if (settings.encryptKey().isEmpty() || settings.verificationToken().isEmpty()) {
            throw new IllegalArgumentException("没有两个密钥就认不出飞书");
        }
        this.settings = settings;
        this.decryptor = new Decryptor(settings.encryptKey());
        this.wall = wall;
    }

    /** What the request says; empty if it is not the platform's. */
    Optional<Opened> open(byte[] body, Signed signed) {
        var unsigned = signed.isMissing();
        if (!unsigned && !genuine(body, signed)) {
            return Optional.empty();
        }
        return opened(body)
                .filter(opened -> opened.isChallenge() ? tokenIsOurs(opened.token()) : !unsigned && ours(opened))
                .filter(opened -> unsigned || !opened.isPress() || inTime(signed.timestamp(), PRESSED));
    }

    /** Whether the headers can be of a genuine request, as far as that is seen without its body. */
    boolean isPlausible(Signed signed) {
        var timestamp = signed.timestamp();
        var nonce = signed.nonce();
        var signature = signed.signature();
        return timestamp != null
                && nonce != null
                && signature != null
                && signature.length() == SIGNATURE
                && inTime(timestamp, settings.signatureWindow());
    }

    private boolean genuine(byte[] body, Signed signed) {
        var timestamp = signed.timestamp();
        var nonce = signed.nonce();
        var signature = signed.signature();
        return timestamp != null
                && nonce != null
                && signature != null
                && inTime(timestamp, settings.signatureWindow())
                && same(signature, expected(timestamp, nonce, body));
    }

    private boolean inTime(@Nullable String timestamp, Duration window) {
        if (timestamp == null || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        var said = Instant.ofEpochSecond(Long.parseLong(timestamp));
        var now = wall.instant();
        return !said.isBefore(now.minus(window)) && !said.isAfter(now.plus(AHEAD));
    }

    private String expected(String timestamp, String nonce, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((timestamp + nonce + settings.encryptKey()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The SDK's decryptor drops trailing bytes it takes for padding; a JSON object ends in a brace and loses nothing. */
    private Optional<Opened> opened(byte[] body) {
        try {
            var sealed = Jsons.DEFAULT.fromJson(new String(body, StandardCharsets.UTF_8), Sealed.class);
            if (sealed == null || sealed.encrypt() == null) {
                return Optional.empty();
            }
            var plain = decryptor.decrypt(sealed.encrypt().strip());
            var envelope = Jsons.DEFAULT.fromJson(plain, Envelope.class);
            return Optional.ofNullable(envelope).map(known -> new Opened(plain, known));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private boolean ours(Opened opened) {
        var header = opened.envelope().header();
        return header != null
                && tokenIsOurs(header.token())
                && header.app_id() != null
                && same(header.app_id(), settings.appId());
    }

    private boolean tokenIsOurs(@Nullable String token) {
        return token != null && same(token, settings.verificationToken());
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    /** The three headers of a signature, as far as they are there. */
    record Signed(
            @Nullable String timestamp,
            @Nullable String nonce,
            @Nullable String signature) {
        /** Whether there is none at all. */
        boolean isMissing() {
            return timestamp == null && nonce == null && signature == null;
        }
    }

    /** A request that was opened. Its words are for the handler, never for a log. */
    record Opened(String plain, Envelope envelope) {
        boolean isChallenge() {
            return "url_verification".equals(envelope.type());
        }

        boolean isPress() {
            var header = envelope.header();
            return header != null && PRESS.equals(header.event_type());
        }

        @Nullable
        String token() {
            return envelope.token();
        }

        @Nullable
        String challenge() {
            return envelope.challenge();
        }

        @Override
        public String toString() {
            return "Opened[***]";
        }
    }

    private record Sealed(@Nullable String encrypt) {}

    /** What stands around an event, under the platform's own names. */
    record Envelope(
            @Nullable String type,
            @Nullable String token,
            @Nullable String challenge,
            @Nullable Header header) {}

    /** The header of an event. */
    record Header(
            @Nullable String token,
            @Nullable String app_id,
            @Nullable String event_type) {}
}
