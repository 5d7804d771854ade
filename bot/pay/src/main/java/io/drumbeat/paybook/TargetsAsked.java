package io.drumbeat.paybook;

import io.drumbeat.calendar.Period;
import io.drumbeat.happening.Goals;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.plantext.Words;
import io.drumbeat.ratio.Ratio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The company's monthly targets as pay asks for them. */
public final class TargetsAsked {
    private TargetsAsked() {}

    /** @param asOf the day on which is counted: the targets of a month that was over by then are those that it ended with */
    public static Goals of(Tally tally, LocalDate asOf, Known known) {
        return new Goals(
                key -> target(tally, asOf, key, known), Map.of(), Map.of(), key -> reckoned(tally, asOf, key, known));
    }

    /** What the company declares and pay does not count by itself. */
    private static @Nullable Ratio reckoned(Tally all, LocalDate asOf, Goals.Together key, Known known) {
        if (Words.MEASURES.containsValue(key.measure()) || !key.period().matches("\\d{4}-\\d{2}")) {
            return null;
        }
        var tally = of(YearMonth.parse(key.period()), all, asOf);
        return tally.indicators(known).stream()
                .filter(one -> one.id().equals(key.measure()))
                .findFirst()
                .map(one -> Ratio.of(
                        one.onCards(tally.done(one, key.people(), Period.of(YearMonth.parse(key.period())), known))))
                .orElse(null);
    }

    private static @Nullable Ratio target(Tally all, LocalDate asOf, Goals.Key key, Known known) {
        if (!key.period().matches("\\d{4}-\\d{2}")) {
            return null;
        }
        var tally = of(YearMonth.parse(key.period()), all, asOf);
        var value = tally.owing()
                .monthly(key.person(), YearMonth.parse(key.period()), known)
                .getOrDefault(key.measure(), 0L);
        if (value == 0) {
            return null;
        }
        return Ratio.of(tally.indicator(key.measure(), known).onCards(value));
    }

    private static Tally of(YearMonth month, Tally all, LocalDate asOf) {
        var end = month.atEndOfMonth();
        return all.asOf(end.isBefore(asOf) ? end : asOf);
    }
}
