package io.drumbeat.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Makes events as Feishu does: encrypted with the app's key and signed over the bytes that travel. */
record FeishuEvents(String appId, String token, String encryptKey) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What travels: the body and its three headers. */
    record Sealed(byte[] body, String timestamp, String nonce, String signature) {}

    /** A person writes to the bot in their direct chat. */
    Sealed says(String openId, String messageId, String text, long nowSeconds) {
        var event = Map.of(
                "schema", "2.0",
                "header", header("im.message.receive_v1", "ev-" + messageId, nowSeconds),
                "event",
                        Map.of(
                                "sender",
                                        Map.of(
                                                "sender_id",
                                                Map.of("open_id", openId),
                                                "sender_type",
                                                "user",
                                                "tenant_key",
                                                "t"),
                                "message",
                                        Map.of(
                                                "message_id",
                                                messageId,
                                                "create_time",
                                                Long.toString(nowSeconds * 1000),
                                                "chat_id",
                                                "oc_direct",
                                                "chat_type",
                                                "p2p",
                                                "message_type",
                                                "text",
                                                "content",
                                                JSON.writeValueAsString(Map.of("text", text)))));
        return seal(JSON.writeValueAsString(event), nowSeconds);
    }

    /** A person presses a button whose value these are. */
    Sealed presses(String openId, String eventId, Map<String, ?> value, String messageId, long nowSeconds) {
        var event = Map.of(
                "schema", "2.0",
                "header", header("card.action.trigger", eventId, nowSeconds),
                "event",
                        Map.of(
                                "operator", Map.of("open_id", openId, "tenant_key", "t"),
                                "token", "c-1",
                                "action", Map.of("value", value, "tag", "button"),
                                "host", "im_message",
                                "context", Map.of("open_message_id", messageId, "open_chat_id", "oc_direct")));
        return seal(JSON.writeValueAsString(event), nowSeconds);
    }

    private Map<String, String> header(String type, String id, long nowSeconds) {
        return Map.of(
                "event_id", id,
                "token", token,
                "create_time", Long.toString(nowSeconds * 1000),
                "event_type", type,
                "tenant_key", "t",
                "app_id", appId);
    }

    Sealed seal(String plain, long nowSeconds) {
        try {
            var iv = new byte[16];
            new SecureRandom().nextBytes(iv);
            var key = sha256(encryptKey.getBytes(StandardCharsets.UTF_8));
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            var hidden = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            var both = new byte[16 + hidden.length];
            System.arraycopy(iv, 0, both, 0, 16);
            System.arraycopy(hidden, 0, both, 16, hidden.length);
            var body = "{\"encrypt\":\"" + Base64.getEncoder().encodeToString(both) + "\"}";
            var timestamp = Long.toString(nowSeconds);
            var signature = sha256((timestamp + "n0" + encryptKey + body).getBytes(StandardCharsets.UTF_8));
            return new Sealed(
                    body.getBytes(StandardCharsets.UTF_8),
                    timestamp,
                    "n0",
                    HexFormat.of().formatHex(signature));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
