package io.drumbeat.span;

import io.drumbeat.date.Day.Direction;
import io.drumbeat.date.Festivals;
import io.drumbeat.phrase.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days of festivals and sales that are called by a name, from a table: 国庆, 春节, 双十一. */
final class Feasts {
    private static final Pattern SOLAR = Pattern.compile("(\\d\\d-\\d\\d)\\.\\.(\\d\\d-\\d\\d)");
    private static final Pattern LUNAR = Pattern.compile("农历(\\d{1,2})-(\\d{1,2}) \\+(\\d{1,2})");
    /** 国庆前, 五一后 are other days, and nobody says which. */
    private static final Pattern ANOTHER = Pattern.compile("(?:节|假期?)?(?:之|以)?[前后]");

    private static final Pattern BEHIND = Pattern.compile("(?:长假|假期|放假|大促)?(?:期间|那几天|这几天|的时候)?");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d|今年|明年|去年)年?的?");
    private static final List<Feast> ALL = read();

    private record Feast(String name, IntFunction<List<LocalDate>> of) {}

    private Feasts() {}

    /** The one that is named here, of the year that was said or the nearest; or null. */
    static SpanWords.@Nullable Found at(String s, int from, Direction looks, LocalDate today) {
        var year = SpanWords.starting(YEAR, s, from);
        var at = year == null ? from : year.end();
        for (var feast : ALL) {
            var end = at + feast.name().length();
            if (s.startsWith(feast.name(), at)
                    && SpanWords.starting(ANOTHER, s, end) == null
                    && !(end < s.length() && Text.isDigit(s.charAt(end)))) {
                var days = year == null
                        ? nearest(feast, looks, today)
                        : feast.of().apply(SpanWords.year(year.group(1), today));
                var behind = SpanWords.starting(BEHIND, s, end);
                return new SpanWords.Found(
                        behind == null ? end : behind.end(), Span.of(days.getFirst(), days.getLast()));
            }
        }
        return null;
    }

    /** Of those before and to come the one that is not half a year away, as of months without a year. */
    private static List<LocalDate> nearest(Feast feast, Direction looks, LocalDate today) {
        var past = feast.of().apply(today.getYear());
        var last = past.getFirst().isAfter(today) ? feast.of().apply(today.getYear() - 1) : past;
        var next = past.getLast().isBefore(today) ? feast.of().apply(today.getYear() + 1) : past;
        return looks == Direction.AHEAD
                        && ChronoUnit.DAYS.between(today, next.getFirst())
                                <= Math.max(SpanWords.FAR, ChronoUnit.DAYS.between(last.getLast(), today))
                ? next
                : last;
    }

    private static List<Feast> read() {
        var all = new ArrayList<Feast>();
        for (var line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var end = line.indexOf(' ');
                var days = days(line.substring(end + 1).strip());
                for (var name : line.substring(0, end).split("、", -1)) {
                    all.add(new Feast(name, days));
                }
            }
        }
        all.sort((a, b) -> b.name().length() - a.name().length());
        return List.copyOf(all);
    }

    private static IntFunction<List<LocalDate>> days(String said) {
        var solar = SOLAR.matcher(said);
        if (solar.matches()) {
            var from = MonthDay.parse("--" + solar.group(1));
            var to = MonthDay.parse("--" + solar.group(2));
            return year -> List.of(from.atYear(year), to.atYear(year));
        }
        var lunar = LUNAR.matcher(said);
        if (!lunar.matches()) {
            throw new IllegalStateException("feasts.txt: " + said);
        }
        var month = Integer.parseInt(lunar.group(1));
        var day = Integer.parseInt(lunar.group(2));
        var days = Integer.parseInt(lunar.group(3));
        return year -> {
            var first = Festivals.ofTheMoon(year, month, day);
            return List.of(first, first.plusDays(days - 1L));
        };
    }

    private static List<String> lines() {
        try (var table = Feasts.class.getResourceAsStream("feasts.txt")) {
            if (table == null) {
                throw new IllegalStateException("feasts.txt");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
