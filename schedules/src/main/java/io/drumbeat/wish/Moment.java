package io.drumbeat.wish;

import io.drumbeat.receipt.ReceiptFields;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A moment as people read it. */
final class Moment {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Moment() {}

    /** As {@code 2026-12-04 周五 15:00}. */
    static String told(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return ReceiptFields.day(local.toLocalDate()) + " " + HOUR.format(local);
    }

    static String hour(Instant at, ZoneId zone) {
        return HOUR.format(at.atZone(zone));
    }
}
