package io.drumbeat.scene;

import io.drumbeat.chat.Request;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.ledger.Known;
import io.drumbeat.line.Landmarks;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.names.Names;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import io.drumbeat.ranking.Masked;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line with what can be made out in it, each thing looked for once. For one thread at a time. */
public final class Line {
    private final Request said;
    private final Landmarks marks;
    private final Names names;
    private final Known known;
    private final Moment moment;
    private final Map<Clause, Optional<NextStep>> plans = new HashMap<>();
    private @Nullable List<Names.Found> shortened;
    private @Nullable List<Clause> clauses;
    private @Nullable List<Whom> whom;
    private @Nullable Masked masked;
    private @Nullable Masked lookingBack;

    /** @param now the time of day where the person is; the end of it in the night that counts in the day before */
    public record Moment(LocalDate today, LocalTime now) {}

    public Line(Request said, Landmarks marks, Names names, Known known, Moment moment) {
        this.said = said;
        this.marks = marks;
        this.names = names;
        this.known = known;
        this.moment = moment;
    }

    public Request said() {
        return said;
    }

    public Landmarks marks() {
        return marks;
    }

    public Names names() {
        return names;
    }

    public Known known() {
        return known;
    }

    public LocalDate today() {
        return moment.today();
    }

    public LocalTime now() {
        return moment.now();
    }

    public Person who() {
        return said.who();
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

    /** The customers that are called by less than their name. */
    public List<Names.Found> shortened() {
        if (shortened == null) {
            shortened = Shortened.in(this);
        }
        return shortened;
    }

    public List<Clause> clauses() {
        if (clauses == null) {
            clauses = Clause.of(this);
        }
        return clauses;
    }

    /** Every customer that is named, from left to right. */
    public List<Whom> whom() {
        if (whom == null) {
            whom = Whom.in(this);
        }
        return whom;
    }

    /** What a clause says is to be done. */
    Optional<NextStep> plan(Clause clause, Function<Clause, @Nullable NextStep> made) {
        return plans.computeIfAbsent(clause, one -> Optional.ofNullable(made.apply(one)));
    }

    /** With letters where names, days and sums stand. */
    public String masked() {
        return masked(0, text().length());
    }

    public String masked(int from, int to) {
        if (masked == null) {
            masked = new Masked(marks, new Masked.Who(who(), called(), Theirs.named(this)), this::isAhead);
        }
        return masked.of(from, to);
    }

    /** Customers by less than their name, also where it may be one of several. */
    private List<Names.Found> called() {
        var several = Shortened.severalAt(this);
        return several == null
                ? shortened()
                : Stream.concat(shortened().stream(), Stream.of(several)).toList();
    }

    /** The same, with every weekday taken for one that has been. */
    public String lookingBack(int from, int to) {
        if (lookingBack == null) {
            lookingBack = new Masked(marks, new Masked.Who(who(), called(), Theirs.named(this)), marks::isComing);
        }
        return lookingBack.of(from, to);
    }

    /** A weekday lies ahead where its clause speaks of what is to be done. */
    private boolean isAhead(When when) {
        return marks.isComing(when)
                || (!when.date().day().fixed()
                        && clauses().stream()
                                .anyMatch(clause -> clause.holds(when.from()) && Moments.plan(this, clause) != null));
    }
}
