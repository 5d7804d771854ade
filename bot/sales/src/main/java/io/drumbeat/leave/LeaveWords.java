package io.drumbeat.leave;

import io.drumbeat.date.Dates;
import io.drumbeat.fact.StaffFact.Half;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was said of leave, taken apart: days, how many days, and what is neither.
 *
 * @param days the days named, in order
 * @param count how many days were said, 0 if none were
 * @param working whether they were called working days
 * @param half which half of a day was said, or null
 * @param undecided whether half a day was said, and not which
 * @param left what else was said; nobody needs to know the reason
 */
record LeaveWords(
        List<Named> days,
        int count,
        boolean working,
        @Nullable Half half,
        boolean undecided,
        String left) {
    private static final Pattern COUNT =
            Pattern.compile("(\\d{1,3}|[一二两三四五六七八九]?十?[一二两三四五六七八九]?(?<=.))\\s?个?(工作日|天|working days?|days?)(?!后|前|内)");
    private static final Pattern SILENT =
            Pattern.compile("从|自|起|开始|一共|共|到|至|until|till|through|from|to|for|on|off|the|[-~—:：]");
    private static final Pattern UNTIL = Pattern.compile("到|至|until|till|through|to|[-~—]");
    private static final Words UNDECIDED = Words.of("半天", "半日", "half a day", "half day");
    private static final Words MORNING = Words.of("上午", "上半天", "早上", "morning");
    private static final Words AFTERNOON = Words.of("下午", "下半天", "afternoon");

    private static final String DIGITS = "零一二三四五六七八九";

    LeaveWords {
        days = List.copyOf(days);
    }

    /**
     * A day that was named.
     *
     * @param until whether it was said to be the last: 到周三
     */
    record Named(Dates.Found found, boolean until, String said) {}

    static LeaveWords of(String rest, LocalDate today) {
        var reading = new Reading(Text.of(rest), today);
        for (var i = 0; i < reading.text.length(); ) {
            i = reading.said(i);
        }
        return new LeaveWords(
                reading.days,
                reading.count,
                reading.working,
                reading.half,
                reading.undecided && reading.half == null,
                reading.left.toString().strip());
    }

    /** What was read of the words so far. */
    private static final class Reading {
        private final Text text;
        private final LocalDate today;
        private final List<Named> days = new ArrayList<>();
        private final StringBuilder left = new StringBuilder();
        private final StringBuilder silent = new StringBuilder();
        private int count;
        private boolean working;
        private @Nullable Half half;
        private boolean undecided;

        Reading(Text text, LocalDate today) {
            this.text = text;
            this.today = today;
        }

        /** Takes what begins here, and says where it ends. */
        int said(int i) {
            var found = Dates.at(text, i, today);
            if (found != null) {
                var until = UNTIL.matcher(silent).find();
                days.add(new Named(found, until, text.raw(i, found.end())));
                silent.setLength(0);
                return found.end();
            }
            var part = half(i);
            if (part > 0) {
                return i + part;
            }
            var counted = COUNT.matcher(text.folded()).region(i, text.length());
            if (counted.lookingAt() && number(counted.group(1)) > 0) {
                count = number(counted.group(1));
                working = counted.group(2).contains("work") || counted.group(2).equals("工作日");
                return counted.end();
            }
            return silent(i);
        }

        /** How long the words for half a day are that begin here, 0 if none do. */
        private int half(int i) {
            var morning = Vocabulary.lengthAt(MORNING, text.folded(), i);
            var afternoon = Vocabulary.lengthAt(AFTERNOON, text.folded(), i);
            var either = Vocabulary.lengthAt(UNDECIDED, text.folded(), i);
            half = morning > 0 ? Half.MORNING : afternoon > 0 ? Half.AFTERNOON : half;
            undecided |= either > 0;
            return Math.max(morning, Math.max(afternoon, either));
        }

        private int silent(int i) {
            var quiet = SILENT.matcher(text.folded()).region(i, text.length());
            if (quiet.lookingAt()) {
                silent.append(quiet.group());
                return quiet.end();
            }
            if (!text.separates(i) || !left.isEmpty()) {
                left.append(text.raw(i, i + 1));
            }
            return i + 1;
        }
    }

    private static int number(@Nullable String said) {
        if (said == null || said.isEmpty()) {
            return 0;
        }
        if (Character.isDigit(said.charAt(0))) {
            return Integer.parseInt(said);
        }
        var plain = said.replace('两', '二');
        var ten = plain.indexOf('十');
        if (ten < 0) {
            return plain.length() == 1 ? DIGITS.indexOf(plain) : 0;
        }
        var tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0));
        var ones = ten + 1 < plain.length() ? DIGITS.indexOf(plain.charAt(ten + 1)) : 0;
        return tens * 10 + ones;
    }

    boolean isEmpty() {
        return days.isEmpty() && count == 0 && half == null;
    }
}
