package io.drumbeat.subject;

import java.time.LocalDate;

/**
 * What a fact is about. A subject is bounded: so little is ever told of it that whatever follows from it is derived anew
 * each time something is. A team, a month and a company are no subjects; they are sums of people and days.
 */
public sealed interface Subject {
    /** @param id the customer's */
    record Customer(String id) implements Subject {}

    /** @param id the deal's */
    record Deal(String id) implements Subject {}

    /** What one person told that counts in one day. */
    record PersonDay(String person, LocalDate day) implements Subject {
        /** Spread, since days and ids in a row would share most of theirs with one another. */
        @Override
        public int hashCode() {
            return (person.hashCode() * 0x9E3779B1) ^ ((int) day.toEpochDay() * 0x85EBCA6B);
        }
    }

    /** Somebody who works here, as lists have them. */
    record Person(String id) implements Subject {}

    /** What was said of something recorded before: praise, a yes or no to it, or that it was put right. */
    record Receipt(long number) implements Subject {}

    /** A file that was dropped, and what was wanted of it. */
    record File(long batch) implements Subject {}
}
