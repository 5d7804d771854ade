package io.drumbeat.measure;

import io.drumbeat.calendar.Period;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** What a company wants reckoned beside the bot's own measures. */
public interface Reckoned {
    Reckoned NOTHING = new Reckoned() {
        @Override
        public List<Indicator> indicators() {
            return List.of();
        }

        @Override
        public OptionalLong done(Indicator indicator, Collection<String> people, Span span, Known known) {
            return OptionalLong.empty();
        }
    };

    /**
     * Which days are looked at.
     *
     * @param asOf the last that is over, as far as that is known
     */
    record Span(Period period, LocalDate asOf) {}

    List<Indicator> indicators();

    /** What some people came to together, in the smallest unit; empty where nothing could be reckoned. */
    OptionalLong done(Indicator indicator, Collection<String> people, Span span, Known known);
}
