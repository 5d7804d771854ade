package io.drumbeat.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Somebody without the secrets, who has seen genuine requests and changes something in each. */
record Forger(FeishuEvents genuine, URI bot, String path) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final RandomGenerator CHANCE = RandomGenerator.getDefault();

    /** One attempt: the status and the body of what was answered. */
    String call(long nowSeconds) {
        var feishu = path.startsWith("/feishu");
        var headers = new LinkedHashMap<String, String>();
        var body = feishu ? ofFeishu(headers, nowSeconds) : ofDingTalk(headers, nowSeconds);
        var query = path.equals("/dingtalk/events") ? ofEvents(nowSeconds) : "";
        try {
            var request = HttpRequest.newBuilder(bot.resolve(path + query)).timeout(Duration.ofSeconds(30));
            headers.forEach(request::header);
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body));
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private byte[] ofFeishu(Map<String, String> headers, long now) {
        var sealed = genuine.says("ou_mei", "om_forged", "签单 华为 99万", now);
        headers.put("X-Lark-Request-Timestamp", sealed.timestamp());
        headers.put("X-Lark-Request-Nonce", sealed.nonce());
        headers.put("X-Lark-Signature", sealed.signature());
        switch (CHANCE.nextInt(7)) {
            case 0 -> headers.remove(any(headers));
            case 1 -> headers.clear();
            case 2 -> headers.put("X-Lark-Request-Timestamp", Long.toString(now + CHANCE.nextLong(1, 1 << 30)));
            case 3 -> headers.put("X-Lark-Request-Nonce", "n" + CHANCE.nextInt(1, 1 << 20));
            case 4 -> headers.put("X-Lark-Signature", other(sealed.signature()));
            case 5 -> {
                return new FeishuEvents(genuine.appId(), genuine.token(), "guess" + CHANCE.nextInt())
                        .says("ou_mei", "om_forged", "签单 华为 99万", now)
                        .body();
            }
            default -> {
                return changed(sealed.body());
            }
        }
        return sealed.body();
    }

    /** The seal covers the time only, so that is what is forged. */
    private static byte[] ofDingTalk(Map<String, String> headers, long now) {
        var prefix = CHANCE.nextBoolean() ? "" : "x-ddpaas-signature-";
        headers.put(prefix.isEmpty() ? "timestamp" : prefix + "timestamp", Long.toString(now * 1000));
        headers.put(prefix.isEmpty() ? "sign" : "x-ddpaas-signature", noise(44));
        if (CHANCE.nextInt(3) == 0) {
            headers.remove(any(headers));
        }
        return ("{\"msgId\":\"m\",\"robotCode\":\"robot1\",\"encrypt\":\"" + noise(200)
                        + "\",\"text\":{\"content\":\"签单 华为 99万\"}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String ofEvents(long now) {
        return "?timestamp=%d&nonce=n%d&msg_signature=%s"
                .formatted(now * 1000, CHANCE.nextInt(1 << 20), URLEncoder.encode(noise(40), StandardCharsets.UTF_8));
    }

    private static String any(Map<String, String> headers) {
        return headers.keySet().stream()
                .skip(CHANCE.nextInt(headers.size()))
                .findFirst()
                .orElseThrow();
    }

    private static String other(String signature) {
        var place = CHANCE.nextInt(signature.length());
        return signature.substring(0, place)
                + (char) (signature.charAt(place) ^ 1)
                + signature.substring(place + 1, CHANCE.nextBoolean() ? signature.length() : place + 1);
    }

    private static byte[] changed(byte[] body) {
        var changed = body.clone();
        changed[CHANCE.nextInt(changed.length)] ^= (byte) (1 << CHANCE.nextInt(7));
        return changed;
    }

    private static String noise(int length) {
        var noise = new byte[length];
        for (var i = 0; i < length; i++) {
            noise[i] = (byte)
                    "abcdefghijklmnopqrstuvwxyz0123456789+/=ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(CHANCE.nextInt(65));
        }
        return new String(noise, StandardCharsets.US_ASCII);
    }
}
