package io.drumbeat.timing;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.date.Day;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import io.drumbeat.words.Reading;
import java.util.List;
import java.util.regex.Pattern;

/** A next step told in one breath, without a mark before its day: 谈得挺好的明天把合同发过去; send contract on friday. */
public final class Continued {
    /** Whoever says so speaks of an own deed. */
    private static final Words OURS = Words.of("我们", "我", "咱们", "咱", "再", "把");

    /** So was this day, by both. */
    private static final List<String> AGREED = List.of("约了", "约好", "约定", "约在", "定在");

    /** 周五给他送方案: what one brings somebody on a day to come, unlike what one brought. */
    private static final Pattern BRINGING =
            Pattern.compile("(?:再|就)?(?:给|去给|帮)(?:他们?|她|客户|对方)?(?:送|发|寄|出|回|打|报|做|带)[^了的过]*");

    private static final Words BY = Words.of("之前", "以前", "前");
    /** Behind these the day is somebody else's, or part of what was talked about. */
    private static final String THEIRS = "说讲他她们方户";

    private static final String TALKED_ABOUT = THEIRS + "等到要想定在了问从是为会才的于对和谈聊";
    private static final List<String> LINKS = List.of(" on ", " by ", " in ", " at ", " ");

    private Continued() {}

    /** Whether a day inside a run of words begins a next step. */
    public static boolean follows(Reading reading, When when) {
        var s = reading.text.folded();
        if (when.from() <= reading.verb.end()
                || !reading.open(when.from() - 1)
                || reading.startsAt(when.from(), NextSteps.LEADS)) {
            return false;
        }
        var words = s.substring(when.end(), reading.runEnd(when.end()));
        var ours = lengthAt(OURS, words, 0) > 0;
        var by = lengthAt(BY, words, 0);
        var step = lengthAt(Vocabulary.NEXT_STEPS, words, by) + lengthAt(Vocabulary.AGAIN, words, by) > 0;
        var before = s.charAt(when.from() - 1);
        var day = when.date().day();
        var told = s.substring(0, when.from());
        var agreed = AGREED.stream().anyMatch(told::endsWith);
        var asked = Colloquial.ASKED_OF_US.stream().anyMatch(told::endsWith) && (step || lengthAt(OURS, words, by) > 0);
        var both = before == '说' && lengthAt(Colloquial.BOTH_AGAIN, words, 0) > 0;
        var brought = day instanceof Day.Weekday && BRINGING.matcher(words).matches();
        if (brought && TALKED_ABOUT.indexOf(before) < 0) {
            return true;
        }
        if ((asked && day instanceof Day.Weekday) || ((asked || both) && reading.marks.isComing(when))) {
            return words.indexOf('吗') < 0;
        }
        var sure = reading.marks.isComing(when) || (day instanceof Day.Weekday && (ours || agreed));
        return sure
                && words.indexOf('吗') < 0
                && (ours || agreed ? THEIRS : TALKED_ABOUT).indexOf(before) < 0
                && (ours || (step && words.indexOf('的') < 0));
    }

    /** Where the English words begin that say what is to be done on a day behind them; the day's place if none do. */
    public static int stepBefore(Reading reading, When when) {
        var s = reading.text.folded();
        var from = when.from();
        while (from > 0 && !reading.isTaken(from - 1) && (s.charAt(from - 1) == ' ' || isLatin(s.charAt(from - 1)))) {
            from--;
        }
        for (var i = from; i < when.from(); i++) {
            var starts = i == 0 || !isLatin(s.charAt(i - 1));
            if (starts && isLatin(s.charAt(i)) && isStep(s, i)) {
                return i;
            }
        }
        return when.from();
    }

    private static boolean isStep(String s, int at) {
        var length = Math.max(lengthAt(Vocabulary.NEXT_STEPS, s, at), lengthAt(Vocabulary.AGAIN, s, at));
        return length > 0 && (at + length == s.length() || !isLatin(s.charAt(at + length)));
    }

    /** Where those words end: before the small word that joins them to the day. */
    public static int stepEnd(Reading reading, int from, When when) {
        var words = reading.text.folded(from, when.from());
        for (var link : LINKS) {
            if (words.endsWith(link)) {
                return when.from() - link.length();
            }
        }
        return when.from();
    }

    /** 报价 3万 周五给答复: a day behind the verb on which something is still to be done. */
    public static boolean isPromised(Reading reading, When when) {
        return !reading.isActivity()
                && !when.date().day().fixed()
                && when.from() >= reading.verb.end()
                && (StepKind.isStep(reading.text.folded(when.end(), reading.runEnd(when.end())))
                        || lengthAt(Colloquial.PROMISED, reading.text.folded(), when.end()) > 0);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || c == '-' || c == '\'';
    }
}
