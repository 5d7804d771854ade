package io.drumbeat.words;

import io.drumbeat.chat.Slot;
import io.drumbeat.deal.Stages;
import io.drumbeat.phrase.Vocabulary;
import java.util.List;

/** What nothing else accounts for: the note, the reason, or words that do not belong here. */
final class Remarks {
    private static final String OPENING = "(“‘『「【《";
    private static final String CLOSING = ")”’』」】》";
    private static final List<String> BEFORE_REASON = List.of("原因是", "原因", "因为", "由于", "理由", "because of", "because");

    private Remarks() {}

    static void fill(Reading reading) {
        notDone(reading);
        somebodyElse(reading);
        var left = left(reading);
        if (reading.usage.accepts(Slot.REST)) {
            rest(reading);
            return;
        }
        if (left.isEmpty()) {
            return;
        }
        if (misplaced(reading)) {
            fill(reading);
            return;
        }
        if (Vocabulary.QUESTIONS.contains(left)) {
            throw Questions.say("“%s”像是在问；记下来请直接说发生了什么".formatted(reading.text.raw()), reading.usage);
        }
        if (Questions.needs(reading, Slot.AMOUNT) && Vocabulary.anyIn(Vocabulary.FAILED, left)) {
            throw Questions.say("“%s”像是没有做成；确实%s了，请把说明写在“备注:”后面".formatted(left, reading.usage.verb()), reading.usage);
        }
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

    /** 小美拜访了华为 is hers to tell; 我和小美拜访了华为 is not. */
    private static void somebodyElse(Reading reading) {
        var before = reading.text.folded(0, reading.verb.from());
        for (var who : reading.marks.colleagues) {
            var free = who.end() <= reading.verb.from() && reading.isFree(who.from(), who.end());
            if (free
                    && !before.contains("我")
                    && !who.people().contains(reading.moment.who())
                    && (who.from() == 0 || "和跟与陪带".indexOf(before.charAt(who.from() - 1)) < 0)) {
                throw Questions.say(
                        "这像是“%s”做的；各人记各人的，一起去的请说“我和%s”"
                                .formatted(
                                        reading.text.raw(who.from(), who.end()),
                                        reading.text.raw(who.from(), who.end())),
                        reading.usage);
            }
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
                    throw Parts.noStage(reading, i, end);
                }
                reading.fill(Slot.PERSON, Parts.person(reading, i, end));
                reading.take(i, end);
                return true;
            }
        }
        return false;
    }

    /** 没有拜访华为, 打算拜访华为: said before the verb, these mean that it did not happen. */
    private static void notDone(Reading reading) {
        for (var i = 0; i < reading.verb.from(); i++) {
            if (reading.open(i)) {
                var end = reading.runEnd(i);
                if (Vocabulary.anyIn(Vocabulary.NOT_DONE, reading.text.folded(i, end))) {
                    throw Questions.say(
                            "“%s”像是还没有做的事；做过了再记，或写成下一步，如 下周三回访".formatted(reading.text.raw()), reading.usage);
                }
                i = end;
            }
        }
    }

    private static void rest(Reading reading) {
        var from = reading.verb.end();
        while (from < reading.text.length() && reading.text.separates(from)) {
            from++;
        }
        if (from < reading.text.length() && reading.wants(Slot.REST)) {
            reading.fill(Slot.REST, reading.text.raw(from, reading.text.length()));
        }
    }

    /** Everything left, as the person wrote it; what was taken out leaves a blank. */
    static String left(Reading reading) {
        var left = new StringBuilder();
        var last = -1;
        for (var i = 0; i < reading.text.length(); i++) {
            if (!reading.open(i)) {
                continue;
            }
            var end = reading.runEnd(i);
            var from = afterParticles(reading, i);
            if (from < end && !(reading.marks.onlyWords(Vocabulary.LEADS, from, end) && besideTaken(reading, i, end))) {
                left.append(last >= 0 ? between(reading, last, from) : opening(reading, from));
                left.append(reading.text.raw(from, end));
                last = end;
            }
            i = end;
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
