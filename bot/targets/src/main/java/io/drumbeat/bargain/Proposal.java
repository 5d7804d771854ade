package io.drumbeat.bargain;

import io.drumbeat.apportion.Apportion;
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
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Checks what is proposed: whose target it may be, of a month that is not over, and within a band where its quarter has begun.
 * Whatever is more than that waits for the next quarter.
 */
@Component
public final class Proposal {
    private static final Sentences SENTENCES = Sentences.beside(Proposal.class);
    /** By how much of what it was a month of this quarter may change at once, in percent. */
    private static final int BAND = 20;

    private final Tally tally;

    Proposal(Tally tally) {
        this.tally = tally;
    }

    /** One month, or several that are said as one span and change in proportion. */
    List<TargetAgreed> of(TargetWords words, TargetQuestion question, Person who, LocalDate today, Known known) {
        var person = person(question, who, today, known);
        var months = months(question, today);
        var measure = question.measureOr(Measure.REVENUE);
        var value = words.in(measure);
        var parted = parted(value, months, person, measure, known);
        var goals = changes(new Wish(person, measure, parted, words.reason()), who, today, known);
        if (goals.isEmpty()) {
            throw same(person, measure, months.getFirst(), value);
        }
        return goals;
    }

    /** As the months are to each other now; what does not add up is to be held in each. */
    private SortedMap<YearMonth, Long> parted(
            long value, List<YearMonth> months, Person person, Indicator measure, Known known) {
        var now = months.stream()
                .map(month -> tally.monthly(person.id(), month, known).getOrDefault(measure.id(), 0L))
                .toList();
        var some = now.stream().anyMatch(month -> month > 0);
        var weights = now.stream()
                .map(month -> some ? BigInteger.valueOf(month) : BigInteger.ONE)
                .toList();
        var shares = Apportion.byWeights(value, weights);
        var parted = new TreeMap<YearMonth, Long>();
        for (var i = 0; i < shares.length; i++) {
            parted.put(months.get(i), measure.addsUp() ? shares[i] : value);
        }
        return parted;
    }

    /** Several months of one person, as they were said. */
    List<TargetAgreed> of(MonthsSaid said, TargetQuestion question, Person who, LocalDate today, Known known) {
        var person = person(question, who, today, known);
        var measure = question.measureOr(Measure.REVENUE);
        var months = new TreeMap<YearMonth, Long>();
        said.months().forEach((month, value) -> months.put(month, TargetWords.in(measure, value)));
        if (said.reason().isEmpty()) {
            throw new Refused(SENTENCES.say("noReasonGiven"));
        }
        var goals = changes(new Wish(person, measure, months, said.reason()), who, today, known);
        if (goals.isEmpty()) {
            throw same(person, measure, months.firstKey(), Objects.requireNonNull(months.get(months.firstKey())));
        }
        return goals;
    }

    /**
     * Those of the months that would become something else than they are.
     *
     * @throws Refused where one may not
     */
    public List<TargetAgreed> changes(Wish wish, Person who, LocalDate today, Known known) {
        mayPropose(wish.whose(), who, today, known);
        var goals = new ArrayList<TargetAgreed>();
        wish.months().forEach((month, value) -> {
            var id = wish.measure().id();
            long before = tally.monthly(wish.whose().id(), month, known).getOrDefault(id, 0L);
            if (value != before) {
                notOver(month, today);
                band(value, stoodAtFirst(wish, month, today, known), wish.measure(), month, today);
                goals.add(new TargetAgreed(wish.whose().id(), id, month.atDay(1), value, before, wish.reason()));
            }
        });
        return List.copyOf(goals);
    }

    /** What it was when the month began: several small steps within one are a large one. */
    private long stoodAtFirst(Wish wish, YearMonth month, LocalDate today, Known known) {
        var before = tally.asOf(YearMonth.from(today).atDay(1).minusDays(1));
        return before.monthly(wish.whose().id(), month, known)
                .getOrDefault(wish.measure().id(), 0L);
    }

    private static Refused same(Person person, Indicator measure, YearMonth month, long value) {
        return new Refused(SENTENCES.say(
                "same",
                Map.of(
                        "person", person.name(),
                        "month", Period.of(month).label(),
                        "measure", measure.label(),
                        "value", measure.about(value))));
    }

    private static void notOver(YearMonth month, LocalDate today) {
        if (month.atEndOfMonth().isBefore(today)) {
            throw new Refused(
                    SENTENCES.say("over", Map.of("month", Period.of(month).label())));
        }
    }

    private static Person person(TargetQuestion question, Person who, LocalDate today, Known known) {
        var lineup = known.people().on(today);
        var team = question.team();
        if (question.person() == null && team != null) {
            throw new Refused(SENTENCES.say("teamSum", Map.of("name", team.name())));
        }
        var person =
                lineup.get(Objects.requireNonNullElse(question.person(), who).id());
        mayPropose(person, who, today, known);
        return person;
    }

    private static void mayPropose(Person person, Person who, LocalDate today, Known known) {
        if (!known.people().on(today).maySee(who, person.id())) {
            throw new Refused(SENTENCES.say("notYours", Map.of("person", person.name())));
        }
        if (!person.sells()) {
            throw new Refused(SENTENCES.say("sellsNothing", Map.of("person", person.name())));
        }
    }

    private static List<YearMonth> months(TargetQuestion question, LocalDate today) {
        var period = question.period();
        if (period == null) {
            throw new Refused(SENTENCES.say("noMonth"));
        }
        var first = YearMonth.from(period.from());
        var last = YearMonth.from(period.to());
        if (!period.from().equals(first.atDay(1)) || !period.to().equals(last.atEndOfMonth())) {
            throw new Refused(SENTENCES.say("notAMonth", Map.of("period", period.label())));
        }
        notOver(first, today);
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
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
