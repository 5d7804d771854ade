package io.drumbeat.sum;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.card.Element.Button;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import io.drumbeat.words.Unsure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of the numbers in a line is the amount or the receipt that it is about. */
public final class Sums {
    private static final Words INSTALMENTS =
            Words.of(Stream.concat(Colloquial.INSTALMENTS.stream(), Vocabulary.BEFORE_AMOUNT.stream())
                    .toList());

    /** Before the amount of a deal that is only beginning. */
    private static final Words BUDGET =
            Words.of(Stream.concat(Stream.of("预算", "预算是", "预算有", "客户预算"), Vocabulary.BEFORE_AMOUNT.stream())
                    .toList());

    /** 金额（万元）：30: says no more than the sum. */
    private static final Pattern UNIT_BEFORE =
            Pattern.compile("(?:金额|总价|总额|报价|价格|合同额|回款额)? ?\\([万千亿w]?元?\\) ?[:：]? ?$");

    private static final List<String> OLD = List.of("本来", "原来", "原本", "原先", "总共", "一共", "合同额", "合同总额", "总价", "总额");

    /** 9万 不对是8万: which of the two stands now. */
    private static final Words ADDED = Words.of("+", "加");

    private static final Words PUT_RIGHT = Words.of("不对", "错了", "更正", "说错", "写错", "打错");

    private Sums() {}

    public static void fill(Reading reading) {
        if (!reading.wants(Slot.AMOUNT)) {
            return;
        }
        var free = reading.marks.amounts.stream()
                .filter(found -> reading.isFree(found.from(), found.end()))
                .toList();
        var said = free.stream().filter(found -> stands(reading, found)).toList();
        var certain = said.stream().filter(Amounts.Found::certain).toList();
        var good = certain.isEmpty() ? said : certain;
        if (!good.isEmpty()) {
            take(reading, good);
        } else if (Questions.needs(reading, Slot.AMOUNT)) {
            var inside = free.stream().filter(Amounts.Found::certain).toList();
            if (!inside.isEmpty()) {
                throw which(reading, inside);
            }
        }
    }

    private static boolean stands(Reading reading, Amounts.Found found) {
        var starts = reading.startsAt(found.from(), Vocabulary.BEFORE_AMOUNT)
                || (reading.usage.accepts(Slot.EXPECTED) && reading.startsAt(found.from(), BUDGET))
                || isInstalment(reading, found)
                || behindKnown(reading, found.from()) < found.from()
                || reading.startsAt(found.from());
        return starts && (found.certain() || reading.endsAt(found.end(), Vocabulary.AFTER_AMOUNT));
    }

    /** 回款 华为 尾款3万: the instalment is what was paid; beside a quote it is only a part of it. */
    private static boolean isInstalment(Reading reading, Amounts.Found found) {
        return reading.usage.tells(Deed.CASH) && reading.startsAt(found.from(), INSTALMENTS);
    }

    /** 高经理转了6千: where the words before a sum begin, right behind what is known; its own place if there are none. */
    private static int behindKnown(Reading reading, int at) {
        var from = at;
        while (reading.open(from - 1) && !reading.marks.explains(from - 1)) {
            from--;
        }
        var behind = from > 0 && reading.marks.explains(from - 1) && from > reading.runStart(at);
        return behind && reading.marks.onlyWords(Vocabulary.BEFORE_AMOUNT, from, at) ? from : at;
    }

    private static void take(Reading reading, List<Amounts.Found> found) {
        if (found.stream().map(one -> SumSaid.of(reading, one)).distinct().count() > 1) {
            throw which(reading, found);
        }
        var one = found.stream().filter(sum -> !isOld(reading, sum)).findFirst().orElse(found.getFirst());
        if (isOld(reading, one) && hasOther(reading, one)) {
            throw which(reading, sums(reading));
        }
        if (found.size() > 1
                && Vocabulary.anyIn(
                        ADDED, reading.text.folded(one.end(), found.getLast().from()))) {
            // 3万+3万 is neither.
            throw which(reading, found);
        }
        beside(reading, found);
        reading.fill(Slot.AMOUNT, SumSaid.of(reading, one));
        reading.bare = !one.certain();
        var run = reading.runStart(one.from());
        var part = isInstalment(reading, one)
                && Vocabulary.anyIn(Colloquial.INSTALMENTS, reading.text.folded(run, one.from()));
        var behind = behindKnown(reading, one.from());
        var plain = reading.startsAt(one.from(), Vocabulary.BEFORE_AMOUNT) || reading.startsAt(one.from());
        var start = part ? one.from() : plain ? run : Math.max(run, behind);
        var tail = lengthAt(Vocabulary.AFTER_AMOUNT, reading.text.folded(), one.end());
        reading.take(start, one.end() + tail);
        takeLabel(reading, one);
    }

    /** 金额（万元）：30. */
    private static void takeLabel(Reading reading, Amounts.Found one) {
        var label = UNIT_BEFORE.matcher(reading.text.folded(0, one.from()));
        if (label.find() && reading.isFree(label.start(), one.from())) {
            reading.take(label.start(), one.from());
        }
    }

    /** 本来30万，剩的10万也到了: what it was to be, or is in all. */
    private static boolean isOld(Reading reading, Amounts.Found found) {
        var clause = reading.text.folded(reading.runStart(found.from()), found.from());
        return OLD.stream().anyMatch(clause::endsWith);
    }

    private static boolean hasOther(Reading reading, Amounts.Found one) {
        return sums(reading).stream().anyMatch(other -> other.from() != one.from());
    }

    private static List<Amounts.Found> sums(Reading reading) {
        return reading.marks.amounts.stream()
                .filter(sum -> sum.certain() && sum.money() != null)
                .toList();
    }

    /** 从50万降到48万: another sum, of which nothing says what it is beside the one that is meant. */
    private static void beside(Reading reading, List<Amounts.Found> found) {
        var others = reading.marks.amounts.stream()
                .filter(other -> other.certain()
                        && other.money() != null
                        && reading.isFree(other.from(), other.end())
                        && found.stream().noneMatch(one -> one.from() == other.from())
                        && !aside(reading, other))
                .toList();
        if (!others.isEmpty()) {
            throw which(reading, Stream.concat(found.stream(), others.stream()).toList());
        }
    }

    private static boolean aside(Reading reading, Amounts.Found found) {
        var from = reading.runStart(found.from());
        var clause = reading.text.folded(from, reading.runEnd(found.end()));
        return lengthAt(PUT_RIGHT, clause, 0) == 0
                && !Vocabulary.anyIn(Colloquial.DISCOUNTS, clause)
                && (Vocabulary.anyIn(Colloquial.ASIDE, clause)
                        || Vocabulary.lengthAt(Vocabulary.OPENERS, clause, 0) > 0);
    }

    private static Unsure which(Reading reading, List<Amounts.Found> found) {
        Map<Money, Button> buttons = new LinkedHashMap<>();
        for (var one : found) {
            var money = SumSaid.of(reading, one);
            var said = reading.text.raw(one.from(), one.end());
            buttons.putIfAbsent(money, Button.of(money.toString(), reading.adding(Slot.AMOUNT, said.replace(" ", ""))));
        }
        return Questions.ask("哪个是金额？", new ArrayList<>(buttons.values()));
    }

    /** What a form's field or 金额:… says. */
    public static Money amount(Reading reading, int from, int to) {
        var found = Amounts.at(reading.text, from);
        if (found == null || found.end() != to) {
            throw Questions.say("金额“%s”看不懂；可以写 50万、3万5、500000".formatted(reading.text.raw(from, to)), reading.usage);
        }
        return SumSaid.of(reading, found);
    }

    public static int digits(String s, int from) {
        var end = from;
        while (end < s.length() && s.charAt(end) >= '0' && s.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
