package io.drumbeat.grammar;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.card.Element.Button;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.doubt.Usual;
import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.words.Exactly;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import io.drumbeat.words.Unsure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the numbers in a line is the amount or the receipt that it is about. */
public final class Sums {
    private static final List<String> INSTALMENTS = Stream.concat(
                    Colloquial.INSTALMENTS.stream(), Vocabulary.BEFORE_AMOUNT.stream())
            .toList();

    /** Before the amount of a deal that is only beginning. */
    private static final List<String> BUDGET = Stream.concat(
                    Stream.of("预算", "预算是", "预算有", "客户预算"), Vocabulary.BEFORE_AMOUNT.stream())
            .toList();

    /** 9万 不对是8万: which of the two stands now. */
    private static final List<String> PUT_RIGHT = List.of("不对", "错了", "更正", "说错", "写错", "打错");

    /** How a sum is called over which nobody hesitates. */
    private static final String SURE = "确认金额";

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
        if (found.stream().map(one -> checked(reading, one)).distinct().count() > 1) {
            throw which(reading, found);
        }
        var one = found.getFirst();
        if (found.size() > 1
                && Vocabulary.anyIn(
                        List.of("+", "加"),
                        reading.text.folded(one.end(), found.getLast().from()))) {
            // 3万+3万 is neither.
            throw which(reading, found);
        }
        beside(reading, found);
        reading.fill(Slot.AMOUNT, checked(reading, one));
        reading.bare = !one.certain();
        var run = reading.runStart(one.from());
        var part = isInstalment(reading, one)
                && Vocabulary.anyIn(Colloquial.INSTALMENTS, reading.text.folded(run, one.from()));
        var behind = behindKnown(reading, one.from());
        var plain = reading.startsAt(one.from(), Vocabulary.BEFORE_AMOUNT) || reading.startsAt(one.from());
        var start = part ? one.from() : plain ? run : Math.max(run, behind);
        var tail = lengthAt(Vocabulary.AFTER_AMOUNT, reading.text.folded(), one.end());
        reading.take(start, one.end() + tail);
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

    private static Money checked(Reading reading, Amounts.Found found) {
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
        var money = found.money();
        if (cut(reading, found)) {
            throw Questions.say(
                    "金额“%s”还要打折，看不出最后是多少；请写打完折的数".formatted(reading.text.raw(found.from(), found.end())),
                    reading.usage);
        }
        if (split(reading.text.folded(), found)) {
            throw Questions.say(
                    "金额“%s”写法不认识；可以写 3万5、35000".formatted(reading.text.raw(found.from(), found.end() + 2)),
                    reading.usage);
        }
        if (!found.certain() && stray(reading.text.folded(), found.end())) {
            throw Questions.say(
                    "金额“%s”写法不认识；可以写 50万、3万5、500000"
                            .formatted(
                                    reading.text.raw(found.from(), Math.min(found.end() + 2, reading.text.length()))),
                    reading.usage);
        }
        if (money == null) {
            throw Questions.say(
                    "金额“%s”%s".formatted(reading.text.raw(found.from(), found.end()), found.problem()), reading.usage);
        }
        return money;
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

    private static Unsure which(Reading reading, List<Amounts.Found> found) {
        Map<Money, Button> buttons = new LinkedHashMap<>();
        for (var one : found) {
            var money = checked(reading, one);
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
        return checked(reading, found);
    }

    /** A sum far from those the person is used to: asked once, since a slip in it would be seen by all. */
    public static void unusual(Reading reading) {
        if (!(reading.slots.get(Slot.AMOUNT) instanceof Money said)
                || !Questions.needsCustomer(reading)
                || reading.text.folded().contains(SURE + ":")) {
            return;
        }
        var moment = reading.moment;
        var year = moment.known().ledger().of(moment.who().id(), moment.today().minusYears(1), moment.today());
        var usual = Usual.of(year, said);
        if (usual.isEmpty()) {
            return;
        }
        if (usual.get().isFarBelow(said)) {
            throw Questions.ask(
                    "%s 比你平时的大得多（最大 %s），是这个数吗？".formatted(said, usual.get().most()), List.of(sure(reading, said)));
        }
        var wan = reading.bare && reading.told() != Deed.REFUND
                ? usual.get().inTenThousands(said)
                : Optional.<Money>empty();
        if (wan.isPresent()) {
            throw Questions.ask(
                    "“%s”是 %s，还是 %s？"
                            .formatted(said.major().stripTrailingZeros().toPlainString(), said, wan.get()),
                    List.of(sure(reading, said), sure(reading, wan.get())));
        }
    }

    private static Button sure(Reading reading, Money amount) {
        var slots = new HashMap<>(reading.slots);
        slots.put(Slot.AMOUNT, amount);
        var line = Exactly.line(reading.usage, slots, reading.moment.known());
        return Button.of(amount.toString(), line.replace(" 金额:", " " + SURE + ":"));
    }

    public static void receipts(Reading reading) {
        var s = reading.text.folded();
        for (var i = 0; i < s.length() && reading.wants(Slot.RECEIPT); i++) {
            var lead = s.charAt(i) == '#' ? 1 : s.startsWith("编号", i) ? 2 : s.charAt(i) == '第' ? 1 : 0;
            var digits = digits(s, i + lead);
            var bare = lead == 0
                    && !reading.usage.accepts(Slot.AMOUNT)
                    && !reading.usage.accepts(Slot.SCORE)
                    && reading.endsAt(digits);
            if (digits > i + lead
                    && reading.open(i)
                    && (i == 0 || !Character.isLetterOrDigit(s.charAt(i - 1)) || s.charAt(i - 1) > 0x80)
                    && reading.startsAt(i)
                    && (lead > 0 || bare)) {
                var end = s.startsWith("条", digits) ? digits + 1 : digits;
                Labels.read(reading, Slot.RECEIPT, i, digits);
                reading.take(i, end);
            }
        }
    }

    public static int digits(String s, int from) {
        var end = from;
        while (end < s.length() && s.charAt(end) >= '0' && s.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
