package io.drumbeat.reminding;

import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day;
import io.drumbeat.number.Digits;
import io.drumbeat.number.Lengths;
import io.drumbeat.phrase.Text;
import io.drumbeat.quiet.SpokenSchedule;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.wish.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody asked to be reminded of, and when: 明天上午提醒我给高经理发对账单. */
public sealed interface Asking {
    Sentences SENTENCES = Sentences.beside(Asking.class);

    /** @param next the first time, as people read it */
    record Clear(Schedule schedule, String what, String next) implements Asking {}

    /**
     * @param why what is missing or cannot be
     * @param choices what it can be
     * @param waits what was said, where nothing is missing but when, or but what; else empty
     */
    record Unclear(String why, List<Button> choices, String waits) implements Asking {
        Unclear(String why) {
            this(why, List.of(), "");
        }
    }

    LocalTime USUAL = LocalTime.of(9, 0);

    /** Three days before the end of the month. */
    Pattern BEFORE_END = Pattern.compile("(?:这个?月|本月)?月?底之?前(\\d{1,2}|[一二两三四五六七八九十])[天日]");

    Pattern IN_DAYS = Pattern.compile("过(\\d{1,2}|[一二两三四五六七八九十])[天日]");

    Pattern TWO_TIMES = Pattern.compile(
            "[点半刻分\\d]\\s*[和、与跟,，及]\\s*(?:凌晨|早上|上午|中午|下午|晚上)?\\s*(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})\\s*[点:]");

    /** Whether it is said how long from now. */
    static boolean isSoon(String words) {
        return Lengths.laterIn(Text.folded(words)) != null;
    }

    /** Whether any time is said. */
    static boolean hasTime(String words, Request request) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        return SpokenSchedule.time(words) != null
                || Lengths.laterIn(Text.folded(words)) != null
                || !Dates.in(Text.of(words), today).isEmpty();
    }

    static Asking of(String words, Request request) {
        var zone = request.who().zone();
        var now = request.at().atZone(zone).toLocalDateTime();
        var folded = Text.folded(words);
        var ahead = AskedAhead.in(words);
        if (ahead.isPresent()) {
            return ahead(ahead.get(), request);
        }
        var what = AskedWords.of(words, now);
        var never = never(folded);
        if (never.isPresent()) {
            return never.get();
        }
        if (what.isEmpty()) {
            return new Unclear(SENTENCES.say("remindWhat"), List.of(), hasTime(words, request) ? words : "");
        }
        var soon = Lengths.laterIn(folded);
        if (soon != null) {
            return once(request.at().plus(soon.length()).truncatedTo(ChronoUnit.MINUTES), what, request);
        }
        var again = SpokenSchedule.recurring(words, USUAL, now);
        if (again.isPresent()) {
            var next = again.get().next(request.at(), zone, _ -> true);
            return next.<Asking>map(at -> new Clear(again.get(), what, Moment.told(at, zone)))
                    .orElseGet(() -> new Unclear(SENTENCES.say("remindOver", Map.of("what", what))));
        }
        return day(words, now, what, request);
    }

    /** 提前一天提醒我12月20号交标书: so much before what is said of when. */
    private static Asking ahead(AskedAhead ahead, Request request) {
        var zone = request.who().zone();
        var base = of("提醒我 %s %s".formatted(ahead.when(), ahead.what()), request);
        if (!(base instanceof Clear(var schedule, var _, var _)) || !schedule.isOnce()) {
            return base instanceof Unclear
                    ? base
                    : new Unclear(SENTENCES.say("aheadOnce", Map.of("what", ahead.what())));
        }
        var at = schedule.next(request.at(), zone, _ -> true)
                .orElse(request.at())
                .atZone(zone);
        return once(ahead.before(at).toInstant(), ahead.said(), request);
    }

    private static Optional<Asking> never(String folded) {
        var out = NeverAgain.leftOut(folded);
        if (out > 0) {
            return Optional.of(new Unclear(
                    SENTENCES.say("everyOther", Map.of("n", out, "m", out + 1)),
                    List.of(every(out, folded), every(out + 1, folded)),
                    ""));
        }
        if (TWO_TIMES.matcher(folded).find()) {
            return Optional.of(new Unclear(SENTENCES.say("twoTimes")));
        }
        return NeverAgain.hindrance(folded)
                .map(why -> switch (why) {
                    case "hours" -> SENTENCES.say("neverHours");
                    case "few" -> SENTENCES.say("neverFew");
                    case "halves" -> SENTENCES.say("neverHalves");
                    default -> SENTENCES.say("neverLunar");
                })
                .map(Unclear::new);
    }

    private static Button every(int n, String folded) {
        var words = folded.replaceFirst("每?隔(?:\\d{1,2}|[一二两三四五六七八九十]{1,2})[天日]", "每%d天".formatted(n));
        return Button.of(
                SENTENCES.say("everyDays", Map.of("n", n)),
                words.startsWith("提醒") ? words : "提醒我 " + words.replaceFirst("提醒我?", " "));
    }

    private static Asking day(String words, LocalDateTime now, String what, Request request) {
        var today = now.toLocalDate();
        var found = Dates.in(Text.of(words), today);
        if (!found.isEmpty() && found.getFirst().day() instanceof Day.Impossible) {
            return new Unclear(SENTENCES.say(
                    "noSuchDay",
                    Map.of(
                            "day",
                            Text.of(words)
                                    .raw(
                                            found.getFirst().from(),
                                            found.getFirst().end()))));
        }
        var day = counted(words, today)
                .or(() -> found.stream()
                        .flatMap(one -> one.day().readings(today, Day.Direction.AHEAD).stream()
                                .limit(1))
                        .findFirst())
                .orElse(null);
        var time = SpokenSchedule.time(words);
        if (day == null && time == null) {
            return new Unclear(SENTENCES.say("remindWhen", Map.of("what", what)), List.of(), "提醒我 " + what);
        }
        return once(moment(day, time, words, now, request), what, request);
    }

    private static Instant moment(
            @Nullable LocalDate day, @Nullable LocalTime time, String words, LocalDateTime now, Request request) {
        var zone = request.who().zone();
        var hour = time == null ? USUAL : time;
        var night = hour.getHour() == 0 && Text.folded(words).matches(".*[晚夜].*") ? 1 : 0;
        var at = (day == null ? now.toLocalDate() : day)
                .plusDays(night)
                .atTime(hour)
                .atZone(zone);
        return (at.toInstant().isAfter(request.at()) || day != null ? at : at.plusDays(1)).toInstant();
    }

    private static Optional<LocalDate> counted(String words, LocalDate today) {
        var days = IN_DAYS.matcher(Text.folded(words));
        if (days.find()) {
            return Optional.of(today.plusDays(number(days.group(1))));
        }
        var said = BEFORE_END.matcher(Text.folded(words));
        if (!said.find()) {
            return Optional.empty();
        }
        var day = YearMonth.from(today).atEndOfMonth().minusDays(number(said.group(1)));
        return Optional.of(
                day.isAfter(today)
                        ? day
                        : YearMonth.from(today).plusMonths(1).atEndOfMonth().minusDays(number(said.group(1))));
    }

    private static int number(String said) {
        var read = Digits.small(said, 0);
        return read == null ? 0 : read.value().intValue();
    }

    /** At one moment, which is still to come. */
    static Asking once(Instant at, String what, Request request) {
        var zone = request.who().zone();
        if (!at.isAfter(request.at())) {
            return new Unclear(SENTENCES.say("remindPast", Map.of("when", Moment.told(at, zone))));
        }
        var local = at.atZone(zone);
        var schedule = Schedule.of("%s %s".formatted(local.toLocalDate(), Moment.hour(at, zone)));
        return new Clear(schedule, what, Moment.told(at, zone));
    }
}
