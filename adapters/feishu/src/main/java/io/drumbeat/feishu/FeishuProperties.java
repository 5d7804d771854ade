package io.drumbeat.feishu;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator sets to connect a self-built Feishu or Lark app.
 *
 * @param mode how events come in; only {@code webhook} so far
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
     * @throws WrongSetting naming the first setting that is missing or wrong
     */
    Checked checked(boolean allowHttp) {
        var chosen = mode == null || mode.isBlank() ? "webhook" : mode;
        if (!chosen.equals("webhook")) {
            throw new WrongSetting("drumbeat.feishu.mode 是 \"" + chosen + "\"；现在只有 webhook");
        }
        return new Checked(
                needed(appId, "app-id", "APP_ID", "开放平台后台“凭证与基础信息”里的 App ID"),
                needed(appSecret, "app-secret", "APP_SECRET", "开放平台后台“凭证与基础信息”里的 App Secret"),
                needed(encryptKey, "encrypt-key", "ENCRYPT_KEY", "“事件与回调”里的 Encrypt Key，没有它任何人都能冒充飞书"),
                needed(verificationToken, "verification-token", "VERIFICATION_TOKEN", "“事件与回调”里的 Verification Token"),
                address(allowHttp),
                positive(requestTimeout, "request-timeout", Duration.ofSeconds(10)),
                positive(signatureWindow, "signature-window", Duration.ofHours(8)));
    }

    private static String needed(@Nullable String value, String name, String variable, String what) {
        if (value == null || value.isBlank()) {
            throw new WrongSetting(
                    "没有设置 drumbeat.feishu.%s（环境变量 DRUMBEAT_FEISHU_%s）：应是%s".formatted(name, variable, what));
        }
        return value.strip();
    }

    private static Duration positive(@Nullable Duration value, String name, Duration usual) {
        if (value == null) {
            return usual;
        }
        if (!value.isPositive()) {
            throw new WrongSetting("drumbeat.feishu.%s 是 \"%s\"；应大于 0，如 %s".formatted(name, value, usual));
        }
        return value;
    }

    private String address(boolean allowHttp) {
        var address = baseUrl == null || baseUrl.isBlank() ? "https://open.feishu.cn" : baseUrl.strip();
        while (address.endsWith("/")) {
            address = address.substring(0, address.length() - 1);
        }
        if (!safe(address, allowHttp)) {
            throw new WrongSetting(
                    ("drumbeat.feishu.base-url 是 \"%s\"；应是 https 地址，如 https://open.feishu.cn 或 https://open.larksuite.com"
                                    + "（明文 http 只许本机地址，并且要 drumbeat.allow-http=true）")
                            .formatted(baseUrl));
        }
        return address;
    }

    private static boolean safe(String address, boolean allowHttp) {
        try {
            var uri = URI.create(address);
            var host = uri.getHost();
            if (host == null || uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
                return false;
            }
            return "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && allowHttp && onThisMachine(host));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** By its spelling only: a name that resolves to this machine today may resolve elsewhere tomorrow. */
    private static boolean onThisMachine(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    @Override
    public String toString() {
        return "FeishuProperties[appId=" + appId + ", baseUrl=" + baseUrl + ", mode=" + mode + "]";
    }
}
