package io.drumbeat.dingtalk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as DingTalk's pages describe it, written apart from the code it checks. */
public final class Signing {
    private Signing() {}

    public static String robot(long timestamp, String secret) {
        return hmac(secret, timestamp + "\n" + secret);
    }

    public static String card(long timestamp, String secret) {
        return hmac(secret, String.valueOf(timestamp));
    }

    private static String hmac(String key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] raw = mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
            return new String(Base64.getEncoder().encode(raw), StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
