package io.drumbeat.declared;

import io.drumbeat.calendar.Period;
import io.drumbeat.credit.Credits;
import io.drumbeat.declared.Declared.Reading;
import io.drumbeat.declared.Declared.Rule;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.margin.Margin;
import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What declared measures come to for some people in a span; money of shared deals counts for each by their part. */
public final class Evaluation {
    /** So far back may a step have been promised that is due in the span. */
    private static final int PROMISED = 60;

    private final DeclaredMeasures measures;
    private final List<String> people;
    private final Period period;
    private final LocalDate today;
    private final Known known;

    public Evaluation(DeclaredMeasures measures, List<String> people, Period period, LocalDate today, Known known) {
        this.measures = measures;
        this.people = List.copyOf(people);
        this.period = period;
        this.today = today;
        this.known = known;
    }

    /** Empty where there is nothing that a share or an average could be of, or no cost is known. */
    public Optional<Reading> of(Declared declared) {
        return switch (declared.rule()) {
            case Rule.Over over -> over(over);
            case Rule.Rate(var of, var per) -> rate(of, per);
            case Rule.Share share -> Taking.share(share, worth().keySet());
            case Rule.Margin _ -> margin();
            case Rule.StepsKept _ -> kept();
        };
    }

    private Optional<Reading> over(Rule.Over over) {
        var fen = worth();
        return Taking.of(over, fen.keySet(), fact -> fen.getOrDefault(fact, 0L));
    }

    /** What counts for them, and how much. */
    private Map<Fact, Long> worth() {
        var fen = new IdentityHashMap<Fact, Long>();
        for (var person : people) {
            for (var entry : Credits.concerning(person, period.from(), period.to(), known)) {
                worth(entry, person).ifPresent(worth -> fen.merge(entry.fact(), worth, Long::sum));
            }
        }
        return fen;
    }

    /** Empty where it does not count for them. */
    private Optional<Long> worth(Entry entry, String person) {
        var own = entry.person().equals(person);
        return switch (entry.fact()) {
            case DealFact.DealWon _ ->
                Optional.of(Measure.REVENUE.of(entry, person, known)).filter(worth -> worth != 0);
            case CashFact.CashCollected _ ->
                Optional.of(Measure.COLLECTED.of(entry, person, known)).filter(worth -> worth != 0);
            case CashFact.RefundGiven _ ->
                Optional.of(-Measure.COLLECTED.of(entry, person, known)).filter(worth -> worth != 0);
            default -> own ? Optional.of(Taking.fen(entry.fact())) : Optional.empty();
        };
    }

    private Optional<Reading> rate(String of, String per) {
        var top = measures.withId(of).flatMap(this::of);
        var bottom =
                measures.withId(per).flatMap(this::of).filter(one -> one.value().signum() != 0);
        return top.isEmpty() || bottom.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(
                        top.get().value().divide(bottom.get().value(), MathContext.DECIMAL64),
                        bottom.get().n()));
    }

    private Optional<Reading> margin() {
        var sum = 0L;
        var n = 0L;
        for (var person : people) {
            for (var entry : Credits.concerning(person, period.from(), period.to(), known)) {
                var worth = entry.fact() instanceof DealFact.DealWon ? Measure.REVENUE.of(entry, person, known) : 0;
                var left = worth == 0 ? Optional.<Money>empty() : Margin.of(entry, known);
                if (left.isPresent()) {
                    sum += Credits.of(entry, left.get().minor(), true, person, known);
                    n++;
                }
            }
        }
        return n == 0 ? Optional.empty() : Optional.of(new Reading(BigDecimal.valueOf(sum, 2), n));
    }

    /** Of what was due up to today. */
    private Optional<Reading> kept() {
        var due = 0L;
        var kept = 0L;
        var until = period.to().isBefore(today) ? period.to() : today;
        for (var person : people) {
            for (var entry : known.ledger().of(person, period.from().minusDays(PROMISED), until)) {
                var step = entry.fact().next() == null
                        ? Optional.<Step>empty()
                        : OpenSteps.under(entry.receipt(), today, known);
                if (step.isPresent()
                        && !step.get().next().date().isBefore(period.from())
                        && !step.get().next().date().isAfter(until)) {
                    var by = step.get().by();
                    due++;
                    kept += !step.get().isOpen()
                                    && by != null
                                    && !by.date().isAfter(step.get().next().date())
                            ? 1
                            : 0;
                }
            }
        }
        return due == 0
                ? Optional.empty()
                : Optional.of(new Reading(
                        BigDecimal.valueOf(kept).divide(BigDecimal.valueOf(due), MathContext.DECIMAL64), due));
    }
}
