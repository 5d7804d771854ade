package io.drumbeat.dingtalk;

import io.drumbeat.config.ConfigError;
import io.drumbeat.dingtalk.send.Hosts;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code drumbeat.dingtalk}; secrets come from the environment.
 *
 * @param clientId of the internal app; DingTalk is off without it
 * @param robotCode of the app's robot
 * @param corpId the only organisation whose messages are taken; any when null
 * @param mode {@code stream}: the bot calls DingTalk; {@code webhook}: DingTalk calls the bot
 * @param signatureWindow how far a signed time may be from now, both ways; DingTalk itself allows an hour
 * @param cardApiSecret the secret registered with the card callback; presses are refused without it
 * @param readTimeout how long DingTalk may take to answer; it gives up itself after three seconds
 * @param cardTemplateId our own card template, once it is imported and published; without it nothing is sent as such a card
 * @param publicCard whether DingTalk's public template is used where our own is not
 * @param cardRouteKey the name under which the address of presses is registered, in webhook mode
 * @param cardCallbackUrl that address, to be registered; null if somebody did that by hand
 * @param perSecond how many calls of one API a second the edition allows: 20 in the standard one
 */
@ConfigurationProperties("drumbeat.dingtalk")
record DingTalkProperties(
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String robotCode,
        @Nullable String corpId,
        @DefaultValue("stream") String mode,
        @DefaultValue("https://api.dingtalk.com") String apiBaseUrl,
        @DefaultValue("https://oapi.dingtalk.com") String oapiBaseUrl,
        @DefaultValue("5m") Duration signatureWindow,
        @Nullable String cardApiSecret,
        @Nullable String eventToken,
        @Nullable String eventAesKey,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("20") int perSecond,
        @Nullable String cardTemplateId,
        @DefaultValue("false") boolean publicCard,

        @DefaultValue("02fcf2f4-5e02-4a85-b672-46d1f715543e.schema")
        String publicCardTemplateId,

        @DefaultValue("drumbeat") String cardRouteKey,
        @Nullable String cardCallbackUrl) {
    private static final Duration LONGEST_WINDOW = Duration.ofHours(1);

    DingTalkProperties {
        corpId = blankToNull(corpId);
        cardApiSecret = blankToNull(cardApiSecret);
        cardTemplateId = blankToNull(cardTemplateId);
        cardCallbackUrl = blankToNull(cardCallbackUrl);
        eventToken = blankToNull(eventToken);
        eventAesKey = blankToNull(eventAesKey);
    }

    /** @throws ConfigError if something that belongs to it is missing or out of bounds */
    DingTalkProperties checked() {
        required("client-id", clientId);
        required("client-secret", clientSecret);
        required("robot-code", robotCode);
        if (!mode.equals("stream") && !mode.equals("webhook")) {
            throw new ConfigError("drumbeat.dingtalk.mode 是 \"%s\"，应是 \"stream\" 或 \"webhook\"".formatted(mode));
        }
        if (!signatureWindow.isPositive() || signatureWindow.compareTo(LONGEST_WINDOW) > 0) {
            throw new ConfigError(
                    "drumbeat.dingtalk.signature-window 是 \"%s\"，应大于 0、不超过 1 小时，例如 5m".formatted(signatureWindow));
        }
        if (!readTimeout.isPositive()) {
            throw new ConfigError("drumbeat.dingtalk.read-timeout 是 \"%s\"，应大于 0，例如 5s".formatted(readTimeout));
        }
        if (perSecond < 1 || perSecond > 1000) {
            throw new ConfigError("drumbeat.dingtalk.per-second 是 \"%d\"，应是版本允许的每秒次数，标准版 20".formatted(perSecond));
        }
        checkEvents();
        checkCards();
        return this;
    }

    private void checkEvents() {
        if ((eventToken == null) != (eventAesKey == null)) {
            throw new ConfigError("drumbeat.dingtalk.event-token 和 drumbeat.dingtalk.event-aes-key 要么都设，要么都不设");
        }
        if (eventAesKey != null && !eventAesKey.matches("[A-Za-z0-9]{43}")) {
            throw new ConfigError(
                    "drumbeat.dingtalk.event-aes-key 应是 43 个字母或数字，现在有 %d 个字符".formatted(eventAesKey.length()));
        }
    }

    private void checkCards() {
        template("card-template-id", cardTemplateId);
        template("public-card-template-id", publicCardTemplateId);
        if (cardTemplateId != null && mode.equals("webhook") && cardApiSecret == null) {
            throw new ConfigError(
                    "webhook 方式下设了 drumbeat.dingtalk.card-template-id，就要设 drumbeat.dingtalk.card-api-secret，不然按钮按了没有反应");
        }
        if (cardCallbackUrl != null && !cardCallbackUrl.matches("https://\\S+/dingtalk/cards")) {
            throw new ConfigError("drumbeat.dingtalk.card-callback-url 是 \"%s\"，应是 https://你的域名/dingtalk/cards"
                    .formatted(cardCallbackUrl));
        }
    }

    private static void template(String name, @Nullable String id) {
        if (id != null && !id.matches("[\\w-]+\\.schema")) {
            throw new ConfigError("drumbeat.dingtalk.%s 是 \"%s\"，应是卡片平台上的模板 ID，形如 8a4c….schema".formatted(name, id));
        }
    }

    /** @throws ConfigError if the value is missing */
    static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ConfigError("缺少 drumbeat.dingtalk.%s（环境变量 DRUMBEAT_DINGTALK_%s），设了 client-id 就必须有它"
                    .formatted(name, name.replace('-', '_').toUpperCase(Locale.ROOT)));
        }
        return value;
    }

    /** @throws ConfigError if an address is not https, or http where that is not allowed */
    Hosts hosts(boolean allowHttp) {
        return new Hosts(
                address("api-base-url", apiBaseUrl, allowHttp), address("oapi-base-url", oapiBaseUrl, allowHttp));
    }

    private static URI address(String name, String value, boolean allowHttp) {
        try {
            var address = new URI(value.strip().replaceFirst("/+$", ""));
            var bare = address.getHost() != null
                    && address.getRawPath().isEmpty()
                    && address.getRawQuery() == null
                    && address.getRawUserInfo() == null;
            var plain = "http".equals(address.getScheme()) && allowHttp && Hosts.isLoopback(address.getHost());
            if (bare && (plain || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // said below, in the operator's words
        }
        throw new ConfigError(
                "drumbeat.dingtalk.%s 是 \"%s\"，应是 https://主机[:端口]；只有 drumbeat.allow-http=true 时，本机地址可以用 http"
                        .formatted(name, value));
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** Hides the secrets. */
    @Override
    public String toString() {
        return "DingTalkProperties[clientId=%s, mode=%s]".formatted(clientId, mode);
    }
}
