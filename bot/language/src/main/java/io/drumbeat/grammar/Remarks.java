package io.drumbeat.grammar;

import io.drumbeat.card.Element.Button;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.naming.ColleagueNamed;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Denials;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.stage.Stages;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.util.List;
import java.util.stream.Stream;

/** What nothing else accounts for: the note, the reason, or words that do not belong here. */
public final class Remarks {
    private static final String OPENING = "(“‘『「【《";
    private static final String CLOSING = ")”’』」】》";
    private static final List<String> OR = List.of("还是", "或者", "或是");
    private static final List<String> BEFORE_REASON = List.of("原因是", "原因", "因为", "由于", "理由", "because of", "because");

    private Remarks() {}

    static void fill(Reading reading) {
        Doubts.then(reading);
        var left = left(reading).replaceFirst("^(内容|备注|说明)[:：是]?(?=.)", "");
        if (reading.usage.accepts(Slot.REST)) {
            if (!reading.usage.is(Trait.READS_THE_REST)) {
                rest(reading);
            } else if (!left.isEmpty()) {
                reading.fill(Slot.REST, left);
            }
            return;
        }
        if (left.isEmpty()) {
            Doubts.planned(reading);
        } else if (misplaced(reading)) {
            fill(reading);
        } else {
            asked(reading, left);
            Doubts.beside(reading, left);
            put(reading, left);
        }
    }

    /** Where what is left is a question, or leaves one open. */
    private static void asked(Reading reading, String left) {
        if (reading.wants(Slot.RECEIPT) && left.matches("把?\\d{1,9}号")) {
            var number = "#" + left.replaceAll("\\D", "");
            var line = reading.usage.verb() + " " + number;
            throw Questions.ask("“%s”是编号 %s 吗？".formatted(left, number), List.of(Button.of(line, line)));
        }
        if (OR.stream().anyMatch(left::startsWith)) {
            throw Questions.say("“%s”是二选一；请只说一个".formatted(left), reading.usage);
        }
        if (Denials.QUESTIONS.contains(left)
                || (Questions.needsCustomer(reading) && Colloquial.ASKING.contains(left))) {
            throw Questions.asked(reading);
        }
    }

    /** The first slot that takes any words. */
    private static void put(Reading reading, String left) {
        if (reading.wants(Slot.REASON)) {
            reading.fill(Slot.REASON, reason(left));
        } else if (reading.usage.accepts(Slot.NOTE)) {
            var labelled = reading.slots.get(Slot.NOTE);
            reading.fill(Slot.NOTE, labelled == null ? left : left + "，" + labelled);
        } else if (reading.wants(Slot.SOURCE)) {
            reading.fill(Slot.SOURCE, left);
        } else if (reading.wants(Slot.PRODUCT)) {
            reading.fill(Slot.PRODUCT, left);
        } else {
            throw Questions.say("“%s”里的“%s”没看懂".formatted(reading.usage.verb(), left), reading.usage);
        }
    }

    /** A word where a colleague or a stage is needed names one by id, or one that does not exist. */
    private static boolean misplaced(Reading reading) {
        var remarks = reading.usage.accepts(Slot.NOTE) || reading.usage.accepts(Slot.REASON);
        var person = reading.wants(Slot.PERSON) && (!remarks || Questions.needs(reading, Slot.PERSON));
        var stage = reading.wants(Stages.SLOT) && !remarks;
        for (var i = reading.verb.end(); (person || stage) && i < reading.text.length(); i++) {
            if (reading.open(i)) {
                var end = reading.runEnd(i);
                if (stage) {
                    throw StageNamed.noStage(reading, i, end);
                }
                if (isNoName(reading, i, end)) {
                    return false;
                }
                reading.fill(Slot.PERSON, ColleagueNamed.person(reading, i, end));
                reading.take(i, end);
                return true;
            }
        }
        return false;
    }

    /** Nobody is called by a sum of more than one sign, a day or a span. */
    private static boolean isNoName(Reading reading, int from, int end) {
        return Stream.of(
                        reading.marks.amounts.stream()
                                .filter(sum -> sum.end() > sum.from() + 1)
                                .map(sum -> sum.from()),
                        reading.marks.periods.stream().map(span -> span.from()),
                        reading.marks.days.stream().map(day -> day.from()))
                .flatMap(all -> all)
                .anyMatch(at -> at >= from && at < end);
    }

    private static void rest(Reading reading) {
        var from = reading.verb.end();
        while (from < reading.text.length() && reading.text.separates(from)) {
            from++;
        }
        if (from < reading.text.length() && reading.wants(Slot.REST)) {
            reading.fill(Slot.REST, field(reading) + beside(reading, from));
        }
    }

    /** To the end, without the values that have a place of their own. */
    private static String beside(Reading reading, int from) {
        var rest = new StringBuilder();
        for (var at = from; at < reading.text.length(); at++) {
            var here = at;
            var aside = reading.aside.stream()
                    .filter(one -> one[0] <= here && here < one[1])
                    .findFirst();
            if (aside.isEmpty()) {
                rest.append(reading.text.raw(at, at + 1));
            } else {
                rest.append(' ');
                at = aside.get()[1] - 1;
            }
        }
        return Text.of(rest.toString()).raw();
    }

    /** 把 #12 的金额改成8万: the field stands before the verb. */
    private static String field(Reading reading) {
        var i = reading.verb.from();
        while (i > 0 && !reading.isTaken(i - 1)) {
            i--;
        }
        var before = reading.text
                .raw(i, reading.verb.from())
                .strip()
                .replaceFirst("^的", "")
                .strip();
        return i == 0 || before.isEmpty() ? "" : before + " ";
    }

    /** Everything left, as the person wrote it; what was taken out leaves a blank. */
    public static String left(Reading reading) {
        var left = new StringBuilder();
        var last = -1;
        for (var i = 0; i < reading.text.length(); i++) {
            if (!reading.open(i)) {
                if (reading.text.isPicture(i) && reading.isFree(i, i + 1)) {
                    left.append(last < 0 ? "" : between(reading, last, i)).append(reading.text.raw(i, i + 1));
                    last = i + 1;
                }
                continue;
            }
            var end = reading.runEnd(i);
            var from = afterParticles(reading, i);
            if (from < end && !(reading.marks.onlyWords(Vocabulary.LEADS, from, end) && besideTaken(reading, i, end))) {
                left.append(last >= 0 ? between(reading, last, from) : opening(reading, from));
                left.append(reading.text.raw(from, end));
                last = end;
            }
            i = end - 1;
        }
        while (last >= 0
                && last < reading.text.length()
                && !reading.isTaken(last)
                && closes(reading.text.folded().charAt(last), left)) {
            left.append(reading.text.raw(last, ++last));
        }
        return left.toString().strip();
    }

    /** Words that say nothing more are left out only beside what was understood; elsewhere they belong to the note. */
    private static boolean besideTaken(Reading reading, int from, int to) {
        var left = from - 1;
        while (left >= 0 && !reading.isTaken(left) && !reading.open(left)) {
            left--;
        }
        var right = to;
        while (right < reading.text.length() && !reading.isTaken(right) && !reading.open(right)) {
            right++;
        }
        return left < 0 || reading.isTaken(left) || (right < reading.text.length() && reading.isTaken(right));
    }

    private static String opening(Reading reading, int at) {
        var opens = at > 0
                && !reading.isTaken(at - 1)
                && OPENING.indexOf(reading.text.folded().charAt(at - 1)) >= 0;
        return opens ? reading.text.raw(at - 1, at) : "";
    }

    private static boolean closes(char c, StringBuilder left) {
        var pair = CLOSING.indexOf(c);
        return "!?…%".indexOf(c) >= 0
                || (pair >= 0
                        && left.chars()
                                .anyMatch(before -> before == OPENING.charAt(pair) || (before == '（' && c == ')')));
    }

    private static int afterParticles(Reading reading, int from) {
        var at = from;
        while (from > 0
                && reading.isTaken(from - 1)
                && reading.open(at)
                && "的了过着".indexOf(reading.text.folded().charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static String between(Reading reading, int from, int to) {
        var raw = reading.text.raw(from, to);
        if (reading.isFree(from, to) && raw.chars().noneMatch(Character::isLetterOrDigit)) {
            return raw;
        }
        return raw.indexOf('，') >= 0 || raw.indexOf(',') >= 0 || raw.indexOf('。') >= 0 ? "，" : " ";
    }

    private static String reason(String left) {
        for (var word : BEFORE_REASON) {
            if (left.startsWith(word) && left.length() > word.length()) {
                return left.substring(word.length()).replaceFirst("^[:：,， ]+", "");
            }
        }
        return left;
    }
}
