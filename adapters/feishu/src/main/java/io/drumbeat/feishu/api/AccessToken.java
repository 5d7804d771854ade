package io.drumbeat.feishu.api;

import com.lark.oapi.Client;
import com.lark.oapi.core.response.RawResponse;
import com.lark.oapi.core.token.AccessTokenType;
import com.lark.oapi.core.utils.Jsons;
import io.drumbeat.kept.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The app's tenant access token, kept in {@link Tokens}. The SDK's own cache is one static for the whole process, fetches
 * once per waiting thread, and keeps serving a token the platform has refused; so it is switched off and this is used.
 */
final class AccessToken {
    private static final String PATH = "/open-apis/auth/v3/tenant_access_token/internal";
    private static final Duration SPARE = Duration.ofMinutes(3);
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Client client;
    private final String appId;
    private final String appSecret;
    private final Tokens tokens;
    private final String key;
    private final ReentrantLock fetching = new ReentrantLock();

    AccessToken(Client client, String appId, String appSecret, Tokens tokens) {
        this.client = client;
        this.appId = appId;
        this.appSecret = appSecret;
        this.tokens = tokens;
        this.key = "feishu:" + appId + ":" + fingerprint(appSecret);
    }

    /** @throws NotSent if there is none to be had */
    String current() {
        var known = tokens.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        fetching.lock();
        try {
            return tokens.get(key).orElseGet(this::fetch);
        } finally {
            fetching.unlock();
        }
    }

    /** Forgets a token the platform refused, unless somebody has fetched a newer one meanwhile. */
    void refused(String token) {
        if (tokens.get(key).filter(token::equals).isPresent()) {
            tokens.forget(key);
        }
    }

    private String fetch() {
        var granted = ask();
        var token = granted.tenant_access_token();
        if (granted.code() != 0 || token == null || token.isEmpty()) {
            throw new NotSent("飞书不给访问令牌（code %d）：请核对 DRUMBEAT_FEISHU_APP_ID 和 DRUMBEAT_FEISHU_APP_SECRET"
                    .formatted(granted.code()));
        }
        var life = Duration.ofSeconds(granted.expire()).minus(SPARE);
        tokens.put(key, token, life.compareTo(LONGEST) > 0 ? LONGEST : life);
        return token;
    }

    private Granted ask() {
        try {
            RawResponse response = client.post(PATH, new Asking(appId, appSecret), AccessTokenType.None);
            return Jsons.DEFAULT.fromJson(new String(response.getBody(), StandardCharsets.UTF_8), Granted.class);
        } catch (NotSent unreached) {
            throw unreached;
        } catch (Exception broken) {
            throw new NotSent("取不到飞书访问令牌（" + broken.getClass().getSimpleName() + "）");
        }
    }

    /** Part of the key, so that a changed secret does not go on with the old one's token. */
    private static String fingerprint(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is asked, under the platform's own names; the SDK reads it by reflection, so it cannot be one of Java's maps. */
    private record Asking(String app_id, String app_secret) {
        @Override
        public String toString() {
            return "Asking[" + app_id + "]";
        }
    }

    /** The platform's answer, under its own names. */
    private record Granted(int code, @Nullable String tenant_access_token, long expire) {}
}
