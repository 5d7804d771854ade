package io.drumbeat.span;

import io.drumbeat.calendar.Period;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.date.Periods;
import io.drumbeat.phrase.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads spans of time that a target may be asked for: 2027, Q4, 2027Q1, 明年, 下季度, 上半年, 2027-W05, 下月, 本周, 今天, 11月25日. */
public final class SpanWords {
    private static final Pattern RANGE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\.\\.|~|至|到)(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(20\\d\\d)-?w(\\d{1,2})(?!\\d)");
    private static final Pattern WEEK_OF_YEAR = Pattern.compile("(20\\d\\d|今年|明年|去年)?年?的?第(\\d{1,2})(?:个)?周");
    private static final Pattern MONTH = Pattern.compile(
            "(20\\d\\d|今年|明年|去年|后年)(?:-|年)?(\\d{1,2})(?<=\\d{4}[-年]\\d{1,2}|年\\d{1,2})月?(?![\\d\\-/日号])");
    private static final String PART = "(?:q([1-4])|第?([一二三四1-4])季度?|(上半年|h1)|(下半年|h2))";
    private static final Pattern OF_YEAR =
            Pattern.compile("(20\\d\\d|今年|本年|明年|去年|后年|next year|this year|last year)?年?(?:全年|的)?[- ]?" + PART);
    private static final Pattern REVERSED = Pattern.compile("q([1-4])[- ]?(20\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d|明年|后年|next year|年度|全年)年?(?:全年|度)?(?![\\d\\-/月.万元])");
    private static final Pattern JOINT = Pattern.compile("\\s*(?:到|至|~|～|—|–)\\s*");
    private static final Pattern NEXT_QUARTER = Pattern.compile("下个?季度?|next quarter");

    /** So many days ahead nobody means a day that has just been. */
    static final int FAR = 183;

    private static final int HALF = 6;

    private SpanWords() {}

    /** A span found in a line, and where it ends. */
    public record Found(int end, Period period) {}

    /** The longest span that starts here, of which the end may be said apart: 10月到12月; or null. */
    public static @Nullable Found at(Text text, int from, Direction looks, LocalDate today) {
        var said = one(text, from, looks, today);
        var third = said == null ? null : Stretches.within(said, text.folded());
        var first = third == null ? said : third;
        var joint = first == null ? null : starting(JOINT, text.folded(), first.end());
        var last = joint == null ? null : one(text, joint.end(), looks, today);
        return first == null
                        || last == null
                        || last.period().to().isBefore(first.period().from())
                ? first
                : new Found(
                        last.end(), Span.of(first.period().from(), last.period().to()));
    }

    private static @Nullable Found one(Text text, int from, Direction looks, LocalDate today) {
        if (text.insideWord(from)) {
            return null;
        }
        var s = text.folded();
        var stretch = Stretches.at(s, from, today);
        var feast = stretch == null ? Feasts.at(s, from, looks, today) : stretch;
        var own = feast == null ? ofOwn(s, from, looks, today) : feast;
        var named = Periods.at(text, from, today);
        var best = own;
        if (named != null && (best == null || named.end() > best.end())) {
            best = new Found(named.end(), Span.named(named.meant(looks, today)));
        }
        var day = Dates.at(text, from, today);
        var dates = day == null || day.day() instanceof Day.Within
                ? List.<LocalDate>of()
                : readings(day.day(), looks, today);
        return day != null && !dates.isEmpty() && (best == null || day.end() > best.end())
                ? new Found(day.end(), Period.day(dates.getFirst()))
                : best;
    }

    /** 1月4日 on the fifth was yesterday, and is not the one of next year. */
    private static List<LocalDate> readings(Day day, Direction looks, LocalDate today) {
        var meant = day.readings(today, looks);
        var other = looks == Direction.AHEAD ? day.readings(today, Direction.BACK) : List.<LocalDate>of();
        return !meant.isEmpty()
                        && !other.isEmpty()
                        && ChronoUnit.DAYS.between(today, meant.getFirst())
                                > ChronoUnit.DAYS.between(other.getFirst(), today)
                        && ChronoUnit.DAYS.between(today, meant.getFirst()) > FAR
                ? other
                : meant;
    }

    private static @Nullable Found ofOwn(String s, int from, Direction looks, LocalDate today) {
        var range = starting(RANGE, s, from);
        if (range != null) {
            return days(range);
        }
        var week = ofWeek(s, from, today);
        if (week != null) {
            return week;
        }
        var reversed = starting(REVERSED, s, from);
        if (reversed != null) {
            var months = 3 * Integer.parseInt(reversed.group(1)) - 2;
            return months(reversed.end(), Integer.parseInt(reversed.group(2)), months, 3);
        }
        var part = starting(OF_YEAR, s, from);
        if (part != null) {
            return ofYear(part, looks, today);
        }
        var month = starting(MONTH, s, from);
        if (month != null && Integer.parseInt(month.group(2)) >= 1 && Integer.parseInt(month.group(2)) <= 12) {
            return months(month.end(), year(month.group(1), today), Integer.parseInt(month.group(2)), 1);
        }
        var next = starting(NEXT_QUARTER, s, from);
        if (next != null) {
            var first = YearMonth.from(today).plusMonths(3L - (today.getMonthValue() - 1) % 3);
            return months(next.end(), first.getYear(), first.getMonthValue(), 3);
        }
        var year = starting(YEAR, s, from);
        return year == null ? null : months(year.end(), year(year.group(1), today), 1, 12);
    }

    /** Q1 said in December is still to come, as 1月 is. */
    private static Found ofYear(Matcher part, Direction looks, LocalDate today) {
        var meant = part(part, year(part.group(1), today));
        var next = part.group(1) == null
                && looks == Direction.AHEAD
                && meant.period().to().plusMonths(HALF).isBefore(today);
        return next ? part(part, today.getYear() + 1) : meant;
    }

    private static @Nullable Found ofWeek(String s, int from, LocalDate today) {
        var week = starting(WEEK, s, from);
        if (week != null) {
            return week(week.end(), Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
        }
        var ofYear = starting(WEEK_OF_YEAR, s, from);
        if (ofYear != null) {
            return week(ofYear.end(), year(ofYear.group(1), today), Integer.parseInt(ofYear.group(2)));
        }
        return null;
    }

    static @Nullable Matcher starting(Pattern pattern, String s, int from) {
        var found = pattern.matcher(s).region(from, s.length());
        found.useTransparentBounds(true);
        return found.lookingAt() ? found : null;
    }

    private static @Nullable Found days(Matcher range) {
        try {
            var from = LocalDate.parse(range.group(1));
            var to = LocalDate.parse(range.group(2));
            return to.isBefore(from) || to.isAfter(from.plusYears(2))
                    ? null
                    : new Found(range.end(), Span.of(from, to));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static @Nullable Found week(int end, int of, int number) {
        var year = Year.of(of).atDay(4);
        if (number < 1
                || number
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(year).getMaximum()) {
            return null;
        }
        return new Found(end, Period.weekOf(year.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)));
    }

    /** The year in which a month lies that was said without one: not more than half a year behind or ahead. */
    static int nearest(int month, LocalDate today) {
        var away = month - today.getMonthValue();
        return today.getYear() + (away > 6 ? -1 : away < -6 ? 1 : 0);
    }

    private static Found part(Matcher part, int year) {
        if (part.group(4) != null || part.group(5) != null) {
            return months(part.end(), year, part.group(4) != null ? 1 : 7, 6);
        }
        var place = part.group(2) != null
                ? Integer.parseInt(part.group(2))
                : Math.max("一二三四".indexOf(part.group(3)), "1234".indexOf(part.group(3))) + 1;
        return months(part.end(), year, 3 * place - 2, 3);
    }

    static int year(@Nullable String said, LocalDate today) {
        if (said == null) {
            return today.getYear();
        }
        return switch (said) {
            case "今年", "本年", "年度", "全年", "this year" -> today.getYear();
            case "明年", "next year" -> today.getYear() + 1;
            case "后年" -> today.getYear() + 2;
            case "去年", "last year" -> today.getYear() - 1;
            default -> Integer.parseInt(said);
        };
    }

    static Found months(int end, int year, int first, int count) {
        var month = YearMonth.of(year, first);
        return new Found(
                end, Span.of(month.atDay(1), month.plusMonths(count - 1L).atEndOfMonth()));
    }
}
