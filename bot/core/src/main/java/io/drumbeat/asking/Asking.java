package io.drumbeat.asking;

import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matter;
import io.drumbeat.agreement.Matters;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is asked for a yes, for how long, and to whom it goes when they are away or time is up. */
@Component
public final class Asking {
    private final Matters matters;
    private final Away away;
    private final WorkingCalendar calendar;

    public Asking(Matters matters, Away away, WorkingCalendar calendar) {
        this.matters = matters;
        this.away = away;
        this.calendar = calendar;
    }

    /** Whom to ask; empty if there is nobody whose yes could be needed. */
    public Optional<Whom> whom(String kind, String asker, List<Fact> what, LocalDate day, Known known) {
        return standingIn(chain(matters.of(kind), asker, what, day, known), day, known);
    }

    /**
     * What asks for it.
     *
     * @param about the receipt of what it is about; the one it is recorded under where that is recorded beside it, or where
     *     there is no other record of it
     */
    public AgreementFact asking(String kind, long about, Whom whom, List<Fact> what, LocalDate day) {
        var of = whom.asked(deadline(matters.of(kind), day));
        return new AgreementFact.AgreementAsked(kind, about, of.person(), of.deputy(), of.until(), what);
    }

    private @Nullable LocalDate deadline(Matter matter, LocalDate day) {
        return matter.workingDays() == 0
                ? null
                : Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                        .filter(calendar::works)
                        .skip(matter.workingDays() - 1L)
                        .findFirst()
                        .orElseThrow();
    }

    /** Who is to answer by now: whoever was asked, who stands in, or the next one where time is up. */
    public Optional<Whom> whom(Inquiry inquiry, LocalDate day, Known known) {
        var of = inquiry.agreement().of();
        var chain = chain(inquiry, day, known);
        if (inquiry.agreement().isOverdue(day)) {
            var next = chain.stream()
                    .skip(placeOf(of.asked(), chain) + 1L)
                    .filter(person -> away.until(person.id(), day, known).isEmpty())
                    .findFirst();
            if (next.isPresent()) {
                var other = known.people().withId(of.asked()).orElse(null);
                return Optional.of(new Whom(next.get(), other, Whom.Reason.OVERDUE, of.until()));
            }
        }
        return standingIn(chain.subList(Math.max(0, placeOf(of.person(), chain)), chain.size()), day, known);
    }

    /** The place of somebody among these, -1 if they are none of them. */
    private static int placeOf(String person, List<Person> chain) {
        return chain.stream().map(Person::id).toList().indexOf(person);
    }

    /** The first; while away the next who is not, and where all of them are it waits for the first. */
    private Optional<Whom> standingIn(List<Person> chain, LocalDate day, Known known) {
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        var first = chain.getFirst();
        var gone = away.until(first.id(), day, known);
        if (gone.isEmpty()) {
            return Optional.of(Whom.theirs(first));
        }
        return Optional.of(chain.stream()
                .filter(person -> away.until(person.id(), day, known).isEmpty())
                .findFirst()
                .map(person -> new Whom(person, first, Whom.Reason.STANDS_IN, gone.get()))
                .orElse(new Whom(first, null, Whom.Reason.ALONE, gone.get())));
    }

    private static List<Person> chain(Inquiry inquiry, LocalDate day, Known known) {
        return chain(inquiry.matter(), inquiry.asker(), inquiry.now(), day, known);
    }

    private static List<Person> chain(Matter matter, String asker, List<Fact> what, LocalDate day, Known known) {
        return matter.asked(asker, what, day, known).stream()
                .filter(person -> !person.id().equals(asker))
                .toList();
    }

    /** Whether somebody may answer now: who was asked, whose yes it is, or who stands in by now, and never who asks. */
    public boolean may(Person who, Inquiry inquiry, LocalDate day, Known known) {
        if (inquiry.matter().over(inquiry.agreement(), day).isPresent()) {
            return false;
        }
        var of = inquiry.agreement().of();
        var chain = chain(inquiry, day, known);
        return placeOf(who.id(), chain) >= 0
                && (placeOf(who.id(), chain) < inquiry.matter().atOnce()
                        || who.id().equals(of.person())
                        || who.id().equals(of.deputy())
                        || whom(inquiry, day, known)
                                .filter(now -> now.person().is(who))
                                .isPresent());
    }

    /** Everybody who is told that they may answer from the start. */
    public List<Person> together(Inquiry inquiry, LocalDate day, Known known) {
        var told = new ArrayList<Person>();
        known.people().withId(inquiry.asked()).ifPresent(told::add);
        chain(inquiry, day, known).stream()
                .limit(inquiry.matter().atOnce())
                .filter(person -> told.stream().noneMatch(one -> one.is(person)))
                .forEach(told::add);
        return told;
    }

    /** That it goes on to somebody else by now; empty while whoever was asked is still the one to answer. */
    public Optional<Passing> passing(Inquiry inquiry, LocalDate day, Known known) {
        return whom(inquiry, day, known)
                .filter(now -> now.insteadOf() != null && !now.person().id().equals(inquiry.asked()))
                .map(now -> new Passing(now, passed(inquiry, now, day)));
    }

    private AgreementFact passed(Inquiry inquiry, Whom now, LocalDate day) {
        var agreement = inquiry.agreement();
        var until = now.reason() == Whom.Reason.OVERDUE
                ? deadline(inquiry.matter(), day)
                : agreement.of().until();
        var of = now.asked(until);
        return new AgreementFact.AgreementPassedOn(
                agreement.kind(), agreement.about(), of.person(), of.deputy(), of.until(), inquiry.now());
    }

    /** To whom something goes on, and what is recorded then. */
    public record Passing(Whom whom, AgreementFact fact) {}

    /** What nobody answered in time, the oldest first. */
    public List<Inquiry> overdue(LocalDate day, Known known) {
        return matters.waiting(known).stream()
                .filter(inquiry -> inquiry.agreement().isOverdue(day))
                .toList();
    }

    /** What time is up for since the working day before this one. */
    List<Inquiry> overdueSince(LocalDate day, Known known) {
        return overdue(day, known).stream()
                .filter(inquiry -> {
                    var until = inquiry.agreement().of().until();
                    return until != null && calendar.countIn(until.plusDays(1), day) == 1;
                })
                .toList();
    }
}
