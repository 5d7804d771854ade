package io.drumbeat.quote;

import io.drumbeat.absence.Absences;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who decides about a person's quotes on a day.
 *
 * @param insteadOf whose place they take, because that one is away; null if nobody's
 * @param until the last day that one is away, or null
 */
record Approver(
        Person person, @Nullable Person insteadOf, @Nullable LocalDate until) {
    /** The manager; while away theirs, then the deputy that was named, then an admin. Empty if nobody is above. */
    static Optional<Approver> of(Person asker, LocalDate day, Known known, ApprovalRules rules) {
        var chain = chain(asker.id(), day, known, rules);
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        var first = chain.getFirst();
        var away = Absences.awayUntil(first.id(), day, known);
        if (away.isEmpty()) {
            return Optional.of(new Approver(first, null, null));
        }
        // when all of them are away it waits for the first
        return Optional.of(chain.stream()
                .filter(person -> !Absences.isAway(person.id(), day, known))
                .findFirst()
                .map(person -> new Approver(person, first, away.get()))
                .orElse(new Approver(first, null, away.get())));
    }

    private static List<Person> chain(String asker, LocalDate day, Known known, ApprovalRules rules) {
        var lineup = known.people().on(day);
        var ids = new LinkedHashSet<String>();
        var manager = lineup.get(asker).manager();
        if (manager != null) {
            ids.add(manager);
            lineup.withId(manager).map(Person::manager).ifPresent(ids::add);
            Optional.ofNullable(rules.deputies().get(manager)).ifPresent(ids::add);
        }
        lineup.all().stream().filter(person -> person.role() == Role.ADMIN).forEach(person -> ids.add(person.id()));
        return ids.stream()
                .filter(id -> !id.equals(asker))
                .flatMap(id -> lineup.withId(id).stream())
                .filter(person -> person.isHere(day))
                .toList();
    }

    /** Whether somebody may decide a request now: who was asked, the manager, or who stands in, and never the asker. */
    static boolean may(Person who, Approvals.Request request, LocalDate day, Known known, ApprovalRules rules) {
        var asker = known.people().on(day).withId(request.asker());
        return asker.isPresent()
                && chain(request.asker(), day, known, rules).stream()
                        .anyMatch(person -> person.id().equals(who.id()))
                && (who.id().equals(request.approver())
                        || who.id().equals(asker.get().manager())
                        || of(asker.get(), day, known, rules)
                                .filter(now -> now.person().id().equals(who.id()))
                                .isPresent());
    }

    /** Who it is and, where it is not the manager, why: {@code 方姐（老雷 请假到 2026-11-25，由 方姐 代批）}. */
    @Override
    public String toString() {
        return insteadOf == null
                ? person.name() + (until == null ? "" : "（请假到 %s，没有别人能代批）".formatted(until))
                : "%s（%s 请假到 %s，由 %s 代批）".formatted(person.name(), insteadOf.name(), until, person.name());
    }
}
