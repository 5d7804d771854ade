package io.drumbeat.dingtalk.send;

import com.aliyun.dingtalkoauth2_1_0.Client;
import com.aliyun.dingtalkoauth2_1_0.models.GetAccessTokenRequest;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import io.drumbeat.kept.Tokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The app's access token: shared by all instances, fetched by one thread at a time, renewed before it runs out. */
public final class AccessToken {
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final Client client;
    private final String clientId;
    private final String clientSecret;
    private final RuntimeOptions options;
    private final Tokens tokens;
    private final ReentrantLock fetching = new ReentrantLock();

    AccessToken(Config config, RuntimeOptions options, String clientId, String clientSecret, Tokens tokens)
            throws Exception {
        this.client = new Client(config);
        client.addResponseInterceptor((context, _) -> NotTheApi.refused(context));
        this.options = options;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.tokens = tokens;
    }

    /** For what is not sent by the robot. */
    public static AccessToken of(Hosts hosts, RobotApi.App app, Duration readTimeout, Tokens tokens) {
        try {
            return new AccessToken(
                    RobotApi.config(hosts, readTimeout),
                    new RuntimeOptions().setAutoretry(false).setIgnoreSSL(false),
                    app.clientId(),
                    app.clientSecret(),
                    tokens);
        } catch (Exception broken) {
            throw new IllegalStateException("钉钉 SDK 起不来", broken);
        }
    }

    /** Why there is no token; nothing that needs one was sent. */
    public static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        Unavailable(Exception cause) {
            super(cause);
        }
    }

    public String get() throws Unavailable {
        var known = tokens.get(key());
        if (known.isPresent()) {
            return known.get();
        }
        fetching.lock();
        try {
            var meanwhile = tokens.get(key());
            return meanwhile.isPresent() ? meanwhile.get() : fetched();
        } finally {
            fetching.unlock();
        }
    }

    /** Another token than the one that was refused; only the first of several callers fetches it. */
    public String insteadOf(String refused) throws Unavailable {
        fetching.lock();
        try {
            var known = tokens.get(key());
            if (known.isPresent() && !known.get().equals(refused)) {
                return known.get();
            }
            tokens.forget(key());
            return fetched();
        } finally {
            fetching.unlock();
        }
    }

    private String fetched() throws Unavailable {
        try {
            var request = new GetAccessTokenRequest().setAppKey(clientId).setAppSecret(clientSecret);
            var body = client.getAccessTokenWithOptions(request, new HashMap<>(), options)
                    .getBody();
            if (body == null || body.getAccessToken() == null) {
                throw new IllegalStateException("钉钉没有给出 access token");
            }
            var life = body.getExpireIn() == null ? 0 : body.getExpireIn();
            tokens.put(key(), body.getAccessToken(), Duration.ofSeconds(life).minus(MARGIN));
            return body.getAccessToken();
        } catch (Exception unavailable) {
            throw new Unavailable(unavailable);
        }
    }

    private String key() {
        return "dingtalk:" + clientId;
    }
}
