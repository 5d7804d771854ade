package io.drumbeat.derivation;

import io.drumbeat.allocation.Allocation;
import io.drumbeat.allocation.AllocationRules;
import io.drumbeat.allocation.Season;
import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.card.Refused;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Derives a year's targets as a line asks for them. */
@Component
final class Deriving {
    private static final Sentences SENTENCES = Sentences.beside(Deriving.class);
    private final Tally tally;
    private final InForce<AllocationRules> rules;

    Deriving(Tally tally, ObjectProvider<InForce<AllocationRules>> rules) {
        this.tally = tally;
        this.rules = rules.getIfAvailable(() -> InForce.always(AllocationRules.USUAL));
    }

    /** What is derived for whom. */
    private record Task(
            DerivationWords words, Scope scope, int year, Indicator measure, LocalDate today, Known known) {}

    /**
     * What came of a line.
     *
     * @param person whose part was asked for, or null
     */
    record Found(DerivedTargets derived, @Nullable Person person) {
        /** @throws Refused if they have no part in it */
        Allocation.Part part(Person whose) {
            return derived.allocation().parts().stream()
                    .filter(part -> part.candidate().person().is(whose))
                    .findFirst()
                    .orElseThrow(() -> new Refused(SENTENCES.say("notInScope", Map.of("name", whose.name()))));
        }
    }

    /** @throws Refused with what is missing or wrong */
    Found of(String line, Person who, LocalDate today, Known known) {
        var words = DerivationWords.read(line);
        var question =
                TargetQuestion.read(words.rest(), today, Named.in(known.people().on(today), tally.indicators(known)));
        var year = year(question, today);
        var scope = Scope.of(question, who, today, known.people(), year);
        var measure = question.measureOr(Measure.REVENUE);
        if (!measure.addsUp()) {
            throw new Refused(SENTENCES.say("notASum", Map.of("measure", measure.label())));
        }
        if (measure.isLowerBetter()) {
            throw new Refused(SENTENCES.say("lowerIsBetter", Map.of("measure", measure.label())));
        }
        return new Found(derived(new Task(words, scope, year, measure, today, known)), question.person());
    }

    private static int year(TargetQuestion question, LocalDate today) {
        var period = question.period();
        if (period == null) {
            return today.getYear() + 1;
        }
        var year = period.from().getYear();
        if (!period.from().equals(Year.of(year).atDay(1))
                || !period.to().equals(Year.of(year).atMonth(12).atEndOfMonth())) {
            throw new Refused(SENTENCES.say("notAYear", Map.of("period", period.label())));
        }
        return year;
    }

    private DerivedTargets derived(Task task) {
        var before = YearMonth.of(task.year(), 1).minusMonths(1);
        var over = YearMonth.from(task.today()).minusMonths(1);
        var past = new Past(
                task.measure(), task.scope().ever(), before.isBefore(over) ? before : over, tally, task.known());
        var base = base(task, past);
        var total = total(task, base);
        var inForce = rules.on(task.today(), task.known());
        var candidates = new Candidates(inForce, tally, task.today(), task.known()).of(task.scope(), task.year(), past);
        var season = season(task, past);
        return new DerivedTargets(
                task.scope().name(),
                task.year(),
                task.measure(),
                base.orElse(null),
                task.words().growth(),
                task.words().base() != null,
                past.window(),
                past.months(),
                season,
                Allocation.of(total, candidates, season.months(), inForce),
                inForce);
    }

    private static Season season(Task task, Past past) {
        var typed = task.words().season();
        return task.words().flat() ? Season.FLAT : typed.isEmpty() ? past.season() : Season.typed(typed);
    }

    /** What it starts from: what was said, or a whole year that was. */
    private static Optional<BigDecimal> base(Task task, Past past) {
        var typed = task.words().base();
        if (typed != null) {
            return Optional.of(minor(typed, task.measure()));
        }
        if (past.months() < Past.A_YEAR || past.sum() <= 0) {
            if (task.words().total() == null) {
                throw new Refused(SENTENCES.say(
                        "littleHistory",
                        Map.of(
                                "months", past.months(),
                                "measure", task.measure().label(),
                                "year", Integer.toString(task.year()))));
            }
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(past.sum()));
    }

    private static BigDecimal minor(BigDecimal said, Indicator measure) {
        return said.movePointRight(measure.places());
    }

    private static long total(Task task, Optional<BigDecimal> base) {
        var said = task.words().total();
        var growth = task.words().growth();
        if (said == null && growth == null) {
            throw new Refused(SENTENCES.say("noGrowth", Map.of("year", Integer.toString(task.year()))));
        }
        var total = said != null
                ? minor(said, task.measure())
                : base.orElseThrow().multiply(BigDecimal.ONE.add(Objects.requireNonNull(growth)));
        return total.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
