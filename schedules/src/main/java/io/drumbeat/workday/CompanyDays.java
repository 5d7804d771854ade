package io.drumbeat.workday;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Once;
import io.drumbeat.config.Yaml;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a company says about its days; it overrules the state calendar.
 *
 * @param off days nobody works, though the state calendar would
 * @param on days everybody works, though the state calendar would not
 * @param years the years whose state holidays and make-up days are all among {@code off} and {@code on}
 */
public record CompanyDays(Set<LocalDate> off, Set<LocalDate> on, Set<Integer> years) {
    public static final CompanyDays NONE = new CompanyDays(Set.of(), Set.of(), Set.of());

    /** @throws IllegalArgumentException if a day is both on and off */
    public CompanyDays {
        off = Set.copyOf(off);
        on = Set.copyOf(on);
        years = Set.copyOf(years);
        var both = off.stream().filter(on::contains).sorted().findFirst();
        if (both.isPresent()) {
            throw new IllegalArgumentException("\"%s\" 既写成放假又写成上班；只留一处".formatted(both.get()));
        }
    }

    /**
     * @param file with {@code off} and {@code on}, lists of dates, and {@code years}, a list of years; each may be left out
     * @throws ConfigError naming the line that is wrong
     */
    public static CompanyDays read(Yaml file) {
        file.only("off", "on", "years");
        for (var key : List.of("off", "on", "years")) {
            file.find(key).ifPresent(days -> Once.each(days.items()));
        }
        try {
            return new CompanyDays(
                    each(file, "off", Yaml::date),
                    each(file, "on", Yaml::date),
                    each(file, "years", CompanyDays::year));
        } catch (IllegalArgumentException contradictory) {
            throw file.wrong(String.valueOf(contradictory.getMessage()));
        }
    }

    private static int year(Yaml year) {
        var wanted = "应是 2000 到 2100 的年份，例如 2027";
        int said = year.as(Integer::valueOf, wanted);
        if (said < 2000 || said > 2100) {
            year.refuse(wanted);
        }
        return said;
    }

    private static <T> Set<T> each(Yaml file, String key, Function<Yaml, T> reading) {
        return file.find(key).map(Yaml::items).orElse(List.of()).stream()
                .map(reading)
                .collect(Collectors.toSet());
    }
}
