package io.drumbeat.wish;

import io.drumbeat.ledger.Known;
import io.drumbeat.receipt.ReceiptFields;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** A moment as people read it. */
public final class Moment {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Moment() {}

    /** As {@code 2026-12-04 周五 15:00}. */
    public static String told(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return ReceiptFields.day(local.toLocalDate()) + " " + HOUR.format(local);
    }

    /** What a zone is called, where it is another than the company's: that of the first in its list of people. */
    public static Optional<String> abroad(ZoneId zone, Known known) {
        var home = known.people().all().getFirst().zone();
        return zone.getRules().equals(home.getRules())
                ? Optional.empty()
                : Optional.of(zone.getDisplayName(TextStyle.FULL, Locale.CHINESE));
    }

    /** As {@code 15:00}. */
    public static String hour(Instant at, ZoneId zone) {
        return HOUR.format(at.atZone(zone));
    }
}
