package io.drumbeat.round;

import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.fact.StaffFact.TargetFact.TargetAnswered;
import io.drumbeat.fact.StaffFact.TargetFact.TargetSetApart;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsProposed;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsSigned;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A round as it stands: what was proposed and what was said to it since.
 *
 * @param number the receipt of what was proposed
 * @param leader the id of who proposed and signs
 * @param measure by what it is counted
 * @param answers the newest of each, by who said it
 * @param accepted what each took as it stood, by who took it
 * @param apart what is set apart, by whose it is
 */
public record Round(
        long number,
        String leader,
        Indicator measure,
        TargetsProposed proposed,
        Map<String, TargetAnswered> answers,
        Map<String, Long> accepted,
        Map<String, TargetSetApart> apart,
        boolean signed) {
    /** What was said to it since it was proposed; {@code measure} is by what that is counted. */
    static Round of(Entry entry, Indicator measure, Known known) {
        var answers = new LinkedHashMap<String, TargetAnswered>();
        var accepted = new LinkedHashMap<String, Long>();
        var apart = new LinkedHashMap<String, TargetSetApart>();
        var signed = false;
        for (var said : known.ledger().about(new Subject.Receipt(entry.receipt()))) {
            switch (said.fact()) {
                case TargetAnswered answer -> {
                    answers.put(said.person(), answer);
                    if (answer.reason() == null) {
                        accepted.put(said.person(), answer.value());
                    }
                }
                case TargetSetApart one -> apart.put(one.person(), one);
                case TargetsSigned _ -> signed = true;
                default -> {}
            }
        }
        return new Round(
                entry.receipt(),
                entry.person(),
                measure,
                (TargetsProposed) entry.fact(),
                Map.copyOf(answers),
                Map.copyOf(accepted),
                Map.copyOf(apart),
                signed);
    }

    public Optional<Offer> offer(String person) {
        return proposed.offers().stream()
                .filter(offer -> offer.person().equals(person))
                .findFirst();
    }

    /** How a line says which of several is meant: {@code 2027 回款}. */
    public String said() {
        return proposed.year() + " " + measure.label();
    }

    public long total() {
        return proposed.offers().stream().mapToLong(Offer::total).sum();
    }

    /** Who has not answered. */
    public List<String> silent() {
        return proposed.offers().stream()
                .map(Offer::person)
                .filter(person -> !answers.containsKey(person))
                .toList();
    }

    /** Whether somebody would have to have more than they took, which only they can say yes to. */
    public boolean asksAgain(String person) {
        var set = apart.get(person);
        var took = accepted.get(person);
        return !signed && set != null && took != null && set.value() > took;
    }

    /** What somebody takes by saying yes: what was set apart for them since, or what was proposed. */
    long toTake(Offer offer) {
        var set = apart.get(offer.person());
        return asksAgain(offer.person()) && set != null ? set.value() : offer.total();
    }

    /** Whether somebody asked for another figure than was proposed to them, so that it is still to be found. */
    public boolean bids(Offer offer) {
        var answer = answers.get(offer.person());
        return answer != null && answer.reason() != null;
    }

    /** Whether the seal is off: all have answered, or the last day is over. */
    public boolean isOpen(LocalDate today) {
        return signed || silent().isEmpty() || today.isAfter(proposed.until());
    }

    /** What somebody wants; who says nothing takes what was proposed. */
    public long wanted(Offer offer) {
        var answer = answers.get(offer.person());
        return answer == null ? offer.total() : answer.value();
    }
}
