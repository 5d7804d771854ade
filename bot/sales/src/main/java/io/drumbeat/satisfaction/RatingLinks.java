package io.drumbeat.satisfaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The address of the one question that is forwarded to a customer, which nobody can guess. */
public final class RatingLinks {
    /** Where a question lies on the server; its token stands behind. */
    public static final String PATH = "/rate/";

    private static final String SEAL = "HmacSHA256";
    private static final int SEALED = 16;
    private final SecretKeySpec key;
    private final String address;

    /**
     * @param key at least 32 random bytes, the same for all instances and restarts
     * @param address where customers reach this server, without a slash at the end; empty where they cannot
     */
    public RatingLinks(byte[] key, String address) {
        if (key.length < 32) {
            throw new IllegalArgumentException("评分链接的密钥要有 32 字节，给的是 " + key.length);
        }
        this.key = new SecretKeySpec(key, SEAL);
        this.address = address;
    }

    /** The whole address of a question, by the receipt under which it was asked; empty where customers cannot reach us. */
    public Optional<String> of(long asked) {
        return address.isEmpty() ? Optional.empty() : Optional.of(address + PATH + asked + "-" + seal(asked));
    }

    /** The receipt of the question that a token is for; empty where it was not made here. */
    public OptionalLong asked(String token) {
        var parts = token.split("-", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,18}")) {
            return OptionalLong.empty();
        }
        var asked = Long.parseLong(parts[0]);
        var is = parts[1].getBytes(StandardCharsets.UTF_8);
        var right = seal(asked).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(is, right) ? OptionalLong.of(asked) : OptionalLong.empty();
    }

    private String seal(long asked) {
        try {
            var mac = Mac.getInstance(SEAL);
            mac.init(key);
            var sealed = mac.doFinal(("rate " + asked).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sealed, SEALED));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("这个 JDK 没有 " + SEAL, missing);
        }
    }
}
