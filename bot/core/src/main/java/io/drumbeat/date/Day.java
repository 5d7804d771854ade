package io.drumbeat.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A day as it was said, before it is known whether the sentence looks back or ahead. */
public sealed interface Day {
    /** Where the sentence looks: what happened lies behind, a next step ahead. */
    enum Direction {
        BACK,
        AHEAD
    }

    /**
     * The days it can mean, the likeliest first: one if it is clear, several if it must be asked.
     *
     * @return empty if there is no such day
     */
    List<LocalDate> readings(LocalDate today, Direction direction);

    /** Whether it is the same day whichever way the sentence looks. */
    default boolean fixed() {
        return false;
    }

    /** Exactly one day: 昨天, 下周三, 2026-12-05, 3天后. */
    record On(LocalDate date) implements Day {
        @Override
        public List<LocalDate> readings(LocalDate today, Direction direction) {
            return List.of(date);
        }

        @Override
        public boolean fixed() {
            return true;
        }
    }

    /** A span said as if it were a day: 下周, 周末, 12月. */
    record Within(List<LocalDate> choices) implements Day {
        public Within {
            choices = List.copyOf(choices);
        }

        @Override
        public List<LocalDate> readings(LocalDate today, Direction direction) {
            return choices;
        }
    }

    /** 前两天: some day not long ago, and none to come. */
    record Lately() implements Day {
        @Override
        public List<LocalDate> readings(LocalDate today, Direction direction) {
            return direction == Direction.AHEAD
                    ? List.of()
                    : today.minusDays(4).datesUntil(today).toList().reversed();
        }
    }

    /** 这两天: looking back some day not long ago, looking ahead today and tomorrow. */
    record About() implements Day {
        @Override
        public List<LocalDate> readings(LocalDate today, Direction direction) {
            return direction == Direction.AHEAD
                    ? List.of(today, today.plusDays(1))
                    : new Lately().readings(today, direction);
        }
    }

    /** Weekdays without a week, one behind the other: 周四五, the nearest of the direction. */
    record Weekdays(DayOfWeek first, DayOfWeek last) implements Day {
        @Override
        public List<LocalDate> readings(LocalDate today, Direction direction) {
            var from = today.with(
                    direction == Direction.AHEAD
                            ? TemporalAdjusters.nextOrSame(first)
                            : TemporalAdjusters.previousOrSame(first));
            return from.datesUntil(from.plusDays(last.getValue() - first.getValue() + 1L))
                    .toList();
        }
    }

    /** A weekday without a week: 周三. Looking ahead on that very weekday, it may be today or in a week. */
    record Weekday(DayOfWeek day) implements Day {
        @Override
        public List<LocalDate> readings(LocalDate today, Direction direction) {
            if (direction == Direction.BACK) {
                return List.of(today.with(TemporalAdjusters.previousOrSame(day)));
            }
            return today.getDayOfWeek() == day
                    ? List.of(today, today.plusWeeks(1))
                    : List.of(today.with(TemporalAdjusters.next(day)));
        }
    }

    /** 周末 without a week: Saturday or Sunday. */
    record Weekend() implements Day {
        @Override
        public List<LocalDate> readings(LocalDate today, Direction direction) {
            return List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).stream()
                    .flatMap(day -> new Weekday(day).readings(today, direction).stream())
                    .sorted()
                    .toList();
        }
    }

    /** 12月 where a day is expected: it may be its beginning, its middle or its end. */
    record InMonth(int month) implements Day {
        @Override
        public List<LocalDate> readings(LocalDate today, Direction direction) {
            var year = YearMonth.of(today.getYear(), month);
            var other = direction == Direction.AHEAD ? year.plusYears(1) : year.minusYears(1);
            var past = direction == Direction.AHEAD
                    ? year.atEndOfMonth().isBefore(today)
                    : year.atDay(1).isAfter(today);
            var nearest = past ? other : year;
            return List.of(nearest.atDay(1), nearest.atDay(15), nearest.atEndOfMonth());
        }
    }

    /** Whether it names a span, so that the day itself has to be asked. */
    default boolean vague() {
        return switch (this) {
            case Within _, Lately _, About _, Weekdays _, Weekend _, InMonth _ -> true;
            case On _, Weekday _, MonthDay _, DayOfMonth _, OnWeekday _, Impossible _ -> false;
        };
    }

    /** A day of a month without a year: 12月5日, in the nearest year of the direction. */
    record MonthDay(int month, int day) implements Day {
        @Override
        public List<LocalDate> readings(LocalDate today, Direction direction) {
            var ahead = direction == Direction.AHEAD;
            for (var years = 0; years <= 1; years++) {
                var year = today.getYear() + (ahead ? years : -years);
                var found = dated(year, month, day);
                for (var date : found) {
                    if (ahead ? !date.isBefore(today) : !date.isAfter(today)) {
                        return List.of(date);
                    }
                }
            }
            return List.of();
        }
    }

    /** A day without a month: 5号, this month or the next one of the direction. */
    record DayOfMonth(int day) implements Day {
        @Override
        public List<LocalDate> readings(LocalDate today, Direction direction) {
            var ahead = direction == Direction.AHEAD;
            var past = ahead ? day < today.getDayOfMonth() : day > today.getDayOfMonth();
            var month = YearMonth.from(today).plusMonths(past ? ahead ? 1 : -1 : 0);
            return dated(month.getYear(), month.getMonthValue(), day);
        }
    }

    /** A day said with its weekday: 12月5日周六. It is no day if they do not agree. */
    record OnWeekday(Day day, DayOfWeek weekday) implements Day {
        @Override
        public List<LocalDate> readings(LocalDate today, Direction direction) {
            return day.readings(today, direction).stream()
                    .filter(date -> date.getDayOfWeek() == weekday)
                    .toList();
        }
    }

    /** A day that no calendar has: 2月30日. */
    record Impossible() implements Day {
        @Override
        public List<LocalDate> readings(LocalDate today, Direction direction) {
            return List.of();
        }
    }

    /** The date, or nothing if the calendar has none. */
    static List<LocalDate> dated(int year, int month, int day) {
        try {
            return List.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return List.of();
        }
    }
}
