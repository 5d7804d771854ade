package io.drumbeat.happening;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Span.Unit;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of people, what was measured of them elsewhere, and what they were paid.
 *
 * @param targets by {@link Key}; a team's person is {@code team:east-1}
 * @param measures numbers that are given directly and stand before any that is counted
 * @param paid what earlier months paid, by person and month
 * @param reckoned what the company has reckoned beside what pay counts itself
 */
public record Goals(
        Function<Key, @Nullable Ratio> targets,
        Map<Key, Ratio> measures,
        Map<Key, Ratio> paid,
        Function<Together, @Nullable Ratio> reckoned) {
    private static final List<Unit> LONGER = List.of(Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR);

    /** With all targets at hand. */
    public static Goals of(Map<Key, Ratio> targets, Map<Key, Ratio> measures, Map<Key, Ratio> paid) {
        return new Goals(Map.copyOf(targets)::get, measures, paid, _ -> null);
    }

    /** @param period {@code 2026-11}, {@code 2026-Q4}, {@code 2026-H2} or {@code 2026} */
    public record Key(String person, String measure, String period) {}

    /** What some people came to together, which of a rate is neither the sum nor the mean of what each came to. */
    public record Together(List<String> people, String measure, String period) {
        public Together {
            people = List.copyOf(people);
        }
    }

    public Goals {
        measures = Map.copyOf(measures);
        paid = Map.copyOf(paid);
    }

    /**
     * The target of a month: its own, or an even part of that of a longer span.
     *
     * @param year whose start tells which months a longer span has
     */
    public Optional<Ratio> monthly(String person, String measure, YearMonth month, Span year) {
        for (var unit : LONGER) {
            var span = year.of(unit);
            var target = targets.apply(new Key(person, measure, span.name(month)));
            if (target != null) {
                return Optional.of(target.dividedBy(Ratio.of(span.months())));
            }
        }
        return Optional.empty();
    }

    /** A target that was set for a whole span. */
    public Optional<Ratio> whole(String person, String measure, Span span, YearMonth month) {
        return Optional.ofNullable(targets.apply(new Key(person, measure, span.name(month))));
    }

    public Optional<Ratio> given(String person, String measure, Span span, YearMonth month) {
        var key = new Key(person, measure, span.name(month));
        var given = measures.get(key);
        return given == null ? together(List.of(person), measure, span, month) : Optional.of(given);
    }

    /** What the company has reckoned of several people at once. */
    public Optional<Ratio> together(List<String> people, String measure, Span span, YearMonth month) {
        return Optional.ofNullable(reckoned.apply(new Together(people, measure, span.name(month))));
    }

    /**
     * @param year whose start tells which months a longer span has
     * @param level whether what is given for a longer span holds for each of its months, as a salary does
     */
    public Optional<Ratio> inMonth(String person, String measure, YearMonth month, boolean level, Span year) {
        for (var unit : level ? LONGER : List.of(Unit.MONTH)) {
            var span = year.of(unit);
            var found = given(person, measure, span, month);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    public Optional<Ratio> paid(String person, YearMonth month) {
        return Optional.ofNullable(paid.get(new Key(person, "", month.toString())));
    }
}
