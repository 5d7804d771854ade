package io.drumbeat.wishing;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.date.Periods;
import io.drumbeat.wishing.WishLine.Kind;
import io.drumbeat.wishing.WishLine.Part;
import io.drumbeat.wishing.WishWords.Meaning;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** What is wanted at another time, once: in an hour, this afternoon, on Monday, after the holiday. */
final class LaterWish {
    private static final int FAR = 120;
    private final WorkingCalendar calendar;

    LaterWish(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** In the words of the command that does it; empty where the line says nothing of that. */
    Optional<String> of(WishLine line, Optional<String> name) {
        if (line.has(Meaning.STOP) || line.has(Meaning.EVER)) {
            return Optional.empty();
        }
        return today(line, name).or(() -> name.isEmpty() ? another(line) : Optional.empty());
    }

    /** 早报晚一个小时再发, 一小时后再叫我, 早报今天10点再发, 我在高铁上 下午再提醒我: today. */
    private static Optional<String> today(WishLine line, Optional<String> name) {
        var soon = line.has(Kind.SOON);
        var day = line.words(Kind.DAY);
        var clock = line.has(Kind.CLOCK) && (day.isEmpty() ? isAgain(line) && name.isEmpty() : day.startsWith("今"));
        var today = clock && (name.isPresent() || isAgain(line));
        var ordered = line.parts.getFirst().means(Meaning.LATER) && !line.has(Meaning.SEND);
        var later = line.has(Meaning.LATER) && (line.has(Meaning.AGAIN) || soon || ordered);
        if (!(soon || today || later)) {
            return Optional.empty();
        }
        var isAbout = name.isPresent() || line.has(Meaning.AGAIN) || line.has(Meaning.LATER);
        return isAbout
                ? Optional.of("稍后 %s %s"
                        .formatted(name.orElse(""), line.words(Kind.SOON, Kind.CLOCK))
                        .replaceAll("\\s+", " ")
                        .strip())
                : Optional.empty();
    }

    /** 再提醒, and not 再说, which is also said of other things. */
    private static boolean isAgain(WishLine line) {
        return line.has(Meaning.AGAIN)
                && (line.has(Meaning.SEND) || line.text.folded().matches(".*再(?:提醒|叫|喊|发|推).*"));
    }

    /** 周一再提醒我, 节后再说: nothing until then. */
    private Optional<String> another(WishLine line) {
        if (line.has(Meaning.AFTER_HOLIDAY) && line.has(Meaning.AGAIN)) {
            return afterHoliday(line.today).map(day -> until(line, day));
        }
        if (!isAgain(line)) {
            return Optional.empty();
        }
        return line.parts.stream()
                .filter(part -> part.kind() == Kind.DAY || part.kind() == Kind.PERIOD)
                .findFirst()
                .flatMap(part -> day(part, line))
                .filter(line.today::isBefore)
                .map(day -> until(line, day));
    }

    private static String until(WishLine line, LocalDate day) {
        var last = day.minusDays(1);
        return last.equals(line.today) ? "今天不用" : "静音 全部 %s 到 %s".formatted(line.today, last);
    }

    private static Optional<LocalDate> day(Part part, WishLine line) {
        if (part.kind() == Kind.PERIOD) {
            return Optional.ofNullable(Periods.at(line.text, part.from(), line.today))
                    .map(found -> found.meant(Direction.AHEAD, line.today).from());
        }
        return Optional.ofNullable(Dates.at(line.text, part.from(), line.today))
                .flatMap(found -> found.day().readings(line.today, Direction.AHEAD).stream()
                        .filter(line.today::isBefore)
                        .findFirst());
    }

    /** The first day that is worked again after the next weekday that is none; empty where none is near. */
    private Optional<LocalDate> afterHoliday(LocalDate today) {
        return today.datesUntil(today.plusDays(FAR))
                .filter(day -> !calendar.works(day) && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .findFirst()
                .map(day -> calendar.lastOffAfter(day).plusDays(1));
    }
}
