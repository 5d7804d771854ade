package io.drumbeat.agreement;

import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A yes that somebody asked for, and what was said to it.
 *
 * @param kind which matter it is of
 * @param about the receipt of what is asked about
 * @param what what it is about, as it stood when it was asked
 * @param of whom is asked
 * @param decided what was said last, or null while nothing was
 * @param stirred whether what it is about was put right after that
 */
public record Agreement(
        String kind,
        long about,
        List<Fact> what,
        Asker asker,
        Of of,
        @Nullable Decided decided,
        boolean stirred) {
    public Agreement {
        what = List.copyOf(what);
    }

    /**
     * Who asked.
     *
     * @param person their id
     * @param since when they did
     */
    public record Asker(String person, Instant since, LocalDate on) {}

    /**
     * Whom is asked.
     *
     * @param person the id of whose yes is needed
     * @param deputy the id of who stands in for them, or null
     * @param until the last day to answer, or null
     */
    public record Of(
            String person,
            @Nullable String deputy,
            @Nullable LocalDate until) {
        /** Who is to answer. */
        public String asked() {
            return deputy == null ? person : deputy;
        }
    }

    /** What can be said to it. */
    public enum Said {
        YES,
        NO,
        WITHDRAWN
    }

    /**
     * What was said to it, and to what exactly.
     *
     * @param by the id of who said it
     * @param receipt under which they did, with whatever it brought about
     * @param to what it was about, as it stood then
     */
    public record Decided(
            Said said,
            String by,
            LocalDate on,
            long receipt,
            List<Fact> to,
            @Nullable String reason) {
        public Decided {
            to = List.copyOf(to);
        }

        private static Decided of(Said said, Entry entry, List<Fact> to, @Nullable String reason) {
            return new Decided(said, entry.person(), entry.date(), entry.receipt(), to, reason);
        }
    }

    static Agreement asked(AgreementFact.AgreementAsked asked, Entry entry) {
        return new Agreement(
                asked.kind(),
                asked.about(),
                asked.what(),
                new Asker(entry.person(), entry.recordedAt(), entry.date()),
                new Of(asked.of(), asked.deputy(), asked.until()),
                null,
                false);
    }

    /** What becomes of it by what was said of it next. */
    Agreement then(AgreementFact next, Entry entry) {
        return switch (next) {
            // asked again while it waits, it goes on to somebody else, as it did before that had a word of its own
            case AgreementFact.AgreementAsked again ->
                decided == null ? passed(new Of(again.of(), again.deputy(), again.until())) : asked(again, entry);
            case AgreementFact.AgreementPassedOn on -> passed(new Of(on.of(), on.deputy(), on.until()));
            case AgreementFact.Agreed yes -> decided(Decided.of(Said.YES, entry, yes.what(), null));
            case AgreementFact.Refused no -> decided(Decided.of(Said.NO, entry, no.what(), no.reason()));
            case AgreementFact.Withdrawn back -> decided(Decided.of(Said.WITHDRAWN, entry, back.what(), null));
        };
    }

    private Agreement passed(Of on) {
        return new Agreement(kind, about, what, asker, on, decided, stirred);
    }

    private Agreement decided(Decided now) {
        return new Agreement(kind, about, what, asker, of, now, false);
    }

    /** The same after what it is about was put right. */
    Agreement putRight() {
        return new Agreement(kind, about, what, asker, of, decided, true);
    }

    /** Whether nothing was said to it, or what it is about became something else since a yes. */
    boolean mayBeOpen() {
        return decided == null || (stirred && decided.said() == Said.YES);
    }

    /** What was said to it last, if it was this. */
    public Optional<Decided> decided(Said said) {
        return Optional.ofNullable(decided).filter(one -> one.said() == said);
    }

    /** The id of the customer it is about, if it is about one. */
    public Optional<String> customer() {
        return what.stream().map(Fact::customer).filter(Objects::nonNull).findFirst();
    }

    /** Whether there is a last day to answer, and it is over. */
    public boolean isOverdue(LocalDate day) {
        return of.until() != null && day.isAfter(of.until());
    }
}
