package io.drumbeat.quiet;

import io.drumbeat.date.Dates;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.date.Periods;
import io.drumbeat.phrase.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Since when and until when something comes again, as people say it around its days: 从下周一起, 到月底为止, 这周. */
final class SpokenBounds {
    private static final Pattern UNTIL = Pattern.compile("(?:,\\s*)?(?:一直)?(?:直到|到|至|until )\\s*$");
    private static final Pattern FROM_THEN = Pattern.compile("(?<![一二三四五六日天\\d])(?:直到|一直到|到|至)(?=月底|年底|周末)");
    private static final Pattern SINCE = Pattern.compile("^(?:开始|起|以后)");
    /** As 这个星期. */
    private static final int LONGEST_NAME = 5;

    private SpokenBounds() {}

    record Bound(LocalDate date, String said) {}

    /** Some days in a row that are said in one breath: 下周一到周五每天. */
    record Row(List<LocalDate> days, String said) {
        LocalDate last() {
            return days.getLast();
        }

        /** The first of them on which it can still come, if it can on any. */
        LocalDate first(LocalDate from) {
            var begin = days.getFirst();
            return begin.isBefore(from) && !from.isAfter(last()) ? from : begin;
        }
    }

    static @Nullable Row span(String before, LocalDate today) {
        var all = Dates.in(Text.of(before), today);
        if (all.isEmpty() || !before.substring(all.getLast().end()).isBlank()) {
            return period(before, today);
        }
        var days = all.getLast().day().readings(today, Direction.AHEAD);
        var start = all.size() > 1 ? all.get(all.size() - 2) : null;
        if (start != null && before.substring(start.end(), all.getLast().from()).matches("\\s*[到至]\\s*")) {
            var first = ahead(start, today);
            var last = first == null ? null : ahead(all.getLast(), first);
            return first == null || last == null
                    ? null
                    : new Row(
                            List.of(first, last),
                            before.substring(start.from(), all.getLast().end()));
        }
        return days.size() > 1 && days.getLast().toEpochDay() - days.getFirst().toEpochDay() == days.size() - 1
                ? new Row(
                        days,
                        before.substring(all.getLast().from(), all.getLast().end()))
                : null;
    }

    /** 这周每天, 下个月每个工作日: what is still to come of a span that is called so. */
    private static @Nullable Row period(String before, LocalDate today) {
        var text = Text.of(before);
        for (var from = Math.max(0, before.length() - LONGEST_NAME); from < before.length(); from++) {
            var found = Periods.at(text, from, today);
            if (found != null && before.substring(found.end()).isBlank()) {
                var span = found.meant(Direction.AHEAD, today);
                return span.to().isBefore(today) || span.from().equals(span.to())
                        ? null
                        : new Row(List.of(span.from(), span.to()), before.substring(from));
            }
        }
        return null;
    }

    /** 从下周一开始, 明天起: right before what comes again; and 下周一到周五每天 begins there too. */
    static @Nullable Bound since(String before, LocalDate today) {
        var text = Text.of(before);
        var all = Dates.in(text, today);
        for (var found : all) {
            var behind = before.substring(found.end());
            var from = found.from() > 0 && before.charAt(found.from() - 1) == '从';
            if (from || SINCE.matcher(behind).find() || behind.matches("\\s*[到至].*")) {
                var mark = SINCE.matcher(behind);
                var end = found.end() + (mark.find() ? mark.end() : 0);
                var day = ahead(found, today);
                return day == null ? null : new Bound(day, before.substring(found.from() - (from ? 1 : 0), end));
            }
        }
        return null;
    }

    static @Nullable Bound until(String folded, LocalDate today, int behind) {
        var text = Text.of(folded);
        for (var at = FROM_THEN.matcher(folded); at.find(); ) {
            var found = Dates.at(text, at.end(), today);
            var day = found == null || at.start() < behind ? null : ahead(found, today);
            if (day != null) {
                var end = found.end() + (folded.startsWith("为止", found.end()) ? 2 : 0);
                return new Bound(day, folded.substring(at.start(), end));
            }
        }
        for (var found : Dates.in(text, today)) {
            var mark = UNTIL.matcher(folded.substring(0, found.from()));
            if (found.from() >= behind && mark.find()) {
                var day = ahead(found, today);
                var end = found.end() + (folded.startsWith("为止", found.end()) ? 2 : 0);
                return day == null ? null : new Bound(day, folded.substring(mark.start(), end));
            }
        }
        return null;
    }

    private static @Nullable LocalDate ahead(Dates.Found found, LocalDate today) {
        var readings = found.day().readings(today, Direction.AHEAD);
        return readings.isEmpty() ? null : readings.getLast().isBefore(today) ? null : readings.getFirst();
    }
}
