package io.drumbeat.paybook;

import io.drumbeat.calendar.Period;
import io.drumbeat.happening.Goals;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.plantext.Words;
import io.drumbeat.ratio.Ratio;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The company's monthly targets as pay asks for them. */
public final class TargetsAsked {
    private TargetsAsked() {}

    public static Goals of(Tally tally, Known known) {
        return new Goals(key -> target(tally, key, known), Map.of(), Map.of(), key -> reckoned(tally, key, known));
    }

    /** What the company declares and pay does not count by itself. */
    private static @Nullable Ratio reckoned(Tally tally, Goals.Together key, Known known) {
        if (Words.MEASURES.containsValue(key.measure()) || !key.period().matches("\\d{4}-\\d{2}")) {
            return null;
        }
        return tally.indicators(known).stream()
                .filter(one -> one.id().equals(key.measure()))
                .findFirst()
                .map(one -> Ratio.of(
                        one.onCards(tally.done(one, key.people(), Period.of(YearMonth.parse(key.period())), known))))
                .orElse(null);
    }

    private static @Nullable Ratio target(Tally tally, Goals.Key key, Known known) {
        if (!key.period().matches("\\d{4}-\\d{2}")) {
            return null;
        }
        var value = tally.owing()
                .monthly(key.person(), YearMonth.parse(key.period()), known)
                .getOrDefault(key.measure(), 0L);
        if (value == 0) {
            return null;
        }
        return Ratio.of(tally.indicator(key.measure(), known).onCards(value));
    }
}
