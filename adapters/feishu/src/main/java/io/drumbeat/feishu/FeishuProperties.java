package io.drumbeat.feishu;

import io.drumbeat.config.ConfigError;
import io.drumbeat.feishu.endpoint.Loopback;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator sets to connect a self-built Feishu or Lark app.
 *
 * @param encryptKey with the verification token, what webhooks are told from forgeries by; a long connection needs neither
 * @param mode how events come in: {@code websocket}, which needs no public address, or {@code webhook}
 * @param requestTimeout how long one call to the platform may take
 * @param signatureWindow how old a signed event may be; the platform pushes again for about seven hours
 */
@ConfigurationProperties("drumbeat.feishu")
record FeishuProperties(
        @Nullable String appId,
        @Nullable String appSecret,
        @Nullable String encryptKey,
        @Nullable String verificationToken,
        @Nullable String mode,
        @Nullable String baseUrl,
        @Nullable Duration requestTimeout,
        @Nullable Duration signatureWindow) {

    /** The same, complete and checked. */
    record Checked(
            String appId,
            String appSecret,
            String encryptKey,
            String verificationToken,
            String baseUrl,
            Duration requestTimeout,
            Duration signatureWindow) {
        @Override
        public String toString() {
            return "Feishu[appId=" + appId + ", baseUrl=" + baseUrl + "]";
        }
    }

    /**
     * @param allowHttp whether plain http to this machine is allowed
     * @throws ConfigError naming the first setting that is missing or wrong
     */
    Checked checked(boolean allowHttp) {
        var byWebhook = byWebhook();
        return new Checked(
                needed(appId, "app-id", "APP_ID", "开放平台后台“凭证与基础信息”里的 App ID"),
                needed(appSecret, "app-secret", "APP_SECRET", "开放平台后台“凭证与基础信息”里的 App Secret"),
                byWebhook
                        ? needed(encryptKey, "encrypt-key", "ENCRYPT_KEY", "“事件与回调”里的 Encrypt Key，没有它任何人都能冒充飞书")
                        : orNothing(encryptKey),
                byWebhook
                        ? needed(
                                verificationToken,
                                "verification-token",
                                "VERIFICATION_TOKEN",
                                "“事件与回调”里的 Verification Token")
                        : orNothing(verificationToken),
                address(allowHttp),
                positive(requestTimeout, "request-timeout", Duration.ofSeconds(10)),
                positive(signatureWindow, "signature-window", Duration.ofHours(8)));
    }

    private boolean byWebhook() {
        return switch (mode == null ? "" : mode.strip().toLowerCase(Locale.ROOT)) {
            case "", "websocket" -> false;
            case "webhook" -> true;
            default ->
                throw new ConfigError("drumbeat.feishu.mode 是 \"" + mode + "\"；应是 websocket（长连接，不设就是它）或 webhook");
        };
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static String needed(@Nullable String value, String name, String variable, String what) {
        if (value == null || value.isBlank()) {
            throw new ConfigError(
                    "没有设置 drumbeat.feishu.%s（环境变量 DRUMBEAT_FEISHU_%s）：应是%s".formatted(name, variable, what));
        }
        return value.strip();
    }

    private static Duration positive(@Nullable Duration value, String name, Duration usual) {
        if (value == null) {
            return usual;
        }
        if (!value.isPositive()) {
            throw new ConfigError("drumbeat.feishu.%s 是 \"%s\"；应大于 0，如 %s".formatted(name, value, usual));
        }
        return value;
    }

    private String address(boolean allowHttp) {
        var address = baseUrl == null || baseUrl.isBlank() ? "https://open.feishu.cn" : baseUrl.strip();
        while (address.endsWith("/")) {
            address = address.substring(0, address.length() - 1);
        }
        if (!safe(address, allowHttp)) {
            throw new ConfigError(
                    ("drumbeat.feishu.base-url 是 \"%s\"；应是 https 地址，如 https://open.feishu.cn 或 https://open.larksuite.com"
                                    + "（明文 http 只许本机地址，并且要 drumbeat.allow-http=true）")
                            .formatted(baseUrl));
        }
        return address;
    }

    private static boolean safe(String address, boolean allowHttp) {
        try {
            var uri = URI.create(address);
            return uri.getQuery() == null && Loopback.safe(uri, "https", "http", allowHttp);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "FeishuProperties[appId=" + appId + ", baseUrl=" + baseUrl + ", mode=" + mode + "]";
    }
}
