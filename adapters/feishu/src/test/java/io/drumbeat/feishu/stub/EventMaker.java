package io.drumbeat.feishu.stub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Plays the platform's side of the seal, written from its description and not from our verifier. */
public final class EventMaker {
    public static final String KEY = "encrypt-key-of-the-app";
    public static final String TOKEN = "verification-token-of-the-app";
    public static final String APP = "cli_a1b2c3d4e5f60718";

    private EventMaker() {}

    /** A body and the headers it travels with. */
    public record Sealed(byte[] body, Map<String, String> headers) {
        public Sealed without(String header) {
            var fewer = new LinkedHashMap<>(headers);
            fewer.remove(header);
            return new Sealed(body, fewer);
        }

        public Sealed withHeader(String header, String value) {
            var other = new LinkedHashMap<>(headers);
            other.put(header, value);
            return new Sealed(body, other);
        }

        public Sealed withBody(byte[] other) {
            return new Sealed(other, headers);
        }

        public Sealed unsigned() {
            return new Sealed(body, Map.of());
        }
    }

    public static Sealed sealed(String plain, Instant at) {
        return sealed(plain, at, KEY);
    }

    public static Sealed sealed(String plain, Instant at, String key) {
        return signed(("{\"encrypt\":\"" + encrypted(plain, key) + "\"}").getBytes(StandardCharsets.UTF_8), at, key);
    }

    public static Sealed signed(byte[] body, Instant at, String key) {
        var timestamp = Long.toString(at.getEpochSecond());
        var nonce = "n-4711";
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Lark-Request-Timestamp", timestamp);
        headers.put("X-Lark-Request-Nonce", nonce);
        var sha = sha256();
        sha.update((timestamp + nonce + key).getBytes(StandardCharsets.UTF_8));
        sha.update(body);
        headers.put("X-Lark-Signature", HexFormat.of().formatHex(sha.digest()));
        return new Sealed(body, headers);
    }

    private static String encrypted(String plain, String key) {
        try {
            var iv = new byte[16];
            for (var i = 0; i < iv.length; i++) {
                iv[i] = (byte) (17 * i + 3);
            }
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            var secret = new SecretKeySpec(sha256().digest(key.getBytes(StandardCharsets.UTF_8)), "AES");
            cipher.init(Cipher.ENCRYPT_MODE, secret, new IvParameterSpec(iv));
            var coded = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            var whole = new byte[iv.length + coded.length];
            System.arraycopy(iv, 0, whole, 0, iv.length);
            System.arraycopy(coded, 0, whole, iv.length, coded.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
