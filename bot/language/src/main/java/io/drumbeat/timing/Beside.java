package io.drumbeat.timing;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.command.Slot;
import io.drumbeat.date.Day;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.line.Settled;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day beside a deal, a quote or a lead: when it may close, or the next step's where words say what we are to do on it. */
public final class Beside {
    private static final List<String> ANNOUNCED = List.of(Slot.NEXT.label(), "下次", "接下来", "约了", "约好", "约定");
    private static final Words BY = Words.of("之前", "以前", "前");

    /** What the other side does, or decides: 周五给答复, 下周二再定. */
    private static final Words THEIRS = Words.of(Stream.concat(
                    Stream.of(
                            "给答复", "给回复", "给结果", "给结论", "给反馈", "给消息", "给准信", "给准话", "给话", "给信", "给个", "给我", "给咱", "回复",
                            "付款", "到", "出结果", "开会", "会议", "再定", "再决定", "再说", "再议", "再看", "再答复", "再回复", "再给", "请示"),
                    Vocabulary.NOT_OURS.stream())
            .toList());

    /** Together with them. */
    private static final Words TALK = Words.of("谈", "聊", "沟通", "对接", "汇报", "介绍", "交流", "talk");

    /** A quote itself is brought so; it was not brought yet. */
    private static final List<String> BRINGING = List.of(
            "送", "送去", "送过去", "寄", "寄去", "寄过去", "交", "提交", "递交", "给", "给客户", "给他", "给他们", "给她", "给对方", "send",
            "send it");

    private Beside() {}

    /** Takes this day if it is the one that a deal is expected to close: 月底签, 预计12月20号. */
    public static boolean expected(Reading reading, When when) {
        var from = when.from();
        var lead = reading.startsAt(from, Vocabulary.BEFORE_EXPECTED);
        var end = expectedEnd(reading, when.end());
        if ((!lead && !reading.startsAt(from)) || (!reading.endsAt(end) && !reading.marks.explains(end))) {
            return false;
        }
        var today = reading.moment.today();
        var day = when.date().day();
        var first = day.fixed() ? day.readings(today, Direction.AHEAD).getFirst() : null;
        if (first != null && !first.isAfter(today) && reading.usage.accepts(Slot.DATE)) {
            return false;
        }
        var date = DayMeant.ahead(reading, from, when.end(), day, "");
        if (!day.fixed() && far(List.of(date), reading, day)) {
            // 11月1日 said on the 25th is rather a slip than a day in eleven months.
            throw Questions.whichDay(
                    reading.text.raw(from, when.end()),
                    List.of(date),
                    one -> reading.with(from, when.end(), one.toString()));
        }
        reading.fill(Slot.EXPECTED, date);
        reading.take(lead ? reading.runStart(from) : from, end);
        return true;
    }

    private static int expectedEnd(Reading reading, int from) {
        var s = reading.text.folded();
        var end = from;
        for (var tail = lengthAt(Vocabulary.AFTER_EXPECTED, s, end); tail > 0 && reading.open(end); ) {
            end += tail;
            tail = lengthAt(Vocabulary.AFTER_EXPECTED, s, end);
        }
        return end;
    }

    /** Whether a day may be that of the next step; beside an activity every one may. */
    public static boolean mayBeStep(Reading reading, When when) {
        if (reading.isActivity()) {
            return true;
        }
        var before = reading.text.folded(0, when.from());
        return when.from() >= reading.verb.end()
                && (ANNOUNCED.stream().anyMatch(before::endsWith)
                        || isSoon(reading, when, isOurs(reading, when.end()) ? when : alternative(reading, when))
                        || isEnglish(reading, when));
    }

    private static boolean isSoon(Reading reading, When when, @Nullable When ours) {
        var day = when.date().day();
        return ours != null && !far(day.readings(reading.moment.today(), Direction.AHEAD), reading, day);
    }

    /** send contract on friday. */
    private static boolean isEnglish(Reading reading, When when) {
        var from = Continued.stepBefore(reading, when);
        var words = from < when.from() ? reading.text.folded(from, Continued.stepEnd(reading, from, when)) : "";
        return !words.isEmpty()
                && !(words.startsWith("sign") && reading.usage.accepts(Slot.EXPECTED))
                && !isItself(reading, words);
    }

    /** Whether what is said from here on, right behind a day, is ours to do. */
    public static boolean isOurs(Reading reading, int from) {
        if (reading.isActivity()) {
            return true;
        }
        var s = reading.text.folded();
        var start = from < s.length() && s.charAt(from) == ' ' ? from + 1 : from;
        var words = s.substring(start, reading.runEnd(start));
        words = behind(words);
        return !areTheirs(words)
                && !closes(reading, words)
                && !isItself(reading, words)
                && (StepKind.isStep(words) || lengthAt(TALK, words, 0) > 0);
    }

    /** The words behind a day, without what stands before the deed: 前我们要送样. */
    static String behind(String words) {
        var rest = words.substring(lengthAt(BY, words, 0));
        for (var lead = 1; lead > 0; rest = rest.substring(lead)) {
            lead = lengthAt(NextSteps.BEFORE_WHAT, rest, 0);
        }
        return rest;
    }

    static boolean areTheirs(String words) {
        return lengthAt(THEIRS, words, 0) > 0;
    }

    /** 12月20号签: the day the deal is expected to close. */
    private static boolean closes(Reading reading, String words) {
        return reading.usage.accepts(Slot.EXPECTED) && lengthAt(Vocabulary.AFTER_EXPECTED, words, 0) > 0;
    }

    /** 报价 华为 5万 明天发: what is told did not happen yet. */
    private static boolean isItself(Reading reading, String words) {
        var settled = Settled.words(reading.usage);
        return lengthAt(settled, words, 0) > 0 || (Questions.needs(reading, Slot.AMOUNT) && BRINGING.contains(words));
    }

    /** 下周二或周三回访: the other of two days. */
    public static @Nullable When alternative(Reading reading, When when) {
        var or = lengthAt(List.of("或者", "或", "还是"), reading.text.folded(), when.end());
        return reading.marks.days.stream()
                .filter(other -> or > 0 && other.from() == when.end() + or && isOurs(reading, other.end()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the day is months ahead and was just the other day: 11月20日送样品, said on the 22nd. */
    public static boolean far(List<LocalDate> ahead, Reading reading, Day day) {
        var today = reading.moment.today();
        var back = day.readings(today, Direction.BACK);
        return !ahead.isEmpty()
                && !back.isEmpty()
                && ChronoUnit.DAYS.between(today, ahead.getFirst()) > 180
                && ChronoUnit.DAYS.between(back.getFirst(), today) < 60;
    }
}
