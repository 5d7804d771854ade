package io.drumbeat.shorthand;

import io.drumbeat.calendar.Period;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.line.Landmarks;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.narrowing.DaysMeant;
import io.drumbeat.narrowing.ExactSpan;
import io.drumbeat.number.Digits;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Of which days that are over a line wants the records: 上周, 上周五, 去年12月, 近30天, 10月1日到10月15日. */
final class SpanBehind {
    private static final List<String> JOINTS = List.of("到", "至", "-", "~", "—");
    /** So many days ahead nobody has planned anything that is told without a verb. */
    private static final int FAR = 60;

    private static final int HALF_A_MONTH = 14;
    private static final Pattern RECENT =
            Pattern.compile("(?:最近|近|过去)的?这?(\\d{1,3}|[一二两三四五六七八九十半]{1,3})个?(天|日|周|星期|礼拜|月|季度|年)(?![前后没])");

    private SpanBehind() {}

    /** Where a span stands in a line. */
    private record Found(int from, int end, Period span) {}

    /** The span that is said, as it lies behind; null if none is. */
    static @Nullable Period of(Landmarks marks) {
        var recent = recent(marks);
        if (recent.isPresent()) {
            return recent.get().span();
        }
        var named = marks.periods.isEmpty() ? null : marks.periods.getFirst();
        // 上周五 begins as 上周 does, and 去年12月 as 去年
        var days = marks.days.stream()
                .filter(day -> named == null || (day.from() == named.from() && day.dayEnd() > named.end()))
                .toList();
        if (days.isEmpty()) {
            return named == null ? null : named.meant(Direction.BACK, marks.today);
        }
        var first = span(days.getFirst(), marks);
        var last = marks.days.size() == 2 && isJoint(marks) ? span(marks.days.getLast(), marks) : first;
        return first == null || last == null || last.to().isBefore(first.from())
                ? null
                : ExactSpan.of(first.from(), last.to());
    }

    private static boolean isJoint(Landmarks marks) {
        return JOINTS.contains(marks.text
                .folded(marks.days.getFirst().dayEnd(), marks.days.getLast().from())
                .strip());
    }

    private static @Nullable Period span(When day, Landmarks marks) {
        return DaysMeant.of(day, marks.text.raw(day.from(), day.dayEnd()), marks.today, Direction.BACK)
                .filter(one -> !one.from().isAfter(marks.today))
                .orElse(null);
    }

    /** 近30天, 最近两周: the days up to today that are said anywhere in a line. */
    private static Optional<Found> recent(Landmarks marks) {
        var said = RECENT.matcher(marks.text.folded());
        if (!said.find()) {
            return Optional.empty();
        }
        var words = said.group(1);
        var number = Digits.small(words, 0);
        var many = number == null || number.end() < words.length()
                ? 0
                : number.value().intValue();
        if (many == 0 && !words.equals("半")) {
            return Optional.empty();
        }
        var from = begin(many, said.group(2), marks.today);
        return from.isBefore(marks.today)
                ? Optional.of(new Found(said.start(), said.end(), ExactSpan.of(from, marks.today)))
                : Optional.empty();
    }

    /** @param many 0 for half of one */
    private static LocalDate begin(int many, String unit, LocalDate today) {
        return switch (unit) {
            case "天", "日" -> today.minusDays(Math.max(1, many) - 1L);
            case "月" ->
                many == 0
                        ? today.minusDays(HALF_A_MONTH)
                        : today.minusMonths(many).plusDays(1);
            case "季度" -> today.minusMonths(3L * many).plusDays(1);
            case "年" ->
                many == 0
                        ? today.minusMonths(6).plusDays(1)
                        : today.minusYears(many).plusDays(1);
            default -> today.minusWeeks(many).plusDays(1);
        };
    }

    /** What a line says beside all that is known in it. */
    static String without(Landmarks marks) {
        var rest = recent(marks)
                .map(found -> Rest.of(marks, found.from(), found.end()))
                .orElseGet(() -> Rest.of(marks));
        return marks.days.size() == 2 && isJoint(marks)
                ? rest.replaceFirst("(?:^| )[到至~—-](?= |$)", "").strip()
                : rest;
    }

    /** 12月2号拜访同济源: what is to be done then, and no record of last year's. */
    static boolean isComing(Landmarks marks) {
        return marks.periods.isEmpty()
                && marks.days.stream().anyMatch(day -> day.date().day().readings(marks.today, Direction.AHEAD).stream()
                        .anyMatch(date ->
                                date.isAfter(marks.today) && ChronoUnit.DAYS.between(marks.today, date) <= FAR));
    }
}
