package io.drumbeat.scene;

import io.drumbeat.line.Landmarks.When;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A stretch of a line between marks of punctuation. */
public record Clause(int from, int to) {
    private static final Pattern LEAD = Pattern.compile(
            "(?:next ?steps?[: ]*|(?:下一步|接下来|后续|下次)[: ]*|(?:我|他|她|咱们?|我们)?(?:说|约了|约好了?|说好|让我|打算|准备)?(?:我)?)$");
    private static final Finder DONE = Finder.of("[了过完]|[去见谈聊打做]的|(?:上午|早上|刚才?|今早|今晨|头晌|昨[天晚]|中午).*(?:电话|去|见|聊|谈|问)");
    private static final Pattern LABEL = Pattern.compile("(?:next ?steps?|下一?步|接下来|后续|下次)[:：, ]*(?:是|就是|计划)?[: ]*$");
    private static final Finder GOING = Finder.of(
            "^[^,;。了过的]{0,4}(?:(?:去|到|给|跟|和|与|同|找|约|陪|带)[^,;。了过的]{1,12}(?:见|找|开会|谈|聊|送|签|拜访|走访|电话|演示|微信)|拜访|走访)[^了过完的得到着]*$");
    private static final Finder OVER = Finder.of("[了过完](?!成)");
    private static final int LONGEST = 14;
    private static final String MARKS = ",;。!?…~、";

    /** Parted by commas and stops, and by blanks that stand between words enough on both sides. */
    static List<Clause> of(Line line) {
        var text = line.text();
        var all = new ArrayList<Clause>();
        var from = 0;
        for (var i = 0; i <= text.length(); i++) {
            var ends = i == text.length() || (MARKS.indexOf(text.folded().charAt(i)) >= 0 && text.separates(i));
            if (ends || (text.folded().charAt(i) == ' ' && isBetween(line, from, i))) {
                if (!text.folded(from, i).isBlank()) {
                    all.add(new Clause(from, i));
                }
                from = i + 1;
            }
        }
        return all.stream().flatMap(clause -> parted(line, clause).stream()).toList();
    }

    /** 周五去拜访的…我说下周二再去: what was done, and in the same breath what is to be done. */
    private static List<Clause> parted(Line line, Clause clause) {
        for (var when : line.marks().days) {
            var lead = LEAD.matcher(line.folded(clause.from(), Math.max(clause.from(), when.from())));
            var labelled = clause.holds(when.from()) && isLabelled(line, when.from());
            if (clause.holds(when.from()) && (labelled || line.marks().isComing(when)) && lead.find()) {
                var at = clause.from() + lead.start();
                if (labelled || DONE.in(line.folded(clause.from(), at))) {
                    return List.of(new Clause(clause.from(), at), new Clause(at, clause.to()));
                }
            }
        }
        return List.of(clause);
    }

    /** 下一步：周四发报价: whether the words before a day say that it is one to come. */
    static boolean isLabelled(Line line, int day) {
        return LABEL.matcher(line.folded(Math.max(0, day - LONGEST), day)).find();
    }

    /** 周五给张总打电话, said on a Thursday: a weekday of this week to come, before what one goes for, and nothing says it is over. */
    public boolean isSoon(Line line, When when) {
        return !when.date().day().fixed()
                && line.marks().isThisWeek(when)
                && GOING.in(line.folded(Math.min(when.end(), to), to))
                && !OVER.in(line.folded(to, line.text().length()));
    }

    /** Whether what stands before and after a blank is more than a name or a sum. */
    private static boolean isBetween(Line line, int from, int blank) {
        var end = blank + 1;
        while (end < line.text().length() && !line.text().separates(end)) {
            end++;
        }
        var latin = isLatin(line, blank - 1) || isLatin(line, blank + 1);
        return !latin && says(line, from, blank) && says(line, blank + 1, end);
    }

    private static boolean isLatin(Line line, int at) {
        return at < line.text().length()
                && Text.isLetter(line.folded().charAt(at))
                && !line.marks().explains(at);
    }

    private static boolean says(Line line, int from, int to) {
        var more = 0;
        for (var i = from; i < to; i++) {
            more += line.marks().explains(i) ? 0 : 1;
        }
        return to - from >= 4 && more >= 2;
    }

    public boolean holds(int at) {
        return from <= at && at < to;
    }

    /** The words between blanks around a place of it. */
    public Clause piece(Text text, int at) {
        var left = at;
        while (left > from && text.folded().charAt(left - 1) != ' ') {
            left--;
        }
        var right = at;
        while (right < to && text.folded().charAt(right) != ' ') {
            right++;
        }
        return new Clause(left, right);
    }
}
