package io.drumbeat.fold;

import java.time.LocalDate;

/**
 * A person's days of one month: few enough to look through, and enough that a quarter is found in three looks.
 *
 * @param month counted from the year 0 on
 */
public record PersonMonth(String person, int month) {
    private static final int IN_A_YEAR = 12;

    public static PersonMonth of(String person, LocalDate day) {
        return new PersonMonth(person, number(day));
    }

    /** The first and the last day there are lie in no month that can be counted. */
    static int number(LocalDate day) {
        return Math.clamp(
                (long) day.getYear() * IN_A_YEAR + day.getMonthValue() - 1, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Spread, since months and ids in a row would share most of theirs with one another. */
    @Override
    public int hashCode() {
        return (person.hashCode() * 0x9E3779B1) ^ (month * 0x85EBCA6B);
    }
}
