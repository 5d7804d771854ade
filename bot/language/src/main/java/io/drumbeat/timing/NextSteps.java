package io.drumbeat.timing;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.command.Slot;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is to happen next and when: 下周三回访, 明天再打电话, 12月5日送样品. */
public final class NextSteps {
    /** What is to be done where only the day was said. */
    public static final String UNNAMED = "跟进";

    public static final List<String> LEADS = Stream.concat(Vocabulary.BEFORE_NEXT.stream(), Vocabulary.LEADS.stream())
            .toList();
    public static final List<String> BEFORE_WHAT = List.of("我们", "我", "要", "会", "将", "准备", "计划", "打算", "需要", "得");

    private NextSteps() {}

    public static void fill(Reading reading) {
        thisWeek(reading);
        for (var when : reading.marks.days) {
            if (reading.wants(Slot.NEXT)
                    && Beside.mayBeStep(reading, when)
                    && reading.isFree(when.from(), when.end())
                    && (reading.startsAt(when.from(), LEADS) || Continued.follows(reading, when))
                    && !beforeVerb(reading, when)) {
                read(reading, when);
            }
        }
    }

    /** 这周回访: a week that has begun is no day either. */
    private static void thisWeek(Reading reading) {
        var today = reading.moment.today();
        for (var span : reading.marks.periods) {
            var named = reading.marks.days.stream().noneMatch(day -> day.from() == span.from());
            var period = span.readings().getFirst();
            if (named
                    && reading.wants(Slot.NEXT)
                    && span.from() >= reading.verb.end()
                    && reading.startsAt(span.from(), LEADS)
                    && period.to().isAfter(today)
                    && !period.from().isAfter(today)
                    && isStep(reading.text.folded(span.end(), phraseEnd(reading, span.end())))
                    && Beside.isOurs(reading, span.end())) {
                throw Questions.whichDay(
                        reading.text.raw(span.from(), span.end()),
                        today.datesUntil(period.to().plusDays(1)).toList(),
                        day -> reading.with(span.from(), span.end(), Slot.NEXT.label() + day));
            }
        }
    }

    private static boolean beforeVerb(Reading reading, When when) {
        return when.end() <= reading.verb.from()
                && reading.marks.between(Vocabulary.LEADS, when.end(), reading.verb.from())
                && reading.text.folded(when.end(), reading.verb.from()).indexOf(' ') < 0;
    }

    /** Whether a day before the verb has nothing of its own to be done: 明天 拜访华为, unlike 明天签约 拜访华为. */
    public static boolean ofTheVerb(Reading reading, When when) {
        var i = when.end();
        for (var skip = 1; skip > 0 && i < reading.verb.from(); i += skip) {
            skip = reading.marks.explains(i) || reading.text.folded().charAt(i) == ' '
                    ? 1
                    : Math.max(
                            lengthAt(BEFORE_WHAT, reading.text.folded(), i),
                            lengthAt(Vocabulary.LEADS, reading.text.folded(), i));
        }
        var what = i < reading.verb.from() ? reading.text.folded(i, reading.verb.from()) : "";
        return when.end() <= reading.verb.from() && !isStep(what) && !isTalk(what);
    }

    private static void read(Reading reading, When when) {
        var end = phraseEnd(reading, when.end());
        var glued = reading.text.folded(when.end(), end);
        var announced = !reading.startsAt(when.from())
                || Vocabulary.BEFORE_NEXT.stream().anyMatch(reading.text.folded(0, when.from())::endsWith)
                || Continued.stepBefore(reading, when) < when.from();
        either(reading, when);
        var tokenEnd = tokenEnd(reading, end);
        var token = reading.text.folded(end, tokenEnd).strip();
        var kind = kind(reading, when, ours(glued), token, announced);
        if (kind != Kind.NO && kind != Kind.ASK && !announced && ofTheVerb(reading, when)) {
            Days.past(reading, when.from(), when.end(), when.date().day());
            return;
        }
        switch (kind) {
            case NO -> {}
            case ASK -> {
                var days = readings(reading, when);
                if (days.size() == 1 && days.getFirst().isAfter(reading.moment.today())) {
                    take(reading, when, glued.isEmpty() ? tokenEnd : end);
                } else if (reading.wants(Slot.DATE)) {
                    // Whoever named the day beside it has answered already.
                    ask(reading, when, days);
                }
            }
            case GLUED -> take(reading, when, end);
            case TOKEN -> take(reading, when, tokenEnd);
            case ALONE -> {
                take(reading, when, when.end());
                reading.bareStep = announced ? null : when;
            }
        }
    }

    /** 下周三或周四回访: one of two days. */
    private static void either(Reading reading, When when) {
        var other = Beside.alternative(reading, when);
        if (other != null) {
            var days = new ArrayList<>(when.date().day().readings(reading.moment.today(), Direction.AHEAD));
            days.addAll(other.date().day().readings(reading.moment.today(), Direction.AHEAD));
            throw Questions.whichDay(
                    reading.text.raw(when.from(), other.dayEnd()),
                    days,
                    day -> reading.with(when.from(), other.end(), Slot.NEXT.label() + day));
        }
    }

    private enum Kind {
        NO,
        ASK,
        GLUED,
        TOKEN,
        ALONE
    }

    private static Kind kind(Reading reading, When when, String glued, String token, boolean announced) {
        var day = when.date().day();
        var today = reading.moment.today();
        if (day.fixed()) {
            var date = day.readings(today, Direction.AHEAD).getFirst();
            var again = lengthAt(Vocabulary.AGAIN, glued, 0) > 0;
            if (date.isBefore(today) && announced) {
                return Kind.ALONE;
            }
            if (date.isBefore(today) || (date.equals(today) && !again && !announced)) {
                return Kind.NO;
            }
            if (lengthAt(Vocabulary.NOT_OURS, glued, 0) > 0 && !announced) {
                return Kind.NO;
            }
            return !glued.isEmpty() ? Kind.GLUED : isStep(token) || isTalk(token) ? Kind.TOKEN : Kind.ALONE;
        }
        var ahead = day.readings(today, Direction.AHEAD);
        if (day.vague()) {
            return !ahead.isEmpty()
                            && ahead.getLast().isAfter(today)
                            && (!glued.isEmpty() || isStep(token) || when.from() > reading.verb.from())
                            && !(glued.isEmpty() && isPast(ahead, today))
                    ? within(glued)
                    : Kind.NO;
        }
        if (!glued.isEmpty()) {
            var clear = announced
                    || isBy(glued)
                    || lengthAt(Vocabulary.AGAIN, glued, 0) > 0
                    || (isStep(glued) && !Beside.far(ahead, reading, day));
            return clear ? Kind.GLUED : isPlainTalk(glued) || isStep(glued) ? Kind.ASK : Kind.NO;
        }
        if (announced) {
            return isStep(token) || isTalk(token) ? Kind.TOKEN : Kind.ALONE;
        }
        if (lengthAt(Vocabulary.AGAIN, token, 0) > 0) {
            return Kind.TOKEN;
        }
        if (Questions.opensDeal(reading) && isStep(token)) {
            // A deal is not opened on a weekday that is named behind it, so it can only be a day to come.
            return Beside.far(ahead, reading, day) ? Kind.NO : Kind.TOKEN;
        }
        return isStep(token) && when.from() > reading.verb.from() ? Kind.ASK : Kind.NO;
    }

    /** 周五我再催: without who will do it. */
    private static String ours(String glued) {
        var ours = glued.startsWith("我") ? lengthAt(BEFORE_WHAT, glued, 0) : 0;
        return glued.length() > ours ? glued.substring(ours) : glued;
    }

    private static Kind within(String glued) {
        return glued.startsWith("的") ? Kind.NO : glued.isEmpty() ? Kind.ALONE : Kind.GLUED;
    }

    private static boolean isPast(List<LocalDate> days, LocalDate today) {
        return days.getFirst().isBefore(today);
    }

    public static boolean isStep(String words) {
        var again = lengthAt(Vocabulary.AGAIN, words, 0);
        var step = again > 0 ? again : lengthAt(Vocabulary.NEXT_STEPS, words, 0);
        return step > 0 && !isDone(words, step);
    }

    public static boolean isTalk(String words) {
        return lengthAt(Vocabulary.TALK, words, 0) > 0;
    }

    /** 周五前给方案. */
    private static boolean isBy(String words) {
        var by = lengthAt(List.of("之前", "以前", "前"), words, 0);
        return by > 0 && isStep(words.substring(by));
    }

    private static boolean isPlainTalk(String words) {
        var talk = lengthAt(Vocabulary.TALK, words, 0);
        return talk > 0 && !isDone(words, talk);
    }

    private static boolean isDone(String words, int at) {
        return at < words.length() && "了过的得到".indexOf(words.charAt(at)) >= 0;
    }

    /** Where the words that hang on a day end: at the next blank or mark, but never in the verb. */
    private static int phraseEnd(Reading reading, int from) {
        var to = from;
        while (to < reading.text.length() && !reading.text.separates(to) && !reading.isTaken(to)) {
            to++;
        }
        return to;
    }

    private static int tokenEnd(Reading reading, int from) {
        if (from >= reading.text.length() || reading.text.folded().charAt(from) != ' ') {
            return from;
        }
        if (reading.marks.explains(from + 1)) {
            return from;
        }
        var to = phraseEnd(reading, from + 1);
        // An English step is a phrase with blanks in it.
        while (to + 1 < reading.text.length()
                && reading.text.folded().charAt(to) == ' '
                && isLatin(reading, to - 1)
                && isLatin(reading, to + 1)
                && reading.open(to + 1)) {
            to = phraseEnd(reading, to + 1);
        }
        return to;
    }

    private static boolean isLatin(Reading reading, int at) {
        var c = reading.text.folded().charAt(at);
        return c >= 'a' && c <= 'z';
    }

    private static List<LocalDate> readings(Reading reading, When when) {
        var today = reading.moment.today();
        var days = new ArrayList<>(when.date().day().readings(today, Direction.BACK));
        days.addAll(when.date().day().readings(today, Direction.AHEAD));
        days.removeIf(day -> day.isBefore(Days.oldest(reading)));
        return days;
    }

    private static void ask(Reading reading, When when, List<LocalDate> days) {
        var today = reading.moment.today();
        throw Questions.whichDay(
                reading.text.raw(when.from(), when.dayEnd()),
                days,
                day -> day.isAfter(today)
                        ? reading.with(when.from(), when.dayEnd(), Slot.NEXT.label() + day)
                        : reading.adding(Slot.DATE, day.toString()));
    }

    private static void take(Reading reading, When when, int to) {
        var date = Days.ahead(reading, when.from(), when.dayEnd(), when.date().day(), Slot.NEXT.label());
        var time = reading.text.raw(when.dayEnd(), when.end()).strip();
        var from = when.end();
        for (var lead = 1; lead > 0; from += lead) {
            lead = from < to && reading.text.folded().charAt(from) == ' '
                    ? 1
                    : lengthAt(BEFORE_WHAT, reading.text.folded(), from);
        }
        var english = Continued.stepBefore(reading, when);
        var said = from < to || english == when.from()
                ? reading.text.raw(Math.min(from, to), to)
                : reading.text.raw(english, Continued.stepEnd(reading, english, when));
        var what = said.isBlank() ? UNNAMED : said.strip();
        reading.fill(Slot.NEXT, new NextStep(date, time.isEmpty() ? what : time + " " + what));
        if (english < when.from() || Continued.follows(reading, when)) {
            reading.take(english, Math.max(to, when.end()));
            return;
        }
        var start = reading.runStart(when.from());
        var before = start > 0 && !reading.isTaken(start - 1) && reading.open(start - 2)
                ? reading.runStart(start - 2)
                : start;
        var announced = before < start && reading.marks.onlyWords(Vocabulary.BEFORE_NEXT, before, start - 1);
        reading.take(announced ? before : start, Math.max(to, when.end()));
    }
}
