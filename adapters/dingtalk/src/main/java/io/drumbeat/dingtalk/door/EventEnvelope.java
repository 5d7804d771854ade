package io.drumbeat.dingtalk.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The encrypted envelope of event callbacks: SHA-1 over the sorted parts, AES-256-CBC around sixteen random bytes, a
 * length, the words and their owner.
 */
public final class EventEnvelope {
    private static final int BLOCK = 32;
    private static final int SALT = 16;

    /** Characters of a SHA-1 in hexadecimal. */
    private static final int SIGNATURE = 40;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String token;
    private final byte[] key;
    private final String owner;
    private final Duration window;
    private final InstantSource clock;

    /**
     * @param aesKey 43 characters, Base64 without its padding
     * @param owner whose events these are: the app's client id
     */
    public EventEnvelope(String token, String aesKey, String owner, Duration window, InstantSource clock) {
        this.token = token;
        this.key = Base64.getDecoder().decode(aesKey + "=");
        this.owner = owner;
        this.window = window;
        this.clock = clock;
    }

    /** Whether such a seal can hold, as far as that is seen without what it covers. */
    boolean isPlausible(@Nullable String signature, @Nullable String timestamp, @Nullable String nonce) {
        return signature != null
                && signature.length() == SIGNATURE
                && timestamp != null
                && nonce != null
                && fresh(timestamp);
    }

    /** What was inside, or empty if seal, time, padding or owner do not hold. */
    Optional<String> open(
            @Nullable String signature, @Nullable String timestamp, @Nullable String nonce, @Nullable String encrypt) {
        if (signature == null || timestamp == null || nonce == null || encrypt == null) {
            return Optional.empty();
        }
        var expected = sign(timestamp, nonce, encrypt).getBytes(UTF_8);
        if (!MessageDigest.isEqual(expected, signature.getBytes(UTF_8)) || !fresh(timestamp)) {
            return Optional.empty();
        }
        try {
            return unpacked(crypt(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(encrypt)));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** An answer that DingTalk accepts. */
    Map<String, String> seal(String words) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var nonce = HexFormat.of().formatHex(salt, 0, 8);
        var timestamp = Long.toString(clock.millis());
        var body = words.getBytes(UTF_8);
        var whose = owner.getBytes(UTF_8);
        var length = SALT + 4 + body.length + whose.length;
        var padding = BLOCK - length % BLOCK;
        var packed = ByteBuffer.allocate(length + padding)
                .put(salt)
                .putInt(body.length)
                .put(body)
                .put(whose);
        Arrays.fill(packed.array(), length, length + padding, (byte) padding);
        try {
            var encrypt = Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, packed.array()));
            return Map.of(
                    "msg_signature", sign(timestamp, nonce, encrypt),
                    "timeStamp", timestamp,
                    "nonce", nonce,
                    "encrypt", encrypt);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<String> unpacked(byte[] plain) {
        if (plain.length < BLOCK) {
            return Optional.empty();
        }
        int padding = plain[plain.length - 1];
        if (padding < 1 || padding > BLOCK || !padded(plain, padding)) {
            return Optional.empty();
        }
        var rest = plain.length - padding - SALT - 4;
        var length = ByteBuffer.wrap(plain).getInt(SALT);
        if (length < 0 || length > rest) {
            return Optional.empty();
        }
        var words = new String(plain, SALT + 4, length, UTF_8);
        var whose = new String(plain, SALT + 4 + length, rest - length, UTF_8);
        return whose.equals(owner) ? Optional.of(words) : Optional.empty();
    }

    private static boolean padded(byte[] plain, int padding) {
        for (var i = plain.length - padding; i < plain.length; i++) {
            if (plain[i] != padding) {
                return false;
            }
        }
        return true;
    }

    private boolean fresh(String timestamp) {
        if (!timestamp.matches("\\d{10}|\\d{13}")) {
            return false;
        }
        var number = Long.parseLong(timestamp);
        var then = timestamp.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Seal.near(then, clock.instant(), window);
    }

    private byte[] crypt(int mode, byte[] bytes) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, SALT));
        return cipher.doFinal(bytes);
    }

    private String sign(String timestamp, String nonce, String encrypt) {
        try {
            var sorted = Stream.of(token, timestamp, nonce, encrypt).sorted().collect(Collectors.joining());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(sorted.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
