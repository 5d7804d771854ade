package io.drumbeat.bench.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Text messages as Feishu pushes them: encrypted with the app's key, signed over the bytes that travel, ready to be sent. */
final class SignedMessages {
    static final String APP = "cli_bench";
    static final String TOKEN = "bench-token";
    static final String KEY = "bench-key";
    static final String PATH = "/feishu/events";
    /** As the SDK looks them up. */
    static final List<String> HEADERS = List.of("x-lark-request-timestamp", "x-lark-request-nonce", "x-lark-signature");

    private SignedMessages() {}

    /**
     * Whole HTTP requests, each with an id of its own; customers and those who visit them take turns.
     *
     * @param round keeps the ids of one round apart from those of another
     */
    static List<byte[]> of(String round, int many, int customers) {
        var requests = new ArrayList<byte[]>();
        for (var n = 0; n < many; n++) {
            var who = n % customers;
            // nobody is visited whom nobody has heard of
            var customer = (n < customers ? "新客户" : "") + Reps.customer(who);
            requests.add(request(round + "-" + n, Reps.openId(who), "拜访 " + customer + " 张总 谈续约"));
        }
        return requests;
    }

    /** One that was signed with another key, which no server may take. */
    static byte[] forged() {
        return request("forged", Reps.openId(0), "拜访 " + Reps.customer(0), "another-key");
    }

    private static byte[] request(String id, String openId, String words) {
        return request(id, openId, words, KEY);
    }

    private static byte[] request(String id, String openId, String words, String signedWith) {
        var now = Clock.systemUTC().millis();
        var body = sealed("""
            {"schema":"2.0","header":{"event_id":"ev-%1$s","token":"%2$s","create_time":"%3$d","event_type":"im.message.receive_v1",\
            "tenant_key":"t","app_id":"%4$s"},"event":{"sender":{"sender_id":{"open_id":"%5$s"},"sender_type":"user",\
            "tenant_key":"t"},"message":{"message_id":"om_%1$s","create_time":"%3$d","chat_id":"oc_direct","chat_type":"p2p",\
            "message_type":"text","content":"{\\"text\\":\\"%6$s\\"}"}}}""".formatted(id, TOKEN, now, APP, openId, words));
        var timestamp = Long.toString(now / 1000);
        var signature = HexFormat.of().formatHex(sha256(timestamp + "n0" + signedWith + body));
        return """
                POST /feishu/events HTTP/1.1\r
                Host: 127.0.0.1\r
                Content-Type: application/json; charset=utf-8\r
                X-Lark-Request-Timestamp: %s\r
                X-Lark-Request-Nonce: n0\r
                X-Lark-Signature: %s\r
                Content-Length: %d\r
                \r
                %s""".formatted(timestamp, signature, body.length(), body).getBytes(UTF_8);
    }

    private static String sealed(String plain) {
        try {
            var start = new byte[16];
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(sha256(KEY), "AES"), new IvParameterSpec(start));
            var hidden = cipher.doFinal(plain.getBytes(UTF_8));
            var whole = new byte[start.length + hidden.length];
            System.arraycopy(hidden, 0, whole, start.length, hidden.length);
            return "{\"encrypt\":\"" + Base64.getEncoder().encodeToString(whole) + "\"}";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
