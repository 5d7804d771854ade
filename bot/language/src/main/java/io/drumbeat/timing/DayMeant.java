package io.drumbeat.timing;

import io.drumbeat.command.Slot;
import io.drumbeat.date.Clocks;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.phrase.Echo;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The one day that is meant by how it is called, behind or ahead; it is asked where several may be, and said where none can. */
public final class DayMeant {
    /**
     * @param lead before the day in the line that a button says
     */
    private record Meant(Direction direction, String lead) {}

    private static final int LONG_AGO = 60;

    private DayMeant() {}

    private static Dates.Found only(Reading reading, Slot<?> slot, int from, int to) {
        var found = Dates.at(reading.text, from, reading.moment.today());
        if (found == null || (found.end() != to && Clocks.end(reading.text, found.end()) != to)) {
            throw Questions.say(
                    "“%s”不是%s；可以写 12月5日、下周三、2026-12-05".formatted(reading.text.raw(from, to), slot.label()),
                    reading.usage);
        }
        return found;
    }

    public static LocalDate past(Reading reading, int from, int to) {
        return past(reading, from, to, only(reading, Slot.DATE, from, to).day());
    }

    public static LocalDate coming(Reading reading, int from, int to) {
        return ahead(reading, from, to, only(reading, Slot.EXPECTED, from, to).day(), "");
    }

    public static LocalDate past(Reading reading, int from, int to, Day day) {
        var said = reading.text.raw(from, to);
        var today = reading.moment.today();
        var date = one(reading, from, to, day, new Meant(Direction.BACK, ""));
        if (date.isAfter(today)) {
            throw Questions.say("“%s”是 %s，还没有到；已经发生的事才能记".formatted(said, Echo.date(date)), reading.usage);
        }
        if (date.isBefore(oldest(reading))) {
            throw Questions.tooOld(
                    "“%s”是 %s，超过了 %d 天的补录期（最早 %s）；要补记请找主管"
                            .formatted(
                                    said,
                                    Echo.date(date),
                                    reading.moment.days().backfill(),
                                    Echo.date(oldest(reading))),
                    reading,
                    from,
                    to,
                    day.fixed() ? List.of() : day.readings(today, Direction.AHEAD));
        }
        var ahead = day.fixed() ? List.<LocalDate>of() : day.readings(today, Direction.AHEAD);
        if (!ahead.isEmpty() && isNearer(ahead.getFirst(), date, today)) {
            throw Questions.say(
                    "“%s”是 %s，还没有到；已经发生的事才能记。是去年的就写上年份：%s".formatted(said, Echo.date(ahead.getFirst()), date),
                    reading.usage);
        }
        return date;
    }

    /** 12月5日 on 1 December, to whoever may tell of days long gone: nobody means that of last year unsaid. */
    private static boolean isNearer(LocalDate ahead, LocalDate behind, LocalDate today) {
        return behind.isBefore(today.minusDays(LONG_AGO))
                && ahead.isAfter(today)
                && ChronoUnit.DAYS.between(today, ahead) < ChronoUnit.DAYS.between(behind, today);
    }

    public static LocalDate oldest(Reading reading) {
        return reading.moment.today().minusDays(reading.moment.days().backfill());
    }

    /** A day that is not over yet. */
    public static LocalDate ahead(Reading reading, int from, int to, Day day, String lead) {
        var date = one(reading, from, to, day, new Meant(Direction.AHEAD, lead));
        if (date.isBefore(reading.moment.today())) {
            throw Questions.say(
                    "“%s”是 %s，已经过去了；这里要今天以后的日子".formatted(reading.text.raw(from, to), Echo.date(date)), reading.usage);
        }
        return date;
    }

    private static LocalDate one(Reading reading, int from, int to, Day day, Meant meant) {
        var direction = meant.direction();
        var readings = readings(reading, day, direction);
        var said = reading.text.raw(from, to);
        if (readings.isEmpty()) {
            throw day.readings(reading.moment.today(), direction).isEmpty()
                    ? Questions.say("没有“%s”这一天".formatted(said), reading.usage)
                    : Questions.say(
                            "“%s”%s"
                                    .formatted(
                                            said, direction == Direction.BACK ? "还没有到；已经发生的事才能记" : "已经过去了；这里要今天以后的日子"),
                            reading.usage);
        }
        if (readings.size() > 1) {
            throw Questions.whichDay(said, readings, date -> reading.with(from, to, meant.lead() + date));
        }
        return readings.getFirst();
    }

    private static List<LocalDate> readings(Reading reading, Day day, Direction direction) {
        var today = reading.moment.today();
        var readings = day.readings(today, direction).stream()
                .filter(date ->
                        day.fixed() || (direction == Direction.BACK ? !date.isAfter(today) : !date.isBefore(today)))
                .toList();
        if (direction == Direction.BACK && day.vague()) {
            var told = readings.stream()
                    .filter(date -> !date.isBefore(oldest(reading)))
                    .toList();
            return told.isEmpty() && !readings.isEmpty() ? List.of(readings.getLast()) : told;
        }
        return readings;
    }

    /** A labelled next step: a day and what is to be done. */
    public static NextStep step(Reading reading, int from, int to) {
        var found = Dates.at(reading.text, from, reading.moment.today());
        if (found == null) {
            throw Questions.say("下一步“%s”要从日期开始，如 下周三回访".formatted(reading.text.raw(from, to)), reading.usage);
        }
        var what = reading.text.raw(found.end(), to).strip();
        return new NextStep(
                ahead(reading, from, found.end(), found.day(), ""), what.isEmpty() ? NextSteps.UNNAMED : what);
    }
}
