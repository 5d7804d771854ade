package io.drumbeat.receipt;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was told on a day and in a month, as {@code 2026-11-30} and {@code 2026-11}, also where it was taken back since. */
@Component
public final class ToldOn implements Index<String> {
    /** An entry has no zone; only what is told late around midnight hangs on it. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    @Override
    public Collection<String> keys(Entry entry) {
        var day = day(entry);
        return List.of(day.toString(), YearMonth.from(day).toString());
    }

    @Override
    public boolean keepsWhatWasTakenBack() {
        return true;
    }

    /** The business day on which it was told: the one it counts in, unless it came late. */
    public static LocalDate day(Entry entry) {
        var told = BusinessDays.DEFAULT.of(entry.recordedAt(), ZONE);
        return entry.late() || told.isBefore(entry.date()) ? told : entry.date();
    }
}
