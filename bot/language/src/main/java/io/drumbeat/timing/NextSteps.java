package io.drumbeat.timing;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.command.Slot;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
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

    public static final Words LEADS = Words.of(Stream.concat(Vocabulary.BEFORE_NEXT.stream(), Vocabulary.LEADS.stream())
            .toList());
    public static final Words BEFORE_WHAT = Words.of("我们", "我", "要", "会", "将", "准备", "计划", "打算", "需要", "得");

    private NextSteps() {}

    /** Whether words behind a day say what we are to do on it, and not what somebody else is. */
    public static boolean areOurs(String folded) {
        var words = Beside.behind(folded.strip());
        return !Beside.areTheirs(words) && (StepKind.isStep(words) || StepKind.isTalk(words));
    }

    public static void fill(Reading reading) {
        SpanSteps.ask(reading);
        SoonSteps.fill(reading);
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
        return when.end() <= reading.verb.from() && !StepKind.isStep(what) && !StepKind.isTalk(what);
    }

    private static void read(Reading reading, When when) {
        var end = phraseEnd(reading, when.end());
        var glued = reading.text.folded(when.end(), end);
        var announced = isAnnounced(reading, when);
        either(reading, when);
        var tokenEnd = tokenEnd(reading, end);
        var token = reading.text.folded(end, tokenEnd).strip();
        var kind = StepKind.of(reading, when, StepKind.ours(glued), token, announced);
        if (kind != StepKind.NO && kind != StepKind.ASK && !announced && ofTheVerb(reading, when)) {
            DayMeant.past(reading, when.from(), when.end(), when.date().day());
            return;
        }
        switch (kind) {
            case NO -> {}
            case ASK -> asked(reading, when, glued.isEmpty() ? tokenEnd : end);
            case GLUED -> take(reading, when, end);
            case TOKEN -> take(reading, when, tokenEnd);
            case ALONE -> {
                take(reading, when, when.end());
                reading.bareStep = announced ? null : when;
            }
        }
    }

    private static boolean isAnnounced(Reading reading, When when) {
        return !reading.startsAt(when.from())
                || Vocabulary.BEFORE_NEXT.stream().anyMatch(reading.text.folded(0, when.from())::endsWith)
                || Continued.stepBefore(reading, when) < when.from();
    }

    private static void asked(Reading reading, When when, int end) {
        var days = readings(reading, when);
        var onlyAhead = !reading.usage.accepts(Slot.DATE)
                || (days.size() == 1 && days.getFirst().isAfter(reading.moment.today()));
        if (onlyAhead) {
            take(reading, when, end);
        } else if (reading.wants(Slot.DATE)) {
            // Whoever named the day beside it has answered already.
            ask(reading, when, days);
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

    /** Where the words that hang on a day end: at the next blank or mark, but never in the verb. */
    static int phraseEnd(Reading reading, int from) {
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
        days.removeIf(day -> day.isBefore(DayMeant.oldest(reading)));
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
        var date =
                DayMeant.ahead(reading, when.from(), when.dayEnd(), when.date().day(), Slot.NEXT.label());
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
