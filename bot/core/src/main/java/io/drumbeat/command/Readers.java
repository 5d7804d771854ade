package io.drumbeat.command;

import io.drumbeat.card.Refused;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;

/** What the values of the shared slots mean that can be told from their words alone. */
final class Readers {
    private Readers() {}

    static Integer score(String said) {
        var digit = Text.folded(said).replaceFirst("(分|星)$", "");
        var score = digit.length() == 1 ? Math.max("012345".indexOf(digit), "零一二三四五".indexOf(digit)) : 0;
        if (score < 1) {
            throw new Refused("评分“%s”不对；应是 1 到 5".formatted(said));
        }
        return score;
    }

    static Long receipt(String said) {
        var digits = Text.folded(said).replaceAll("^(#|编号|第)", "");
        if (digits.isEmpty() || digits.length() > 15 || !digits.chars().allMatch(Character::isDigit)) {
            throw new Refused("编号“%s”不对；应是 #12 这样的数字".formatted(said));
        }
        return Long.valueOf(digits);
    }

    static Boolean isNew(String said) {
        var folded = Text.folded(said);
        if (!Vocabulary.NEW.contains(folded) && !Vocabulary.OLD.contains(folded)) {
            throw new Refused("“%s”不清楚；应是 新客 或 老客".formatted(folded));
        }
        return Vocabulary.NEW.contains(folded);
    }
}
