package io.drumbeat.sheet;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and checks the sealed names under which one person may fetch one file for a day. */
public final class Tickets {
    public static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final String SEAL = "HmacSHA256";
    private static final String END = "\n";
    private final SecretKeySpec key;

    /** @param key at least 32 random bytes, the same for all instances and restarts */
    public Tickets(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("下载链接的密钥要有 32 字节，给的是 " + key.length);
        }
        this.key = new SecretKeySpec(key, SEAL);
    }

    /**
     * What a ticket is for.
     *
     * @param person the id of whoever may fetch it
     * @param what which file, in our own words: {@code rows 7}
     */
    public record Ticket(String person, String what, Instant until) {}

    public String issue(String person, String what, Instant at) {
        var body =
                String.join(END, person, what, String.valueOf(at.plus(GOOD_FOR).getEpochSecond()));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return text(bytes) + "." + text(seal(bytes));
    }

    /** What is still good and was issued here to this person; nothing tells apart what is wrong with any other. */
    public Optional<Ticket> check(String ticket, String person, Instant now) {
        var parts = ticket.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var body = Base64.getUrlDecoder().decode(parts[0]);
            if (!MessageDigest.isEqual(seal(body), Base64.getUrlDecoder().decode(parts[1]))) {
                return Optional.empty();
            }
            var said = Arrays.asList(new String(body, StandardCharsets.UTF_8).split(END));
            var until = Instant.ofEpochSecond(Long.parseLong(said.get(2)));
            return Optional.of(new Ticket(said.get(0), said.get(1), until))
                    .filter(found -> found.person().equals(person) && now.isBefore(until));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] seal(byte[] body) {
        try {
            var mac = Mac.getInstance(SEAL);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("这个 JDK 没有 " + SEAL, missing);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
