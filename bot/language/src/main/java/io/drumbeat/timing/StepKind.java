package io.drumbeat.timing;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.date.Day;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.time.LocalDate;
import java.util.List;

/** Where what is to be done on a day is said, if anything is: right behind it, behind a blank, or nowhere. */
enum StepKind {
    NO,
    ASK,
    GLUED,
    TOKEN,
    ALONE;

    private static final int HALF_A_YEAR = 184;

    /**
     * @param glued what is written right behind the day
     * @param token what stands behind it and a blank
     * @param announced whether words before it say that something is to come
     */
    static StepKind of(Reading reading, When when, String glued, String token, boolean announced) {
        var day = when.date().day();
        if (day.fixed()) {
            return fixed(reading, day, glued, token, announced);
        }
        return day.vague() ? vague(reading, when, glued, token) : weekday(reading, when, glued, token, announced);
    }

    private static StepKind fixed(Reading reading, Day day, String glued, String token, boolean announced) {
        var today = reading.moment.today();
        var date = day.readings(today, Direction.AHEAD).getFirst();
        if (date.isBefore(today)) {
            return announced ? ALONE : NO;
        }
        var again = lengthAt(Vocabulary.AGAIN, glued, 0) > 0;
        if (!announced && ((date.equals(today) && !again) || lengthAt(Vocabulary.NOT_OURS, glued, 0) > 0)) {
            return NO;
        }
        return !glued.isEmpty() ? GLUED : isStep(token) || isTalk(token) ? TOKEN : ALONE;
    }

    private static StepKind vague(Reading reading, When when, String glued, String token) {
        var today = reading.moment.today();
        var ahead = when.date().day().readings(today, Direction.AHEAD);
        return !ahead.isEmpty()
                        && ahead.getLast().isAfter(today)
                        && (!glued.isEmpty() || isStep(token) || when.from() > reading.verb.from())
                        && !(glued.isEmpty() && isPast(ahead, today))
                ? within(glued)
                : NO;
    }

    private static StepKind weekday(Reading reading, When when, String glued, String token, boolean announced) {
        var day = when.date().day();
        var ahead = day.readings(reading.moment.today(), Direction.AHEAD);
        if (!glued.isEmpty()) {
            var clear = announced
                    || isBy(glued)
                    || lengthAt(Vocabulary.AGAIN, glued, 0) > 0
                    || (isStep(glued) && !Beside.far(ahead, reading, day));
            return clear || isOnlyAhead(reading, day, ahead, glued)
                    ? GLUED
                    : isPlainTalk(glued) || isStep(glued) ? ASK : NO;
        }
        if (announced) {
            return isStep(token) || isTalk(token) ? TOKEN : ALONE;
        }
        if (lengthAt(Vocabulary.AGAIN, token, 0) > 0) {
            return TOKEN;
        }
        if (Questions.opensDeal(reading) && isStep(token)) {
            // A deal is not opened on a weekday that is named behind it, so it can only be a day to come.
            return Beside.far(ahead, reading, day) ? NO : TOKEN;
        }
        return isStep(token) && when.from() > reading.verb.from() ? ASK : NO;
    }

    /** 5月20日评审: a day of a month that was too long ago to be told, and is not too far ahead. */
    private static boolean isOnlyAhead(Reading reading, Day day, List<LocalDate> ahead, String glued) {
        var today = reading.moment.today();
        return day instanceof Day.MonthDay
                && glued.length() > 1
                && glued.chars().noneMatch(c -> "的了过完".indexOf(c) >= 0)
                && !Beside.far(ahead, reading, day)
                && !ahead.isEmpty()
                && ahead.getFirst().isBefore(today.plusDays(HALF_A_YEAR))
                && day.readings(today, Direction.BACK).stream()
                        .allMatch(back -> back.isBefore(DayMeant.oldest(reading)));
    }

    /** 周五我再催: without who will do it. */
    static String ours(String glued) {
        var ours = glued.startsWith("我") ? lengthAt(NextSteps.BEFORE_WHAT, glued, 0) : 0;
        return glued.length() > ours ? glued.substring(ours) : glued;
    }

    private static StepKind within(String glued) {
        return glued.startsWith("的") ? NO : glued.isEmpty() ? ALONE : GLUED;
    }

    private static boolean isPast(List<LocalDate> days, LocalDate today) {
        return days.getFirst().isBefore(today);
    }

    static boolean isStep(String words) {
        var again = lengthAt(Vocabulary.AGAIN, words, 0);
        var step = again > 0 ? again : lengthAt(Vocabulary.NEXT_STEPS, words, 0);
        return step > 0 && !isDone(words, step);
    }

    static boolean isTalk(String words) {
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
}
