package io.drumbeat.words;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Slot;
import io.drumbeat.money.Money;
import io.drumbeat.phrase.Amounts;
import io.drumbeat.phrase.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of the amounts in a line is the one that it is about. */
final class Sums {
    private Sums() {}

    static void fill(Reading reading) {
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
        var starts = reading.startsAt(found.from(), Vocabulary.BEFORE_AMOUNT) || reading.startsAt(found.from());
        return starts && (found.certain() || reading.endsAt(found.end(), Vocabulary.AFTER_AMOUNT));
    }

    private static void take(Reading reading, List<Amounts.Found> found) {
        if (found.stream().map(one -> checked(reading, one)).distinct().count() > 1) {
            throw which(reading, found);
        }
        var one = found.getFirst();
        reading.fill(Slot.AMOUNT, checked(reading, one));
        var start = reading.runStart(one.from());
        var tail = lengthAt(Vocabulary.AFTER_AMOUNT, reading.text.folded(), one.end());
        reading.take(start, one.end() + tail);
    }

    private static Money checked(Reading reading, Amounts.Found found) {
        var before = reading.text.folded(0, found.from()).stripTrailing();
        if (before.endsWith("-") || before.endsWith("负")) {
            throw Questions.say(
                    "金额“-%s”是负数；金额要大于 0".formatted(reading.text.raw(found.from(), found.end())), reading.usage);
        }
        var money = found.money();
        if (money == null) {
            throw Questions.say(
                    "金额“%s”%s".formatted(reading.text.raw(found.from(), found.end()), found.problem()), reading.usage);
        }
        return money;
    }

    private static Questions.Unsure which(Reading reading, List<Amounts.Found> found) {
        Map<Money, Button> buttons = new LinkedHashMap<>();
        for (var one : found) {
            var money = checked(reading, one);
            var said = reading.text.raw(one.from(), one.end());
            buttons.putIfAbsent(money, Button.of(money.toString(), reading.adding(Slot.AMOUNT, said.replace(" ", ""))));
        }
        return Questions.ask("哪个是金额？", new ArrayList<>(buttons.values()));
    }

    /** What a form's field or 金额:… says. */
    static Money amount(Reading reading, int from, int to) {
        var found = Amounts.at(reading.text, from);
        if (found == null || found.end() != to) {
            throw Questions.say("金额“%s”看不懂；可以写 50万、3万5、500000".formatted(reading.text.raw(from, to)), reading.usage);
        }
        return checked(reading, found);
    }
}
