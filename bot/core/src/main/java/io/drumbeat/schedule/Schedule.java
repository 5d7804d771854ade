package io.drumbeat.schedule;

import io.drumbeat.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which days and at what local time something happens, as {@code 每个工作日 09:00}: the same hour on the wall all year, in
 * whatever zone it is asked about. Where the clocks jump over that hour it happens as much later as they jump; where the
 * hour comes twice, the first time.
 */
public final class Schedule {
    private static final int FAR_DAYS = 800;
    private final String text;
    private final Days days;
    private final LocalTime time;

    Schedule(String text, Days days, LocalTime time) {
        this.text = text;
        this.days = days;
        this.time = time;
    }

    /**
     * Reads a schedule from the words a person writes.
     *
     * @throws IllegalArgumentException with the words and good examples, if they cannot be read
     */
    public static Schedule of(String text) {
        return ScheduleWords.read(text);
    }

    /** Whether it never happens, as {@code 关}. */
    public boolean isOff() {
        return days.equals(Days.NONE);
    }

    /** Whether it is one day's. */
    public boolean isOnce() {
        return Character.isDigit(text.charAt(0));
    }

    /** The local time of day. */
    public LocalTime time() {
        return time;
    }

    /** Whether a day is one of its days. */
    public boolean isOn(LocalDate day, WorkingCalendar calendar) {
        return days.on(day, calendar);
    }

    /** Its hour on a day, whether that is one of its days or not; empty if it is off. */
    public Optional<Instant> at(LocalDate day, ZoneId zone) {
        return isOff()
                ? Optional.empty()
                : Optional.of(day.atTime(time).atZone(zone).toInstant());
    }

    /** Its time on a day, if that is one of its days. */
    public Optional<Instant> on(LocalDate day, ZoneId zone, WorkingCalendar calendar) {
        return isOn(day, calendar) ? at(day, zone) : Optional.empty();
    }

    /** On the same days at another hour. */
    public Schedule at(LocalTime other) {
        return isOff() ? this : ScheduleWords.read("%s %s".formatted(ScheduleWords.daysOf(text), other));
    }

    /** The first time after a moment; empty if there is none within two years. */
    public Optional<Instant> next(Instant after, ZoneId zone, WorkingCalendar calendar) {
        var from = after.atZone(zone).toLocalDate().minusDays(1);
        return on(from, from.plusDays(FAR_DAYS), zone, calendar)
                .filter(at -> at.isAfter(after))
                .findFirst();
    }

    /** Every time in a span, its start excluded and its end included, in order. */
    public List<Instant> between(Instant after, Instant upTo, ZoneId zone, WorkingCalendar calendar) {
        var from = after.atZone(zone).toLocalDate().minusDays(1);
        var to = upTo.atZone(zone).toLocalDate();
        return on(from, to, zone, calendar)
                .filter(at -> at.isAfter(after) && !at.isAfter(upTo))
                .toList();
    }

    private Stream<Instant> on(LocalDate from, LocalDate to, ZoneId zone, WorkingCalendar calendar) {
        if (from.isAfter(to) || isOff()) {
            return Stream.empty();
        }
        return from.datesUntil(to.plusDays(1))
                .filter(day -> days.on(day, calendar))
                .map(day -> day.atTime(time).atZone(zone).toInstant())
                // A zone that leaves out a whole day puts two days' hours into one moment.
                .distinct();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schedule that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    /** The words it was read from. */
    @Override
    public String toString() {
        return text;
    }
}
