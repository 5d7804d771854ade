package io.drumbeat.derivation;

import io.drumbeat.absence.Absences;
import io.drumbeat.allocation.AllocationRules;
import io.drumbeat.allocation.Candidate;
import io.drumbeat.allocation.Presence;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.quota.Ramp;
import io.drumbeat.reach.OwnRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** Gathers what speaks for how much somebody can take. */
final class Candidates {
    /** So many deals of the usual kind come on top of one's own. */
    private static final int LEAN = 5;

    private final AllocationRules rules;
    private final Tally tally;
    private final LocalDate today;
    private final Known known;

    Candidates(AllocationRules rules, Tally tally, LocalDate today, Known known) {
        this.rules = rules;
        this.tally = tally;
        this.today = today;
        this.known = known;
    }

    /** In the order of their ids. */
    List<Candidate> of(Scope scope, int year, Past past) {
        var people = scope.people();
        var rates = new HashMap<String, OwnRates.Past>();
        people.forEach(person -> rates.put(person.id(), OwnRates.Past.of(person.id(), past.window(), known)));
        var usual = usual(people, past);
        var team = rates.values().stream().reduce(OwnRates.Past.NOTHING, OwnRates.Past::plus);
        var found = new ArrayList<Candidate>();
        for (var person :
                people.stream().sorted(Comparator.comparing(Person::id)).toList()) {
            var own = Objects.requireNonNull(rates.get(person.id()));
            var open = ahead(person, past);
            found.add(new Candidate(
                    person,
                    past.of(person),
                    past.basis(person),
                    pipeline(person, open, usual),
                    open.size(),
                    new OwnRates(own, team).rate().orElse(BigDecimal.ZERO),
                    own.won(),
                    presence(person, year, scope, past)));
        }
        return withoutGaps(found);
    }

    /** Who has no history yet is taken to be as good as the others are on average. */
    private static List<Candidate> withoutGaps(List<Candidate> candidates) {
        var told = candidates.stream()
                .filter(one -> one.basis() != Candidate.Basis.MEAN)
                .map(Candidate::history)
                .toList();
        var mean = told.isEmpty()
                ? BigDecimal.ZERO
                : told.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(told.size()), 0, RoundingMode.HALF_UP);
        return candidates.stream()
                .map(one -> one.basis() == Candidate.Basis.MEAN ? one.withMean(mean) : one)
                .toList();
    }

    /** What is open, and what was signed since the history ends: to sign a deal must not make a part smaller. */
    private List<Deal> ahead(Person person, Past past) {
        var deals = known.the(Deals.class);
        return deals.ownedBy(person.id(), today).stream()
                .filter(deal -> deals.isOpen(deal)
                        || (deals.isWon(deal)
                                && deal.stageSince().isAfter(past.window().to())))
                .toList();
    }

    private static List<Long> worths(List<Deal> open) {
        return open.stream()
                .map(Deal::amount)
                .filter(Objects::nonNull)
                .filter(amount -> amount.currency().equals(Money.CNY))
                .map(Money::minor)
                .toList();
    }

    private static BigDecimal sum(List<Long> worths) {
        return worths.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What an open deal of all together is worth. */
    private BigDecimal usual(List<Person> people, Past past) {
        var all = people.stream()
                .flatMap(person -> worths(ahead(person, past)).stream())
                .toList();
        return all.isEmpty()
                ? BigDecimal.ZERO
                : sum(all).divide(BigDecimal.valueOf(all.size()), 0, RoundingMode.HALF_UP);
    }

    /** As many deals as there are, each worth what one's own are, leaning on the usual one: one deal alone must not make a year. */
    private BigDecimal pipeline(Person person, List<Deal> open, BigDecimal usual) {
        var own = worths(open);
        var leaning = BigDecimal.valueOf(own.size() + LEAN);
        var worth = sum(own).add(usual.multiply(BigDecimal.valueOf(LEAN)))
                .multiply(BigDecimal.valueOf(own.size()))
                .divide(leaning, 0, RoundingMode.HALF_UP);
        var territory = rules.territory().getOrDefault(person.id(), BigDecimal.ZERO);
        return worth.add(territory.movePointRight(2));
    }

    /** The days with another team are counted as those of leave are. */
    private Presence presence(Person person, int year, Scope scope, Past past) {
        var from = Year.of(year).atDay(1);
        var to = from.plusYears(1).minusDays(1);
        var calendar = tally.calendar(known);
        var away = new HashMap<>(Absences.workingHalves(person.id(), from, to, calendar, known));
        calendar.daysIn(from, to).stream()
                .filter(day -> !scope.theirs().test(person.id(), day))
                .forEach(day -> away.put(day, 2));
        // what is done and not brought in whoever is new does from the first day on
        var ramp = past.measure().isMoney() ? new Ramp(rules.ramp()) : Ramp.NONE;
        return Presence.of(person, year, ramp, away, calendar);
    }
}
