package io.drumbeat.wishing;

import io.drumbeat.calendar.Period;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.date.Periods;
import io.drumbeat.number.Digits;
import io.drumbeat.number.Lengths;
import io.drumbeat.quiet.QuietHours;
import io.drumbeat.quiet.SpokenHours;
import io.drumbeat.wishing.WishLine.Kind;
import io.drumbeat.wishing.WishLine.Part;
import io.drumbeat.wishing.WishWords.Meaning;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * For how long a wish is meant: today, tomorrow morning, this week, next week, until a day, from one day to another.
 *
 * @param hours on each of these days; none of them for all day
 */
record WishSpan(LocalDate from, LocalDate to, QuietHours hours) {
    /** One that is said to be a certain one is none of each week. */
    private static final Pattern WEEKEND = Pattern.compile("(?<![这本下上个])(?:周|星期|礼拜)末");

    private static final Pattern WEEKDAY = Pattern.compile(
            "(?<![这本下上个到至])(?:周|星期|礼拜)([一二三四五六日天](?:[、,和到至]?(?:周|星期|礼拜)?[一二三四五六日天])*)(?!以后|之后|起|以前|之前|前|为止)");

    /** The hours of the parts of a day. */
    private static final Map<String, QuietHours> PARTS = Map.of(
            "早", new QuietHours(LocalTime.MIDNIGHT, LocalTime.NOON),
            "上午", new QuietHours(LocalTime.MIDNIGHT, LocalTime.NOON),
            "朝", new QuietHours(LocalTime.MIDNIGHT, LocalTime.NOON),
            "morning", new QuietHours(LocalTime.MIDNIGHT, LocalTime.NOON),
            "中午", new QuietHours(LocalTime.NOON, LocalTime.of(14, 0)),
            "下午", new QuietHours(LocalTime.NOON, LocalTime.of(18, 0)),
            "afternoon", new QuietHours(LocalTime.NOON, LocalTime.of(18, 0)),
            "晚", new QuietHours(LocalTime.of(18, 0), LocalTime.MIDNIGHT),
            "evening", new QuietHours(LocalTime.of(18, 0), LocalTime.MIDNIGHT));

    /** Empty where no days are said: then it is for ever. */
    static Optional<WishSpan> of(WishLine line) {
        var days = line.parts.stream().filter(part -> part.kind() == Kind.DAY).toList();
        var period =
                line.parts.stream().filter(part -> part.kind() == Kind.PERIOD).findFirst();
        var length =
                line.parts.stream().filter(part -> part.kind() == Kind.LENGTH).findFirst();
        if (period.isPresent()) {
            return Optional.of(ofPeriod(line, period.get()));
        }
        if (days.isEmpty()) {
            return length.map(part -> new WishSpan(line.today, end(line, part), QuietHours.NONE));
        }
        var first = days(line, days.getFirst());
        var last = days(line, days.getLast());
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                days.size() > 1
                        ? new WishSpan(first.getFirst(), last.getLast(), hours(line))
                        : ofDay(line, days.getFirst(), first));
    }

    /** 两小时内别发: of today, from now on for so long; 一小时后别发: from then on. */
    static Optional<WishSpan> within(WishLine line) {
        var soon = line.parts.stream().filter(part -> part.kind() == Kind.SOON).findFirst();
        return soon.map(line::words).flatMap(said -> {
            var length = Lengths.in(said);
            if (length == null) {
                return Optional.empty();
            }
            var later = line.now.plus(length.length());
            var over = later.isBefore(line.now) ? LocalTime.MIDNIGHT : later;
            var hours = said.endsWith("后") ? new QuietHours(over, LocalTime.MIDNIGHT) : new QuietHours(line.now, over);
            return Optional.of(new WishSpan(line.today, line.today, minutes(hours)));
        });
    }

    private static QuietHours minutes(QuietHours hours) {
        return new QuietHours(
                hours.from().truncatedTo(ChronoUnit.MINUTES), hours.to().truncatedTo(ChronoUnit.MINUTES));
    }

    /** 以后周五别发, 每周五别发, 周末都别发: on these weekdays of every week, as a schedule says them. */
    static Optional<String> weekly(WishLine line) {
        var days = line.text.folded();
        var ever = line.has(Meaning.EVER) || days.contains("都") || days.contains("每");
        var weekend = WEEKEND.matcher(days);
        if (weekend.find()) {
            return Optional.of("每周六日");
        }
        var weekday = WEEKDAY.matcher(days);
        return ever && weekday.find() ? Optional.of("每周" + weekday.group(1)) : Optional.empty();
    }

    /** The hours that are said with days of each week; none of them for all day. */
    static QuietHours ofEachWeek(WishLine line) {
        return hours(line);
    }

    private static WishSpan ofPeriod(WishLine line, Part part) {
        var found = Periods.at(line.text, part.from(), line.today);
        var period = found == null ? Period.weekOf(line.today) : found.meant(Direction.AHEAD, line.today);
        return new WishSpan(later(period.from(), line.today), period.to(), hours(line));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static WishSpan ofDay(WishLine line, Part part, List<LocalDate> days) {
        if (isBeside(line, part, Meaning.BEFORE, false)) {
            return new WishSpan(line.today, later(days.getFirst().minusDays(1), line.today), hours(line));
        }
        return isBeside(line, part, Meaning.UNTIL, true)
                ? new WishSpan(line.today, days.getLast(), hours(line))
                : new WishSpan(days.getFirst(), days.getLast(), hours(line));
    }

    private static boolean isBeside(WishLine line, Part part, Meaning meaning, boolean inFront) {
        return line.parts.stream()
                .filter(other -> other.meaning() == meaning)
                .anyMatch(other -> inFront ? other.end() == part.from() : other.from() == part.end());
    }

    private static List<LocalDate> days(WishLine line, Part part) {
        var found = Dates.at(line.text, part.from(), line.today);
        if (found == null) {
            return List.of();
        }
        var all = found.day().readings(line.today, Direction.AHEAD);
        return found.day().vague() ? all : all.stream().limit(1).toList();
    }

    private static LocalDate end(WishLine line, Part part) {
        return after(line.today, line, part).minusDays(1);
    }

    /** So much later than a day. */
    static LocalDate after(LocalDate day, WishLine line, Part part) {
        var said = line.words(part);
        var read = Digits.small(said, 0);
        var n = read == null ? 1 : read.value().intValue();
        return said.endsWith("天") ? day.plusDays(n) : said.endsWith("月") ? day.plusMonths(n) : day.plusWeeks(n);
    }

    /** Where a name says what does not come, its hour is meant whatever part of the day is said. */
    private static QuietHours hours(WishLine line) {
        if (line.has(Kind.NAME)) {
            return QuietHours.NONE;
        }
        var clock = SpokenHours.within(line.text.folded(), line.now);
        if (clock.isPresent()) {
            return clock.get();
        }
        var said = line.words(Kind.CLOCK, Kind.DAY);
        return PARTS.entrySet().stream()
                .filter(part -> said.contains(part.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(QuietHours.NONE);
    }
}
