package io.drumbeat.fold;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is kept of one person by month: one look finds all of it, however long a span is asked for. It never changes. */
public final class ByMonth<T> {
    private static final ByMonth<?> NONE = new ByMonth<>(new int[0], new Object[0]);

    /** In order, as {@link PersonMonth} counts them; only those of which something is kept. */
    private final int[] months;

    private final Object[] values;

    private ByMonth(int[] months, Object[] values) {
        this.months = months;
        this.values = values;
    }

    @SuppressWarnings("unchecked")
    public static <T> ByMonth<T> none() {
        return (ByMonth<T>) NONE;
    }

    public boolean isEmpty() {
        return months.length == 0;
    }

    @SuppressWarnings("unchecked")
    public T at(int place) {
        return (T) values[place];
    }

    /** The place of the first month from that of a day on. */
    public int firstFrom(LocalDate day) {
        var at = Arrays.binarySearch(months, PersonMonth.number(day));
        return at < 0 ? -at - 1 : at;
    }

    /** Behind the place of the last month up to that of a day. */
    public int behind(LocalDate day) {
        var at = Arrays.binarySearch(months, PersonMonth.number(day));
        return at < 0 ? -at - 1 : at + 1;
    }

    public @Nullable T of(int month) {
        var at = Arrays.binarySearch(months, month);
        return at < 0 ? null : at(at);
    }

    /** The same with what one month has by now; null for nothing. */
    public ByMonth<T> with(int month, @Nullable T now) {
        var at = Arrays.binarySearch(months, month);
        var place = at < 0 ? -at - 1 : at;
        var behind = at < 0 ? place : place + 1;
        var some = now == null ? 0 : 1;
        var numbers = Arrays.copyOf(months, months.length - (behind - place) + some);
        var others = Arrays.copyOf(values, numbers.length);
        if (now != null) {
            numbers[place] = month;
            others[place] = now;
        }
        System.arraycopy(months, behind, numbers, place + some, months.length - behind);
        System.arraycopy(values, behind, others, place + some, values.length - behind);
        return new ByMonth<>(numbers, others);
    }
}
