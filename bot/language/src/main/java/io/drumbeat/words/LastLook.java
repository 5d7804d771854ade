package io.drumbeat.words;

import io.drumbeat.customer.Customers;
import io.drumbeat.line.Colleagues;
import io.drumbeat.line.Landmarks;
import io.drumbeat.names.Names;
import io.drumbeat.people.Lineup;
import io.drumbeat.phrase.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be made out in a line, kept until another is looked at: one line is looked at several times until it is understood. */
final class LastLook {
    /** Goes with whichever version is asked about, so one thread asks at a time. */
    private final Names names = new Names();

    private final Colleagues colleagues = new Colleagues();
    private @Nullable Looked last;

    /** What was looked at, among whom, and when: all of which decides what is seen. */
    private record At(String words, Customers customers, Lineup people, LocalDate today) {
        boolean is(At other) {
            return customers == other.customers
                    && people == other.people
                    && words.equals(other.words)
                    && today.equals(other.today);
        }
    }

    private record Looked(
            At at, Landmarks exactly, @Nullable Landmarks withSlips) {}

    /** How customers are called; for whoever asks in the same breath. */
    Names names(Customers customers) {
        return names.as(customers);
    }

    Landmarks exactly(String words, Customers customers, Lineup people, LocalDate today) {
        return looked(new At(words, customers, people, today)).exactly();
    }

    /** The same with customers that a slip of the keyboard can mean. */
    Landmarks withSlips(String words, Customers customers, Lineup people, LocalDate today) {
        var looked = looked(new At(words, customers, people, today));
        var before = looked.withSlips();
        if (before != null) {
            return before;
        }
        var text = looked.exactly().text;
        var slipped = new Landmarks(text, colleagues.as(people), names.as(customers), today, true);
        last = new Looked(looked.at(), looked.exactly(), slipped);
        return slipped;
    }

    private Looked looked(At at) {
        var before = last;
        if (before != null && before.at().is(at)) {
            return before;
        }
        var exactly =
                new Landmarks(Text.of(at.words()), colleagues.as(at.people()), names.as(at.customers()), at.today());
        var now = new Looked(at, exactly, null);
        last = now;
        return now;
    }
}
