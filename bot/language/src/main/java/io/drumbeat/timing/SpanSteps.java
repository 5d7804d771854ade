package io.drumbeat.timing;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.calendar.Period;
import io.drumbeat.command.Slot;
import io.drumbeat.date.Periods;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** A span in which something is to be done, or expected: 这周回访, 下半年再看, 预计明年Q1签. On which day of it is asked. */
final class SpanSteps {
    private static final int A_WEEK = 7;
    private static final int MOST = 6;

    private SpanSteps() {}

    static void ask(Reading reading) {
        for (var span : reading.marks.periods) {
            var named = reading.marks.days.stream().anyMatch(day -> day.from() == span.from());
            var period = ahead(span, reading.moment.today());
            if (named || span.from() < reading.verb.end() || !period.to().isAfter(reading.moment.today())) {
                continue;
            }
            if (reading.wants(Slot.EXPECTED) && isExpected(reading, span)) {
                throw Questions.whichDay(
                        reading.text.raw(span.from(), span.end()),
                        ends(period, reading.moment.today()),
                        day -> reading.with(span.from(), span.end(), day.toString()));
            }
            if (reading.wants(Slot.NEXT) && isStep(reading, span)) {
                throw Questions.whichDay(
                        reading.text.raw(span.from(), span.end()),
                        days(period, reading.moment.today()),
                        day -> reading.with(span.from(), span.end(), Slot.NEXT.label() + day));
            }
        }
    }

    /** A quarter that is over is the one of next year, where something is to be done in it. */
    private static Period ahead(Periods.Found span, LocalDate today) {
        var period = span.readings().stream()
                .filter(one -> one.to().isAfter(today))
                .findFirst()
                .orElse(span.readings().getLast());
        var isPart = period.from().plusMonths(2).isBefore(period.to())
                && period.from().plusMonths(7).isAfter(period.to());
        return isPart && !period.to().isAfter(today)
                ? new Period(
                        period.label(), period.from().plusYears(1), period.to().plusYears(1))
                : period;
    }

    private static boolean isStep(Reading reading, Periods.Found span) {
        var again = lengthAt(Vocabulary.AGAIN, reading.text.folded(), span.end()) > 0;
        return (again || isRunning(span, reading.moment.today()))
                && reading.startsAt(span.from(), NextSteps.LEADS)
                && StepKind.isStep(reading.text.folded(span.end(), NextSteps.phraseEnd(reading, span.end())))
                && Beside.isOurs(reading, span.end());
    }

    /** This week, of which some days are left. */
    private static boolean isRunning(Periods.Found span, LocalDate today) {
        var period = span.readings().getFirst();
        return !period.from().isAfter(today) && period.from().plusDays(A_WEEK).isAfter(period.to());
    }

    private static boolean isExpected(Reading reading, Periods.Found span) {
        return reading.startsAt(span.from(), Vocabulary.BEFORE_EXPECTED)
                && lengthAt(Vocabulary.AFTER_EXPECTED, reading.text.folded(), span.end()) > 0;
    }

    /** Each that is left of a week, the Mondays of a month, the first working days of longer spans. */
    private static List<LocalDate> days(Period period, LocalDate today) {
        var first = period.from().isAfter(today) ? period.from() : today;
        if (first.plusDays(A_WEEK).isAfter(period.to())) {
            return first.datesUntil(period.to().plusDays(1)).toList();
        }
        return starts(first, period.to())
                .map(SpanSteps::workday)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<LocalDate> starts(LocalDate first, LocalDate last) {
        var step = first.plusMonths(1).isAfter(last) ? A_WEEK : 0;
        return Stream.iterate(
                first.plusDays(1),
                day -> !day.isAfter(last),
                day -> step > 0
                        ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        : day.plusMonths(1).withDayOfMonth(1));
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : day;
    }

    /** The last days of the months that are left of it. */
    private static List<LocalDate> ends(Period period, LocalDate today) {
        return Stream.iterate(
                        period.from().with(TemporalAdjusters.lastDayOfMonth()),
                        day -> !day.isAfter(period.to()),
                        day -> day.plusDays(1).with(TemporalAdjusters.lastDayOfMonth()))
                .filter(day -> day.isAfter(today))
                .limit(MOST)
                .toList();
    }
}
