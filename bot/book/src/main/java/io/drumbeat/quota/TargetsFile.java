package io.drumbeat.quota;

import io.drumbeat.config.Yaml;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;

/** Reads {@code config/targets.yml}: what a rep is to reach in a month, and whose targets differ. */
public final class TargetsFile {
    private static final String[] KEYS = {"everyone", "newcomers", "people", "months"};

    private TargetsFile() {}

    /**
     * @param people as they are and as they become: whoever joins has everyone's targets
     * @param measures the measures that may be named
     * @param unit turns a number as written, yuan or a count, into the measure's own unit
     */
    public static Targets read(Yaml file, People people, Set<String> measures, ToLongBiFunction<String, Yaml> unit) {
        checkPeople(file, people);
        return read(file, people, new Values(measures, unit, false));
    }

    private static void checkPeople(Yaml file, People people) {
        file.only(KEYS);
        file.find("people").ifPresent(own -> checkNames(own, people));
        file.find("months").ifPresent(months -> months.entries().values().forEach(own -> checkNames(own, people)));
    }

    private static void checkNames(Yaml own, People people) {
        own.entries().forEach((person, values) -> {
            if (people.withId(person).isEmpty()) {
                throw own.key(person).unknown("people.yml 里没有这个人", people.ids());
            }
        });
    }

    /** What such a file said before: whoever and whatever it names may be gone since. */
    public static Targets readEarlier(
            Yaml file, People people, Set<String> measures, ToLongBiFunction<String, Yaml> unit) {
        return read(file, people, new Values(measures, unit, true));
    }

    private static Targets read(Yaml file, People people, Values values) {
        file.only(KEYS);
        var everyone = file.find("everyone").map(values::of).orElse(Map.of());
        var newcomers = file.find("newcomers").map(values::of).orElse(Map.of());
        var own = file.find("people").map(values::byPerson).orElse(Map.of());
        var usual = new HashMap<>(own);
        usual.keySet().removeIf(person -> !mayEverSell(person, people));
        var special = new HashMap<YearMonth, Map<String, Map<String, Long>>>();
        file.find("months").ifPresent(months -> months.entries().forEach((month, then) -> {
            if (!month.matches("\\d{4}-(0[1-9]|1[0-2])")) {
                throw months.key(month).wrong("应是月份，例如 2026-12");
            }
            special.put(YearMonth.parse(month), values.byPerson(then));
        }));
        return new Targets(everyone, (person, month) -> sells(person, month, people), usual, special)
                .withNewcomers(newcomers);
    }

    /** Whoever is gone did once. */
    private static boolean mayEverSell(String person, People people) {
        return people.history(person)
                .map(then -> then.all().stream().anyMatch(Person::sells))
                .orElse(true);
    }

    /** Whoever sells when a month begins or ends. */
    private static boolean sells(String person, YearMonth month, People people) {
        return sells(person, month.atDay(1), people) || sells(person, month.atEndOfMonth(), people);
    }

    private static boolean sells(String person, LocalDate day, People people) {
        return people.on(day).withId(person).filter(Person::sells).isPresent();
    }

    /**
     * Reads what is to be reached.
     *
     * @param lenient whether a measure that is not known any more is left out
     */
    private record Values(Set<String> measures, ToLongBiFunction<String, Yaml> unit, boolean lenient) {
        Map<String, Map<String, Long>> byPerson(Yaml yaml) {
            var all = new HashMap<String, Map<String, Long>>();
            yaml.entries().forEach((person, values) -> all.put(person, of(values)));
            return all;
        }

        Map<String, Long> of(Yaml yaml) {
            var all = new HashMap<String, Long>();
            yaml.entries().forEach((measure, value) -> {
                if (measures.contains(measure)) {
                    all.put(measure, value(measure, value));
                } else if (!lenient) {
                    throw value.wrong("没有指标 \"%s\"，可用 %s"
                            .formatted(
                                    measure,
                                    String.join("、", measures.stream().sorted().toList())));
                }
            });
            return Map.copyOf(all);
        }

        private long value(String measure, Yaml value) {
            if (value.text().startsWith("-")) {
                throw value.wrong("目标不能是负数");
            }
            return unit.applyAsLong(measure, value);
        }
    }
}
