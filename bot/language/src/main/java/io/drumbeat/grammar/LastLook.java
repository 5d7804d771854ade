package io.drumbeat.grammar;

import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.line.Colleagues;
import io.drumbeat.line.Landmarks;
import io.drumbeat.names.Names;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import io.drumbeat.sight.Visibility;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be made out in a line, kept until another is looked at: one line is looked at several times until it is understood. */
public final class LastLook {
    /** Goes with whichever version is asked about, so one thread asks at a time. */
    private final Names names = new Names();

    private final Colleagues colleagues = new Colleagues();
    private @Nullable Looked last;

    /** What was looked at, by whom, among whom, and when: all of which decides what is seen. */
    public record At(String words, Person reader, Known known, LocalDate today) {
        @SuppressWarnings("ReferenceEquality") // what is known is compared by being the very same version
        boolean is(At other) {
            return known == other.known
                    && reader.id().equals(other.reader.id())
                    && words.equals(other.words)
                    && today.equals(other.today);
        }
    }

    private record Looked(
            At at, Landmarks exactly, @Nullable Landmarks withSlips) {}

    /** How those customers are called that may be named to a reader; for whoever asks in the same breath. */
    public Names names(Person reader, LocalDate today, Known known) {
        return names.as(known.the(Customers.class)).to(new Visibility(reader, today, known)::mayBeNamed);
    }

    public Landmarks exactly(At at) {
        return looked(at).exactly();
    }

    /** The same with customers that a slip of the keyboard can mean. */
    public Landmarks withSlips(At at) {
        var looked = looked(at);
        var before = looked.withSlips();
        if (before != null) {
            return before;
        }
        var slipped = landmarks(looked.exactly().text, at, true);
        last = new Looked(looked.at(), looked.exactly(), slipped);
        return slipped;
    }

    private Landmarks landmarks(Text text, At at, boolean withSlips) {
        var people = colleagues.as(at.known().people().now());
        var index = names(at.reader(), at.today(), at.known());
        return withSlips
                ? new Landmarks(text, people, index, at.today(), true)
                : new Landmarks(text, people, index, at.today());
    }

    private Looked looked(At at) {
        var before = last;
        if (before != null && before.at().is(at)) {
            return before;
        }
        var now = new Looked(at, landmarks(Text.of(at.words()), at, false), null);
        last = now;
        return now;
    }
}
