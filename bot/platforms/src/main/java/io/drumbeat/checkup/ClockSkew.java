package io.drumbeat.checkup;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How far this machine's clock is from a platform's, by the date its answers carry. */
public final class ClockSkew {
    private static final Duration MOST = Duration.ofMinutes(1);

    private ClockSkew() {}

    /**
     * @param what as {@code 飞书 时钟}
     * @param date the platform's HTTP date, or null if it gave none
     * @param now this machine's time at the answer
     */
    public static Finding finding(String what, @Nullable String date, Instant now) {
        try {
            var theirs = date == null
                    ? now
                    : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            var apart = Duration.between(theirs, now);
            return apart.abs().compareTo(MOST) <= 0
                    ? Finding.fine(what, "相差不到一分钟")
                    : Finding.wrong(
                            what,
                            "本机比平台%s %d 秒；请打开时间同步（NTP），差太多签名会被拒绝"
                                    .formatted(
                                            apart.isNegative() ? "慢" : "快",
                                            apart.abs().toSeconds()));
        } catch (DateTimeException strange) {
            return Finding.fine(what, "平台没有给出时间");
        }
    }
}
