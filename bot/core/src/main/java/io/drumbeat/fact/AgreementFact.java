package io.drumbeat.fact;

import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else must say yes, and what they said. What was asked is known by its receipt and by the kind of thing it is; each
 * of these says besides what it was about, as it stood when it was said.
 */
public sealed interface AgreementFact extends Fact {
    /** Which kind of thing is asked, as {@code quote}; never changed, since ledgers are full of it. */
    String kind();

    /** The receipt of what is asked about; its own where nothing was recorded yet that could be asked about. */
    long about();

    /** What it is about, as it stood: what was recorded there, or else what a yes would record. Never empty. */
    List<Fact> what();

    @Override
    default AgreementFact agreement() {
        return this;
    }

    @Override
    default @Nullable String customer() {
        return what().stream()
                .map(Fact::customer)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    default @Nullable String deal() {
        return what().stream()
                .map(Fact::deal)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    default @Nullable String colleague() {
        return what().stream()
                .map(Fact::colleague)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    default List<Subject> subjects() {
        var subjects = Fact.super.subjects();
        subjects.add(new Subject.Receipt(about()));
        return subjects;
    }

    @Override
    default Set<String> names() {
        var names = new HashSet<String>();
        what().forEach(fact -> names.addAll(fact.names()));
        return names;
    }

    /** With what it is about: {@code 批准报价}. */
    @Override
    default String label(Locale language) {
        var said = Fact.super.label(language);
        var thing = what().getLast().label(language);
        return language.getLanguage().equals("en") ? thing + " " + said : said + thing;
    }

    private static Set<String> named(Set<String> names, String of, @Nullable String deputy) {
        var all = new HashSet<>(names);
        all.add(of);
        if (deputy != null) {
            all.add(deputy);
        }
        return all;
    }

    /**
     * Told by whoever asks, beside what it is about where that is recorded at once.
     *
     * @param of the id of whose yes is needed
     * @param deputy the id of who stands in for them, or null
     * @param until the last day to answer; null where there is none
     */
    @Named(stored = "agreement-asked", zh = "送批", en = "sent for approval")
    record AgreementAsked(
            String kind,
            long about,
            String of,
            @Nullable String deputy,
            @Nullable LocalDate until,
            List<Fact> what) implements AgreementFact {
        public AgreementAsked {
            what = List.copyOf(what);
        }

        /** Who is to answer: whoever stands in, or else whose yes it is. */
        public String asked() {
            return deputy == null ? of : deputy;
        }

        @Override
        public Set<String> names() {
            return named(AgreementFact.super.names(), of, deputy);
        }
    }

    /** It goes on to somebody else, since whoever was asked is away or did not answer in time. */
    @Named(stored = "agreement-passed-on", zh = "转批", en = "passed on")
    record AgreementPassedOn(
            String kind,
            long about,
            String of,
            @Nullable String deputy,
            @Nullable LocalDate until,
            List<Fact> what) implements AgreementFact {
        public AgreementPassedOn {
            what = List.copyOf(what);
        }

        /** Who is to answer: whoever stands in, or else whose yes it is. */
        public String asked() {
            return deputy == null ? of : deputy;
        }

        @Override
        public Set<String> names() {
            return named(AgreementFact.super.names(), of, deputy);
        }
    }

    /** A yes to exactly this. What it brings about is recorded before it under the same receipt. */
    @Named(stored = "agreed", zh = "批准", en = "approved")
    record Agreed(String kind, long about, List<Fact> what) implements AgreementFact {
        public Agreed {
            what = List.copyOf(what);
        }

        @Override
        public Set<Long> settles() {
            return Set.of(about);
        }
    }

    @Named(stored = "refused", zh = "驳回", en = "rejected")
    record Refused(String kind, long about, List<Fact> what, String reason) implements AgreementFact {
        public Refused {
            what = List.copyOf(what);
        }

        @Override
        public Set<Long> settles() {
            return Set.of(about);
        }
    }

    /** Whoever asked wants it no more. */
    @Named(stored = "withdrawn", zh = "收回", en = "withdrawn")
    record Withdrawn(String kind, long about, List<Fact> what) implements AgreementFact {
        public Withdrawn {
            what = List.copyOf(what);
        }

        @Override
        public Set<Long> settles() {
            return Set.of(about);
        }
    }
}
