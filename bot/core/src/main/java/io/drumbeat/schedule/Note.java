package io.drumbeat.schedule;

import io.drumbeat.config.Yaml;
import io.drumbeat.fact.Fact;
import io.drumbeat.shape.FactShape;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something the company wants people told by the clock, as its file says. It belongs to the organisation, whoever wrote it.
 *
 * @param name its key in the file
 * @param when on what it comes
 * @param audience whom it is for
 * @param says what it says
 * @param asked words that lead on, on its button; empty where none do
 */
public record Note(String name, When when, Audience audience, String says, String asked) {
    /** On what it comes. */
    public sealed interface When {
        /** The schedule of it that can be written down; off where it only follows from what happens. */
        Schedule schedule();
    }

    /** At these times. */
    public record At(Schedule schedule) implements When {}

    /** At these times for whoever has recorded nothing for so many working days, once. */
    public record Idle(int days, Schedule schedule) implements When {}

    /** So long after a fact of a kind was recorded, to whom it counts for. */
    public record After(FactShape fact, Duration delay) implements When {
        @Override
        public Schedule schedule() {
            return Schedule.of("关");
        }
    }

    private static final String WHEN = "when";
    private static final Pattern DELAY = Pattern.compile("(.+?)\\s*后?\\s*(?:(\\d{1,4})\\s*(分钟|小时|天|min|h|d))?后?");

    /** Whether it says something, or would do if it were not misspelt. */
    static boolean isOne(Yaml file) {
        return file.isGroup()
                && Stream.of("say", "idle", "after", "ask")
                        .anyMatch(key -> file.find(key).isPresent());
    }

    static Note read(String name, Yaml file) {
        file.only(WHEN, "to", "say", "idle", "after", "ask");
        var audience = file.find("to").map(Audience::read).orElseGet(() -> new Audience(List.of(), file));
        return new Note(
                name,
                when(file),
                audience,
                file.get("say").text(),
                file.find("ask").map(Yaml::text).orElse(""));
    }

    private static When when(Yaml file) {
        var after = file.find("after");
        if (after.isPresent()) {
            file.only("after", "to", "say", "ask");
            return after(after.get());
        }
        var schedule = schedule(file.get(WHEN));
        return file.find("idle")
                .<When>map(days -> new Idle(days.as(Note::days, "应是几个工作日没有记录，1 到 20，例如 3"), schedule))
                .orElseGet(() -> new At(schedule));
    }

    static Schedule schedule(Yaml words) {
        return words.as(Schedule::of, "看不懂这个时间；可以写：" + ScheduleWords.EXAMPLES);
    }

    private static int days(String words) {
        var days = Integer.parseInt(words);
        if (days < 1 || days > 20) {
            throw new IllegalArgumentException(words);
        }
        return days;
    }

    private static After after(Yaml words) {
        var said = DELAY.matcher(words.text());
        var kinds = FactShape.ALL.stream()
                .filter(FactShape::alone)
                .collect(Collectors.toMap(
                        shape -> shape.type().getAnnotation(Fact.Named.class).zh(), shape -> shape, (one, _) -> one));
        if (!said.matches() || !kinds.containsKey(said.group(1))) {
            throw words.wrong("应是记了什么以后多久，例如 签单 2小时；可以是："
                    + String.join("、", kinds.keySet().stream().sorted().toList()));
        }
        var number = said.group(2) == null ? 0 : Long.parseLong(said.group(2));
        var unit = said.group(3) == null ? "分钟" : said.group(3).toLowerCase(Locale.ROOT);
        var delay =
                switch (unit) {
                    case "小时", "h" -> Duration.ofHours(number);
                    case "天", "d" -> Duration.ofDays(number);
                    default -> Duration.ofMinutes(number);
                };
        return new After(kinds.get(said.group(1)), delay);
    }
}
