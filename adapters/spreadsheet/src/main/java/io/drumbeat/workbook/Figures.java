package io.drumbeat.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Writes the numbers of cells out as whoever looks at the sheet would: in full, days as days.
 *
 * @param since1904 whether the days are counted from 1904 on, as on old Macintoshes
 */
record Figures(boolean since1904) {
    /** A spreadsheet program keeps no more digits than these; what follows is dust. */
    private static final MathContext DIGITS = new MathContext(15);
    /** A number of more characters is none that a spreadsheet program wrote. */
    private static final int LONGEST = 64;

    private static final int LARGEST = 310;
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    /** In 1900 a day is counted that never was, behind day 59. */
    private static final int NEVER = 60;

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    /** @param raw as it stands in the file; what is no number stays as it is */
    String written(String raw, FormatCode format) {
        var number = number(raw.strip());
        if (number == null) {
            return raw;
        }
        if (format.isDate() && number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0) {
            return day(number);
        }
        var plain = plain(number);
        var missing = number.signum() < 0 || plain.contains(".") ? 0 : format.zeros() - plain.length();
        return format.before() + "0".repeat(Math.max(0, missing)) + plain + format.after();
    }

    private static @Nullable BigDecimal number(String raw) {
        if (raw.length() > LONGEST) {
            return null;
        }
        try {
            var number = new BigDecimal(raw);
            return Math.abs((long) number.precision() - number.scale()) > LARGEST || number.scale() > LARGEST
                    ? null
                    : number;
        } catch (NumberFormatException | ArithmeticException text) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        var exact = number.stripTrailingZeros();
        var rounded = exact.scale() > 0 ? exact.round(DIGITS).stripTrailingZeros() : exact;
        return rounded.toPlainString();
    }

    private String day(BigDecimal number) {
        var days = number.setScale(0, RoundingMode.DOWN);
        var seconds = number.subtract(days)
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var first = since1904 ? FROM_1904 : FROM_1900;
        var count = days.longValueExact() + (!since1904 && days.longValueExact() < NEVER ? 1 : 0);
        return text(first.plusDays(count).atStartOfDay().plusSeconds(seconds));
    }

    /** A day that is written as {@code 2026-11-03T00:00:00}; what is none stays as it is. */
    static String isoDay(String raw) {
        var said = raw.strip();
        try {
            return said.length() <= 10
                    ? LocalDate.parse(said).toString()
                    : text(
                            said.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                                    ? OffsetDateTime.parse(said).toLocalDateTime()
                                    : LocalDateTime.parse(said));
        } catch (DateTimeException none) {
            return raw;
        }
    }

    private static String text(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : "%s %02d:%02d".formatted(at.toLocalDate(), at.getHour(), at.getMinute());
    }
}
