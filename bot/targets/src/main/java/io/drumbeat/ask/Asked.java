package io.drumbeat.ask;

import io.drumbeat.calendar.Period;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.quota.AgreedTargets;
import io.drumbeat.quota.Owing;
import io.drumbeat.quota.Stay;
import io.drumbeat.reach.Level;
import io.drumbeat.reach.Smart;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.together.Together;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whose targets are shown, and how they are added up: those of several people together are the sum of theirs.
 *
 * @param name as it is shown
 * @param words as it is said behind the verb; empty for whoever asks
 * @param stays who sells there, and when
 * @param one whether it is somebody's own target and not a sum
 * @param level how high they aim
 */
record Asked(String name, String words, List<Stay> stays, boolean one, Level level, Tally tally, Known known) {
    private static final Sentences SENTENCES = Sentences.beside(Asked.class);

    Asked(String name, String words, List<Stay> stays, boolean one, Tally tally, Known known) {
        this(name, words, stays, one, Level.TARGET, tally, known);
    }

    String title(Period period) {
        return level == Level.TARGET
                ? SENTENCES.say("title", Map.of("name", name, "period", period.label()))
                : SENTENCES.say(
                        "levelTitle",
                        Map.of(
                                "name", name,
                                "level", level.said(),
                                "period", period.label(),
                                "percent", level.percent()));
    }

    Asked at(Level other) {
        return new Asked(name, words, stays, one, other, tally, known);
    }

    private Together together() {
        return new Together(tally, stays, known);
    }

    /** Each once. */
    List<Person> people() {
        return together().people();
    }

    long due(Indicator measure, Period period) {
        return measure.addsUp()
                ? sum(period, (person, part) -> due(measure, person, part))
                : together().due(measure, period);
    }

    /** What a higher level is of all that came before in the year, less what it is of what came before that: so parts make up the whole. */
    private long due(Indicator measure, String person, Period part) {
        if (level == Level.TARGET || !level.isOf(measure)) {
            return tally.due(measure, person, part, known);
        }
        var sum = 0L;
        for (var year = part.from().getYear(); year <= part.to().getYear(); year++) {
            var first = LocalDate.of(year, 1, 1);
            var from = part.from().isBefore(first) ? first : part.from();
            var last = first.plusYears(1).minusDays(1);
            var whole = tally.due(measure, person, new Period("", first, last), known);
            sum += upTo(measure, person, first, part.to().isAfter(last) ? last : part.to(), whole)
                    - upTo(measure, person, first, from.minusDays(1), whole);
        }
        return sum;
    }

    /** @param whole of the year */
    private long upTo(Indicator measure, String person, LocalDate first, LocalDate day, long whole) {
        return day.isBefore(first)
                ? 0
                : level.within(tally.due(measure, person, new Period("", first, day), known), whole);
    }

    /** How high one may aim in a period, which is the same wherever it is shown. */
    Smart.Heights heights(Indicator measure, Period period) {
        return new Smart.Heights(
                at(Level.TARGET).due(measure, period),
                at(Level.STRETCH).due(measure, period),
                at(Level.FEAT).due(measure, period));
    }

    long done(Indicator measure, Period period) {
        return together().done(measure, period);
    }

    /** What leave takes off; nobody else is to reach it. */
    long away(Indicator measure, Period period) {
        return sum(period, (person, part) -> tally.away(measure, person, part, known));
    }

    /** What whoever is new does not have yet; nobody else is to reach it. */
    long ramped(Indicator measure, Period period) {
        return measure.addsUp() && measure.isMoney()
                ? sum(
                        period,
                        (person, part) -> tally.owing().share(new Owing.What(measure.id(), false), person, part, known)
                                - tally.owing().share(new Owing.What(measure.id(), true), person, part, known))
                : 0;
    }

    /** What somebody new does not have yet, where one person is asked for; of several a row says it. */
    String rampWords(Period period) {
        var ramped = one ? ramped(Measure.REVENUE, period) : 0;
        return ramped == 0
                ? ""
                : "\n"
                        + SENTENCES.say(
                                "ramp", Map.of("share", rampShares(period), "left", Measure.REVENUE.show(ramped)));
    }

    /** How much counts in each of the first months of one person that the period has something of. */
    private String rampShares(Period period) {
        var person = people().getFirst().id();
        var shares = new LinkedHashMap<Integer, String>();
        for (var day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            var month = tally.owing().newcomer(person, day, known);
            if (month > 0) {
                shares.putIfAbsent(month, percent(tally.owing().rampShare(person, day, known)));
            }
        }
        return String.join(SENTENCES.say("comma"), shares.values());
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** Money last for whoever is new: what they do counts first. */
    private boolean isFirst(Period period) {
        var first = stays.isEmpty()
                ? period.from()
                : people().getFirst().employment().nearest(period.from());
        return one && tally.owing().newcomer(people().getFirst().id(), first, known) > 0;
    }

    private long sum(Period period, ToLongBiFunction<String, Period> of) {
        return Stay.sum(stays, period, of);
    }

    /** The measures that have a target in a period; only the one that was asked for, if one was. */
    List<Indicator> measures(Period period, @Nullable Indicator wanted) {
        return tally.indicators(known).stream()
                .filter(measure -> wanted == null || measure.equals(wanted))
                .filter(measure -> due(measure, period) > 0)
                .sorted(Comparator.comparing(measure -> isFirst(period) && measure.isMoney()))
                .toList();
    }

    /** The half working days of a period that somebody of them is on leave. */
    int leaveInHalves(Period period) {
        return Math.toIntExact(sum(period, (person, part) -> tally.leaveInHalves(person, part, known)));
    }

    /** The working days of somebody who is not on leave then, and is here; of several those of the calendar. */
    int worked(Period span) {
        return one
                ? tally.worked(people().getFirst().id(), span, known)
                : tally.calendar(known).countIn(span.from(), span.to());
    }

    /** What they agreed to for the months of a period, by the day that counts for each month. */
    List<TargetAgreed> agreed(Period period, List<Indicator> measures) {
        var found = new ArrayList<TargetAgreed>();
        for (var person : people()) {
            for (var month = YearMonth.from(period.from());
                    !month.isAfter(YearMonth.from(period.to()));
                    month = month.plusMonths(1)) {
                AgreedTargets.of(person.id(), month, month.atEndOfMonth(), known).stream()
                        .filter(goal -> measures.stream()
                                .anyMatch(measure -> measure.id().equals(goal.measure())))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Who set it: the company, or those whose it is with whoever leads them. */
    String source(Period period, @Nullable Indicator wanted, Map<String, Object> about) {
        var measures = measures(period, wanted);
        var months = ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.from(period.to())) + 1;
        var all = (long) measures.size() * people().size() * months;
        return all > 0 && agreed(period, measures).size() == all
                ? SENTENCES.say("sourceAgreed", about)
                : SENTENCES.say("source", about);
    }

    String nameOf(String id) {
        return people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .map(Person::name)
                .orElse(id);
    }

    /** As counted at the end of a day. */
    Asked asOf(LocalDate day) {
        return new Asked(name, words, stays, one, level, tally.asOf(day), known);
    }

    /** Whether something is reckoned that nobody is to reach in a period. */
    boolean hasOnlyValue(@Nullable Indicator wanted, Period period) {
        return wanted != null && !(wanted instanceof Measure) && due(wanted, period) == 0;
    }

    /** The same of others. */
    Asked of(List<Stay> some) {
        return new Asked(name, words, some, one, level, tally, known);
    }

    Asked only(Person person) {
        var own = stays.stream().filter(stay -> stay.person().is(person)).toList();
        return new Asked(person.name(), person.name(), own, true, level, tally, known);
    }
}
