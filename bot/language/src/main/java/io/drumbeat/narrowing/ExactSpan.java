package io.drumbeat.narrowing;

import io.drumbeat.calendar.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A span by its first and last day, {@code 2026-11-01..2026-11-15}: a name by which a button asks for it again. */
public final class ExactSpan {
    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

    private ExactSpan() {}

    public static Period of(LocalDate from, LocalDate to) {
        return new Period(from + ".." + to, from, to);
    }

    /** Empty where the words are no such name. */
    public static Optional<Period> read(String words) {
        var said = SPAN.matcher(words.strip());
        try {
            return said.matches()
                    ? Optional.of(of(LocalDate.parse(said.group(1)), LocalDate.parse(said.group(2))))
                            .filter(span -> !span.to().isBefore(span.from()))
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
