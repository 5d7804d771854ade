package io.drumbeat.quiet;

import io.drumbeat.date.Clocks;
import io.drumbeat.phrase.Text;
import io.drumbeat.schedule.Schedule;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A schedule as people say it in passing: 周五下午, 每天9点半, 改到10:30; what they leave out stays as it was. */
public final class SpokenSchedule {
    private static final String WEEKDAYS = "(?:周|星期|礼拜)[一二三四五六日天](?:[、,和到至]?(?:周|星期|礼拜)?[一二三四五六日天](?!点))*";
    private static final Pattern DAYS = Pattern.compile(
            "(?:每个?)?%s|每[天日]|(?:每个?)?工作日|每个?月(?:的)?(?:最后一个工作日|最后一天|底|\\d{1,2}[号日])|every (?:day|working day|\\w+day)"
                    .formatted(WEEKDAYS));
    /** Nothing of an afternoon or evening is moved before this hour of the morning. */
    private static final int EARLY = 8;
    /** Which half of the day is meant is said. */
    private static final Pattern EXACTLY = Pattern.compile("0\\d:|凌晨|早|上午|am\\b|morning");

    private SpokenSchedule() {}

    /** @param base what holds where days or hour are left out; empty if neither is said */
    public static Optional<Schedule> of(String said, Schedule base) {
        var days = days(said);
        var time = meant(said, base);
        return days == null && time == null
                ? Optional.empty()
                : Optional.of(days == null ? base : Schedule.of("%s %s".formatted(days, base.time())))
                        .map(schedule -> time == null ? schedule : schedule.at(time));
    }

    /** An early hour of a clock's face, of what comes after noon, is the later of the two: 晚间清点改到7点. */
    private static @Nullable LocalTime meant(String said, Schedule base) {
        var time = time(said);
        return time == null
                        || time.getHour() == 0
                        || time.getHour() >= EARLY
                        || base.time().isBefore(LocalTime.NOON)
                        || EXACTLY.matcher(Text.folded(said)).find()
                ? time
                : time.plusHours(12);
    }

    /**
     * One that comes again and again; empty if that is not said.
     *
     * @param usual the hour where none is said
     * @param now the moment on the wall from which on it may come
     */
    public static Optional<Schedule> recurring(String said, LocalTime usual, LocalDateTime now) {
        var time = Optional.ofNullable(time(said)).orElse(usual);
        return days(said, time, now).map(days -> Schedule.of("%s %s".formatted(days.words(), time)));
    }

    /** The days that come again, for something at an hour. */
    public static Optional<SpokenDays.Found> days(String said, LocalTime time, LocalDateTime now) {
        var today = now.toLocalDate();
        return SpokenDays.in(Text.folded(said), today, now.toLocalTime().isBefore(time) ? today : today.plusDays(1));
    }

    /** The words that say the days, as they stand. */
    public static List<String> daysIn(String said) {
        return DAYS.matcher(said).results().map(found -> found.group()).toList();
    }

    private static @Nullable String days(String said) {
        var folded = Text.folded(said);
        var found = DAYS.matcher(folded);
        if (!found.find()) {
            return null;
        }
        var days = found.group();
        return days.startsWith("周") || days.startsWith("星期") || days.startsWith("礼拜") || days.startsWith("工作日")
                ? "每" + days
                : days.replaceFirst("月底$", "月的最后一天");
    }

    /** The time of day that is said, by the clock or by its part. */
    public static @Nullable LocalTime time(String said) {
        return Clocks.said(DAYS.matcher(Text.folded(said)).replaceAll(" "));
    }
}
