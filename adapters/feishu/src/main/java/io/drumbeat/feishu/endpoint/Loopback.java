package io.drumbeat.feishu.endpoint;

import java.net.URI;

/** Which addresses may be spoken to without encryption: those of this machine, and only if the operator allows it. */
public final class Loopback {
    private Loopback() {}

    /**
     * @param encrypted the scheme that is always fine, as {@code https}
     * @param plain the same without encryption, as {@code http}
     */
    public static boolean safe(URI uri, String encrypted, String plain, boolean plainAllowed) {
        var host = uri.getHost();
        if (host == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            return false;
        }
        return encrypted.equalsIgnoreCase(uri.getScheme())
                || (plain.equalsIgnoreCase(uri.getScheme()) && plainAllowed && onThisMachine(host));
    }

    /** By its spelling only: a name that resolves to this machine today may resolve elsewhere tomorrow. */
    private static boolean onThisMachine(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
