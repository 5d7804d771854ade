package io.drumbeat.scene;

import io.drumbeat.chat.Request;
import io.drumbeat.ledger.Known;
import io.drumbeat.line.Landmarks;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.names.Names;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import io.drumbeat.ranking.Masked;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A line with what can be made out in it, looked for once.
 *
 * @param shortened the customers that are called by less than their name
 * @param now the time of day where the person is; the end of it in the night that counts in the day before
 */
public record Line(
        Request said,
        Landmarks marks,
        Names names,
        Known known,
        LocalDate today,
        LocalTime now,
        List<Names.Found> shortened) {
    /** The same once it was looked for customers that are called by less than their name. */
    public Line withShortened() {
        return new Line(said, marks, names, known, today, now, Whom.shortened(this));
    }

    public Text text() {
        return marks.text;
    }

    public String folded() {
        return marks.text.folded();
    }

    public String folded(int from, int to) {
        return marks.text.folded(from, to);
    }

    public String raw(int from, int to) {
        return marks.text.raw(from, to).strip();
    }

    /** With letters where names, days and sums stand. */
    public String masked() {
        return masked(0, text().length());
    }

    public String masked(int from, int to) {
        return Masked.of(marks, new Masked.Who(who(), shortened), this::isAhead, from, to);
    }

    /** The same, with every weekday taken for one that has been. */
    public String lookingBack(int from, int to) {
        return Masked.of(marks, new Masked.Who(who(), shortened), marks::isComing, from, to);
    }

    /** A weekday lies ahead where its clause speaks of what is to be done. */
    private boolean isAhead(When when) {
        return marks.isComing(when)
                || (!when.date().day().fixed()
                        && Clause.of(this).stream()
                                .anyMatch(clause -> clause.holds(when.from()) && Moments.plan(this, clause) != null));
    }

    public Person who() {
        return said.who();
    }
}
