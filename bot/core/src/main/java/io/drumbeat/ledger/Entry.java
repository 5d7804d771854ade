package io.drumbeat.ledger;

import io.drumbeat.fact.Fact;
import io.drumbeat.subject.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact in its place in the ledger.
 *
 * @param position where it stands, from 1, without gaps
 * @param receipt the number the person was told; entries recorded for one line share it
 * @param person the id of whom it counts for
 * @param teller the id of who told it, mostly the same
 * @param date the business day it counts in
 * @param recordedAt when it was told
 * @param late whether it was told after its business day had closed
 * @param messageId the message it came in
 */
public record Entry(
        long position,
        long receipt,
        String person,
        String teller,
        LocalDate date,
        Instant recordedAt,
        boolean late,
        String messageId,
        Fact fact) {
    /** In the place of a person's id where something is recorded that nobody told. */
    public static final String NOBODY = "";

    /** In the place of a receipt where nobody was given one. */
    public static final long NO_RECEIPT = 0;

    /** What it is about: what its fact is, and what its teller did that day. */
    public List<Subject> subjects() {
        var subjects = new ArrayList<>(fact.subjects());
        if (!person.equals(NOBODY)) {
            subjects.add(new Subject.PersonDay(person, date));
        }
        return subjects;
    }

    /** Told by whom it counts for. */
    public Entry(
            long position,
            long receipt,
            String person,
            LocalDate date,
            Instant recordedAt,
            boolean late,
            String messageId,
            Fact fact) {
        this(position, receipt, person, person, date, recordedAt, late, messageId, fact);
    }
}
