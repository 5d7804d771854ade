package io.drumbeat.scorecard;

import io.drumbeat.calendar.Period;
import io.drumbeat.declared.Declared;
import io.drumbeat.declared.DeclaredMeasures;
import io.drumbeat.declared.Evaluation;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.scorecard.Scorecards.Item;
import io.drumbeat.scorecard.Scorecards.Scorecard;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts somebody's points: each item's share of its target, by weight; what has no number counts neither way. */
final class Scoring {
    private final DeclaredMeasures declared;
    private final Tally tally;
    private final BigDecimal most;
    private final LocalDate today;
    private final Known known;

    Scoring(DeclaredMeasures declared, Tally tally, BigDecimal most, LocalDate today, Known known) {
        this.declared = declared;
        this.tally = tally;
        this.most = most;
        this.today = today;
        this.known = known;
    }

    /**
     * One item as it is.
     *
     * @param attained of its target; null where there is no number or no target
     * @param ownWord whether it is told by whoever would be scored by it, and so earns nothing
     */
    record Line(
            Item item,
            String label,
            String done,
            String target,
            @Nullable BigDecimal attained,
            boolean ownWord) {}

    /**
     * All of them.
     *
     * @param points of 100; null where no item has a number
     */
    record Score(List<Line> lines, @Nullable BigDecimal points) {
        Score {
            lines = List.copyOf(lines);
        }
    }

    Score of(Scorecard card, Person person, Period period) {
        var lines = new ArrayList<Line>();
        for (var item : card.items()) {
            line(item, person, period).ifPresent(lines::add);
        }
        var weight = BigDecimal.ZERO;
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            var attained = line.attained();
            if (attained != null) {
                weight = weight.add(line.item().weight());
                sum = sum.add(line.item().weight().multiply(attained.min(most)));
            }
        }
        return new Score(
                lines, weight.signum() == 0 ? null : sum.movePointRight(2).divide(weight, 1, RoundingMode.HALF_UP));
    }

    /** Empty for a measure that nobody declares any more. */
    private Optional<Line> line(Item item, Person person, Period period) {
        var built = Measure.withId(item.measure());
        return built.isPresent()
                ? Optional.of(known(item, built.get(), person, period))
                : declared.withId(item.measure()).map(measure -> declared(item, measure, person, period));
    }

    private Line known(Item item, Measure measure, Person person, Period period) {
        var done = tally.done(measure, person.id(), period, known);
        var target = item.target() == null
                ? tally.due(measure, person.id(), period, known)
                : item.target().movePointRight(measure.isMoney() ? 2 : 0).longValue();
        return new Line(
                item,
                measure.label(),
                measure.show(done),
                target == 0 ? "" : measure.about(target),
                target == 0 ? null : attained(BigDecimal.valueOf(done), BigDecimal.valueOf(target), false),
                false);
    }

    private Line declared(Item item, Declared measure, Person person, Period period) {
        var reading = new Evaluation(declared, List.of(person.id()), period, today, known).of(measure);
        var own = isOwnWord(measure);
        var due = tally.due(measure, person.id(), period, known);
        var target = item.target() == null && due > 0 ? measure.onCards(due) : item.target();
        return new Line(
                item,
                measure.label(),
                reading.map(is -> measure.show(is.value())).orElse(""),
                target == null ? "" : measure.show(target),
                own || target == null || reading.isEmpty()
                        ? null
                        : attained(reading.get().value(), target, measure.lowerIsBetter()),
                own);
    }

    /** A rating is told by whoever sells: it is for people to read and earns no points. */
    private static boolean isOwnWord(Declared measure) {
        return measure.rule() instanceof Declared.Rule.Over over && over.kind().equals("rating");
    }

    private BigDecimal attained(BigDecimal done, BigDecimal target, boolean lower) {
        var of = lower ? target : done;
        var by = lower ? done : target;
        var share = by.signum() == 0 ? most : of.divide(by, MathContext.DECIMAL64);
        return share.max(BigDecimal.ZERO);
    }
}
