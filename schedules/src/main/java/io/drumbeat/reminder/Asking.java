package io.drumbeat.reminder;

import io.drumbeat.chat.Request;
import io.drumbeat.date.Clocks;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day;
import io.drumbeat.number.Digits;
import io.drumbeat.phrase.Text;
import io.drumbeat.quiet.SpokenSchedule;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.wish.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody asked to be reminded of, and when: 明天上午提醒我给高经理发对账单. */
sealed interface Asking {
    Sentences SENTENCES = Sentences.beside(Asking.class);

    /** @param next the first time, as people read it */
    record Clear(Schedule schedule, String what, String next) implements Asking {}

    /** @param why what is missing or cannot be */
    record Unclear(String why) implements Asking {}

    Pattern VERB = Pattern.compile(
            "(?:请|麻烦|记得|到时候?|到点)?(?:提醒一下我|提醒我一下|提醒我|叫我一下|提醒|remind me(?: to)?|remind)(?:一下)?",
            Pattern.CASE_INSENSITIVE);
    Pattern SOON = Pattern.compile("(半|\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s*个?\\s*(分钟|小时|钟头)(半)?(?:之?后|以后)?");
    Pattern WITH = Pattern.compile("(?:和|跟|与|同)\\p{IsHan}{2,3}?(?=明|后天|今|下?周|\\d|上午|下午|早|晚)");
    Pattern LEADS = Pattern.compile("^(?:[\\s,，。:：、]|的时候)+");
    LocalTime USUAL = LocalTime.of(9, 0);

    /** Three days before the end of the month. */
    Pattern BEFORE_END = Pattern.compile("(?:这个?月|本月)?月?底之?前(\\d{1,2}|[一二两三四五六七八九十])[天日]");

    Pattern EVERY_FEW = Pattern.compile("每隔?(?:\\d{1,2}|[一二两三四五六七八九十])[天日]");

    /** Whether any time is said. */
    static boolean hasTime(String words, Request request) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        return SpokenSchedule.time(words) != null
                || SOON.matcher(Text.folded(words)).find()
                || !Dates.in(Text.of(words), today).isEmpty();
    }

    static Asking of(String words, Request request) {
        var zone = request.who().zone();
        var now = request.at().atZone(zone);
        var what = what(words, now.toLocalDate());
        if (what.isEmpty()) {
            return new Unclear(SENTENCES.say("remindWhat"));
        }
        var soon = SOON.matcher(Text.folded(words));
        if (soon.find()) {
            var at = request.at()
                    .plus(Moment.length(soon.group(1), soon.group(2), soon.group(3) != null))
                    .truncatedTo(ChronoUnit.MINUTES);
            return once(at, what, request);
        }
        if (EVERY_FEW.matcher(Text.folded(words)).find()) {
            return new Unclear(SENTENCES.say("remindEvery", Map.of("what", what)));
        }
        var again = SpokenSchedule.recurring(words, USUAL);
        if (again.isPresent()) {
            var next = again.get().next(request.at(), zone, _ -> true).orElse(request.at());
            return new Clear(again.get(), what, Moment.told(next, zone));
        }
        return day(words, now.toLocalDate(), what, request);
    }

    private static Asking day(String words, LocalDate today, String what, Request request) {
        var day = beforeEnd(words, today)
                .or(() -> Dates.in(Text.of(words), today).stream()
                        .flatMap(found -> found.day().readings(today, Day.Direction.AHEAD).stream()
                                .limit(1))
                        .findFirst())
                .orElse(null);
        var time = SpokenSchedule.time(words);
        if (day == null && time == null) {
            return new Unclear(SENTENCES.say("remindWhen", Map.of("what", what)));
        }
        var zone = request.who().zone();
        var at = (day == null ? today : day)
                .atTime(time == null ? USUAL : time)
                .atZone(zone)
                .toInstant();
        if (!at.isAfter(request.at()) && day == null) {
            at = today.plusDays(1)
                    .atTime(time == null ? USUAL : time)
                    .atZone(zone)
                    .toInstant();
        }
        return once(at, what, request);
    }

    private static Optional<LocalDate> beforeEnd(String words, LocalDate today) {
        var said = BEFORE_END.matcher(Text.folded(words));
        if (!said.find()) {
            return Optional.empty();
        }
        var read = Digits.small(said.group(1), 0);
        var days = read == null ? 0 : read.value().intValue();
        var day = YearMonth.from(today).atEndOfMonth().minusDays(days);
        return Optional.of(
                day.isAfter(today)
                        ? day
                        : YearMonth.from(today).plusMonths(1).atEndOfMonth().minusDays(days));
    }

    private static Asking once(Instant at, String what, Request request) {
        var zone = request.who().zone();
        if (!at.isAfter(request.at())) {
            return new Unclear(SENTENCES.say("remindPast", Map.of("when", Moment.told(at, zone))));
        }
        var local = at.atZone(zone);
        var schedule = Schedule.of("%s %s".formatted(local.toLocalDate(), Moment.hour(at, zone)));
        return new Clear(schedule, what, Moment.told(at, zone));
    }

    /** What is left without when and without the asking. */
    private static String what(String words, LocalDate today) {
        var verb = VERB.matcher(words);
        if (!verb.find()) {
            return "";
        }
        var behind = withoutTime(words.substring(verb.end()), today);
        return behind.isEmpty()
                ? withoutTime(words.substring(0, verb.start()), today)
                : withoutTimeWithin(behind, today);
    }

    /** 和王五明天10点开会: what is said of when behind whom it is with is none of what it is. */
    private static String withoutTimeWithin(String what, LocalDate today) {
        var with = WITH.matcher(what);
        return with.lookingAt() ? with.group() + withoutTime(what.substring(with.end()), today) : what;
    }

    private static String withoutTime(String words, LocalDate today) {
        var rest = words;
        for (var shorter = trimmed(rest, today); shorter.length() < rest.length(); shorter = trimmed(rest, today)) {
            rest = shorter;
        }
        return rest.strip().replaceFirst("[。.!！]+$", "");
    }

    /** Without the first thing that says when, if it begins so. */
    private static String trimmed(String words, LocalDate today) {
        var lead = LEADS.matcher(words).replaceFirst("");
        var text = Text.of(lead);
        var end = end(text, today);
        return end > 0 ? text.raw(end, text.length()) : lead;
    }

    private static int end(Text text, LocalDate today) {
        for (var leading : List.of(SOON, BEFORE_END, EVERY_FEW)) {
            var said = leading.matcher(text.folded());
            if (said.lookingAt()) {
                return said.end();
            }
        }
        var days = SpokenSchedule.daysIn(text.folded());
        if (!days.isEmpty() && text.folded().startsWith(days.getFirst())) {
            return days.getFirst().length();
        }
        Dates.@Nullable Found found = text.length() > 0 ? Dates.at(text, 0, today) : null;
        return found != null ? found.end() : text.length() > 0 ? Clocks.end(text, 0) : 0;
    }
}
