package io.drumbeat.outage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A time in which nothing that was said on a platform can have arrived. */
record Outage(String platform, Instant from, Instant until) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    String name() {
        return switch (platform) {
            case "dingtalk" -> "钉钉";
            case "feishu" -> "飞书";
            default -> platform;
        };
    }

    /** As {@code 09:02–09:06}, with days where they are not today. */
    String span(ZoneId zone, LocalDate today) {
        var begins = from.atZone(zone);
        // a minute that began counts: nobody should look for a message beside it
        var ends = until.plusSeconds(59).atZone(zone);
        var first = begins.toLocalDate().equals(today) && ends.toLocalDate().equals(today) ? TIME : DAY;
        var second = ends.toLocalDate().equals(begins.toLocalDate()) ? TIME : DAY;
        return "%s–%s".formatted(first.format(begins), second.format(ends));
    }

    /** In words, at least a minute. */
    String length() {
        var minutes = Math.max(1, Duration.between(from, until.plusSeconds(59)).toMinutes());
        return minutes < 120 ? minutes + " 分钟" : Math.round(minutes / 60.0) + " 小时";
    }
}
