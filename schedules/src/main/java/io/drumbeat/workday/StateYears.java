package io.drumbeat.workday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The yearly holiday notices of the state, as they are shipped in {@code state-calendar.txt}. */
final class StateYears {
    private final Map<LocalDate, Boolean> worked = new HashMap<>();
    private final Set<Integer> years = new TreeSet<>();

    private StateYears() {}

    static StateYears shipped() {
        try (var file = StateYears.class.getResourceAsStream("state-calendar.txt")) {
            if (file == null) {
                throw new IllegalStateException("安装包里没有 state-calendar.txt；请重新构建");
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException broken) {
            throw new UncheckedIOException("安装包里的 state-calendar.txt 读不出来", broken);
        }
    }

    /** @param lines as {@code 2026 休 01-01..01-03 02-15..02-23} and {@code 2026 班 01-04} */
    static StateYears read(Stream<String> lines) {
        var known = new StateYears();
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(known::add);
        return known;
    }

    private void add(String line) {
        var words = line.strip().split("\\s+", -1);
        years.add(Integer.valueOf(words[0]));
        for (var span : Stream.of(words).skip(2).toList()) {
            var ends = span.split("\\.\\.", -1);
            var from = LocalDate.parse(words[0] + "-" + ends[0]);
            var to = LocalDate.parse(words[0] + "-" + ends[ends.length - 1]);
            from.datesUntil(to.plusDays(1)).forEach(day -> worked.put(day, words[1].equals("班")));
        }
    }

    boolean know(int year) {
        return years.contains(year);
    }

    /** Whether a day is worked; by the weekday where the notice of its year says nothing. */
    boolean works(LocalDate date, boolean byWeekday) {
        return worked.getOrDefault(date, byWeekday);
    }
}
