package io.drumbeat.sum;

import io.drumbeat.command.Slot;
import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import io.drumbeat.words.Unsure;

/** What a number in a line says, and whether what stands around it makes it another. */
final class SumSaid {
    private SumSaid() {}

    /** The money that a number says; it is asked where what stands around it leaves that open. */
    static Money of(Reading reading, Amounts.Found found) {
        var said = reading.text.raw(found.from(), found.end());
        signed(reading, found);
        if (cut(reading, found)) {
            throw Questions.say("金额“%s”还要打折，看不出最后是多少；请写打完折的数".formatted(said), reading.usage);
        }
        if (split(reading.text.folded(), found)) {
            throw unknown(reading, found.from(), found.end() + 2, "3万5、35000");
        }
        if (!found.certain() && stray(reading.text.folded(), found.end())) {
            throw unknown(reading, found.from(), Math.min(found.end() + 2, reading.text.length()), "50万、3万5、500000");
        }
        var money = found.money();
        if (money == null) {
            throw Questions.say("金额“%s”%s".formatted(said, found.problem()), reading.usage);
        }
        var bounded =
                Questions.needs(reading, Slot.AMOUNT) ? Bounds.around(reading.text, found.from(), found.end()) : null;
        if (bounded != null) {
            throw Questions.say("金额“%s”不是确定的数；请写准数".formatted(bounded), reading.usage);
        }
        return money;
    }

    private static Unsure unknown(Reading reading, int from, int to, String right) {
        return Questions.say("金额“%s”写法不认识；可以写 %s".formatted(reading.text.raw(from, to), right), reading.usage);
    }

    /** -5万, 三、五万: what stands right before a number. */
    private static void signed(Reading reading, Amounts.Found found) {
        var before = reading.text.folded(0, found.from()).stripTrailing();
        if (before.endsWith("-") || before.endsWith("负")) {
            throw Questions.say(
                    "金额“-%s”是负数；金额要大于 0".formatted(reading.text.raw(found.from(), found.end())), reading.usage);
        }
        if (before.endsWith("、")
                && before.length() > 1
                && "0123456789一二三四五六七八九".indexOf(before.charAt(before.length() - 2)) >= 0) {
            throw Questions.say(
                    "金额“%s”不是确定的数".formatted(reading.text.raw(before.length() - 2, found.end())), reading.usage);
        }
    }

    /** 15万打八五折: what is left after it was not said. */
    private static boolean cut(Reading reading, Amounts.Found found) {
        var tail = reading.text.folded(found.end(), reading.runEnd(found.end()));
        return tail.startsWith("打") && tail.contains("折");
    }

    /** 24万 5: a digit that may belong to the amount or to nothing. */
    private static boolean split(String s, Amounts.Found found) {
        var at = found.end();
        return "万亿千百wk".indexOf(s.charAt(at - 1)) >= 0
                && at + 1 < s.length()
                && s.charAt(at) == ' '
                && "0123456789一二两三四五六七八九".indexOf(s.charAt(at + 1)) >= 0
                && (at + 2 == s.length() || s.charAt(at + 2) == ' ');
    }

    /** 50 w万: a unit that does not fit its number. */
    private static boolean stray(String s, int at) {
        return at + 1 < s.length()
                && s.charAt(at) == ' '
                && "万亿千百wk".indexOf(s.charAt(at + 1)) >= 0
                && (at + 2 == s.length() || "万亿千百元 ".indexOf(s.charAt(at + 2)) >= 0);
    }
}
