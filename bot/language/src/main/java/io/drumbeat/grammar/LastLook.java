package io.drumbeat.grammar;

import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.line.Colleagues;
import io.drumbeat.line.Landmarks;
import io.drumbeat.line.Recent;
import io.drumbeat.names.Names;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import io.drumbeat.ranking.Sentences;
import io.drumbeat.sight.Visibility;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be made out in a line, kept for the last few: one line is looked at several times until it is understood. */
public final class LastLook {
    /** A line, what was asked before it, and what it is said again as. */
    private static final int FEW = 4;

    /** Goes with whichever version is asked about, so one thread asks at a time. */
    private final Names names = new Names();

    private final Colleagues colleagues = new Colleagues();
    private final Recent<At, Looked> looked = new Recent<>(FEW);

    /** What was looked at, by whom, among whom, and when: all of which decides what is seen. */
    public record At(String words, Person reader, Known known, LocalDate today) {
        @Override
        @SuppressWarnings("ReferenceEquality") // what is known is compared by being the very same version
        public boolean equals(@Nullable Object other) {
            return other instanceof At(var theirs, var who, var version, var day)
                    && known == version
                    && reader.id().equals(who.id())
                    && words.equals(theirs)
                    && today.equals(day);
        }

        @Override
        public int hashCode() {
            return words.hashCode();
        }
    }

    /** The landmarks of a line, those with slips once they were asked for. */
    private final class Looked {
        private final At at;
        private final Landmarks exactly;
        private @Nullable Landmarks withSlips;

        Looked(At at) {
            this.at = at;
            this.exactly = landmarks(Text.of(at.words()), at, false);
        }

        Landmarks withSlips() {
            if (withSlips == null) {
                withSlips = landmarks(exactly.text, at, true);
            }
            return withSlips;
        }
    }

    /** How those customers are called that may be named to a reader; for whoever asks in the same breath. */
    public Names names(Person reader, LocalDate today, Known known) {
        return names.as(known.the(Customers.class)).to(new Visibility(reader, today, known)::mayBeNamed);
    }

    public Landmarks exactly(At at) {
        return looked.of(at, Looked::new).exactly;
    }

    /** The same with customers that a slip of the keyboard can mean. */
    public Landmarks withSlips(At at) {
        return looked.of(at, Looked::new).withSlips();
    }

    private Landmarks landmarks(Text text, At at, boolean withSlips) {
        var people = colleagues.as(at.known().people().now());
        var index = names(at.reader(), at.today(), at.known());
        return new Landmarks(text, people, index, Sentences.everyday(), at.today(), withSlips);
    }
}
