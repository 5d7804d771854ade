package io.drumbeat.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.core.env.Environment;

/** What whoever opens the console has to know, where the operator set it. */
final class Password {
    private static final int SHORTEST = 12;
    private static final String BASIC = "basic ";

    private final byte[] digest;

    private Password(String password) {
        this.digest = digest(password);
    }

    /**
     * The one of {@code drumbeat.console-password}; null if there is none, and then only this machine is let in.
     *
     * @throws FailureAnalyzedException if it is too short to keep anybody out
     */
    static @Nullable Password of(Environment settings) {
        var password = settings.getProperty("drumbeat.console-password", "").strip();
        if (password.isEmpty()) {
            return null;
        }
        if (password.length() < SHORTEST) {
            throw new FailureAnalyzedException(
                    "控制台的密码 DRUMBEAT_CONSOLE_PASSWORD 只有 %d 个字符 (the console's password is too short)"
                            .formatted(password.length()),
                    "应至少 %d 个字符；不设就只许本机打开控制台。".formatted(SHORTEST));
        }
        return new Password(password);
    }

    /** Whether it stands in a header {@code Authorization: Basic …}, behind any name. */
    boolean isIn(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return false;
        }
        try {
            var said = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            return MessageDigest.isEqual(digest, digest(said.substring(said.indexOf(':') + 1)));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static byte[] digest(String password) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
