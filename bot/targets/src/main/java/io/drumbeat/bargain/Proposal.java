package io.drumbeat.bargain;

import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Refused;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Checks what is proposed: whose target it may be, of a month that is not over, and within a band where its quarter has begun.
 * Whatever is more than that waits for the next quarter.
 */
@Component
final class Proposal {
    private static final Sentences SENTENCES = Sentences.beside(Proposal.class);
    /** By how much of what it was a month of this quarter may change at once, in percent. */
    private static final int BAND = 20;

    private final Tally tally;

    Proposal(Tally tally) {
        this.tally = tally;
    }

    TargetAgreed of(TargetWords words, TargetQuestion question, Person who, LocalDate today, Known known) {
        var person = person(question, who, today, known);
        var month = month(question, today);
        var measure = question.measureOr(Measure.REVENUE);
        var value = words.in(measure);
        var before = tally.monthly(person.id(), month, known).getOrDefault(measure.id(), 0L);
        if (value == before) {
            throw new Refused(SENTENCES.say(
                    "same",
                    Map.of(
                            "person", person.name(),
                            "month", Period.of(month).label(),
                            "measure", measure.label(),
                            "value", measure.about(value))));
        }
        band(value, before, measure, month, today);
        return new TargetAgreed(person.id(), measure.id(), month.atDay(1), value, before, words.reason());
    }

    private static Person person(TargetQuestion question, Person who, LocalDate today, Known known) {
        var lineup = known.people().on(today);
        var person =
                lineup.get(Objects.requireNonNullElse(question.person(), who).id());
        if (!lineup.maySee(who, person.id())) {
            throw new Refused(SENTENCES.say("notYours", Map.of("person", person.name())));
        }
        if (!person.sells()) {
            throw new Refused(SENTENCES.say("sellsNothing", Map.of("person", person.name())));
        }
        return person;
    }

    private static YearMonth month(TargetQuestion question, LocalDate today) {
        var period = question.period();
        if (period == null) {
            throw new Refused(SENTENCES.say("noMonth"));
        }
        var month = YearMonth.from(period.from());
        if (!period.from().equals(month.atDay(1)) || !period.to().equals(month.atEndOfMonth())) {
            throw new Refused(SENTENCES.say("notAMonth", Map.of("period", period.label())));
        }
        if (month.atEndOfMonth().isBefore(today)) {
            throw new Refused(SENTENCES.say("over", Map.of("month", period.label())));
        }
        return month;
    }

    private static void band(long value, long before, Indicator measure, YearMonth month, LocalDate today) {
        var begun = YearMonth.from(today)
                .minusMonths((today.getMonthValue() - 1) % 3)
                .plusMonths(2);
        if (before == 0 || month.isAfter(begun)) {
            return;
        }
        var low = share(before, 100 - BAND, RoundingMode.CEILING);
        var high = share(before, 100 + BAND, RoundingMode.FLOOR);
        if (value < low || value > high) {
            throw new Refused(SENTENCES.say(
                    "band",
                    Map.of(
                            "band", Integer.toString(BAND),
                            "low", measure.about(low),
                            "high", measure.about(high),
                            "value", measure.about(value))));
        }
    }

    private static long share(long of, int percent, RoundingMode rounding) {
        return BigDecimal.valueOf(of)
                .multiply(BigDecimal.valueOf(percent, 2))
                .setScale(0, rounding)
                .longValueExact();
    }
}
