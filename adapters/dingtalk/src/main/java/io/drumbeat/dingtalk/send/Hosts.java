package io.drumbeat.dingtalk.send;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where DingTalk is: plain http is only ever spoken to this machine.
 *
 * @param api the new gateway, as {@code https://api.dingtalk.com}
 * @param oapi the old gateway, as {@code https://oapi.dingtalk.com}
 */
public record Hosts(URI api, URI oapi) {
    private static final Set<String> PLATFORM = Set.of("oapi.dingtalk.com", "api.dingtalk.com");

    public Hosts {
        refusePlain(api);
        refusePlain(oapi);
    }

    /** Host and port as the SDK wants them. */
    String endpoint() {
        return api.getRawAuthority();
    }

    /** Whether an address that somebody named is the platform's own, or one that was configured. */
    boolean own(URI address) {
        if (address.getRawUserInfo() != null || address.getHost() == null) {
            return false;
        }
        var platform = "https".equals(address.getScheme())
                && PLATFORM.contains(address.getHost())
                && (address.getPort() == -1 || address.getPort() == 443);
        return platform || same(address, api) || same(address, oapi);
    }

    /** Whether a host is this machine; by its name only, nothing is looked up. */
    public static boolean isLoopback(@Nullable String host) {
        return host != null
                && (host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}"));
    }

    private static boolean same(URI address, URI configured) {
        return Objects.equals(address.getScheme(), configured.getScheme())
                && Objects.equals(address.getHost(), configured.getHost())
                && address.getPort() == configured.getPort();
    }

    private static void refusePlain(URI address) {
        if (!"https".equals(address.getScheme()) && !isLoopback(address.getHost())) {
            throw new IllegalArgumentException("钉钉地址 \"%s\" 必须是 https".formatted(address));
        }
    }
}
