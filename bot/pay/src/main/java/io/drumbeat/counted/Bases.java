package io.drumbeat.counted;

import io.drumbeat.happening.FactNumbers;
import io.drumbeat.happening.PayFact;
import io.drumbeat.plan.Worth;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Counting;
import io.drumbeat.yardstick.FactField;

/** What of a fact is added up or multiplied. */
final class Bases {
    private final FactNumbers numbers;

    Bases(FactNumbers numbers) {
        this.numbers = numbers;
    }

    /** What was paid back is taken off, unless it is what is counted. */
    Ratio of(PayFact fact, Counting counting, Worth.OfFact worth, Ratio share) {
        var number = number(fact, counting, worth, share);
        return fact.is("refund") && !counting.kinds().contains("refund") ? number.negated() : number;
    }

    /** What was paid back is one more only where that is counted, else it takes nothing off the number of others. */
    private Ratio number(PayFact fact, Counting counting, Worth.OfFact worth, Ratio share) {
        var returns = worth.field().equals(FactField.COUNT)
                && fact.is("refund")
                && counting.kinds().contains("refund");
        var number = returns ? Ratio.ONE : numbers.of(fact, worth.field());
        if (!worth.off().isNothing()) {
            number = number.minus(off(fact, worth.off()));
        }
        if (!worth.credits().isEmpty()) {
            number = credited(number, fact, worth);
        }
        return number.times(share);
    }

    private Ratio off(PayFact fact, Worth.Off off) {
        var amount = numbers.of(fact, FactField.AMOUNT);
        var net = amount.dividedBy(Ratio.ONE.plus(off.tax()));
        var other = Ratio.sum(
                off.fields().stream().map(field -> numbers.of(fact, field)).toList());
        return amount.minus(net).plus(net.times(off.share())).plus(off.each()).plus(other);
    }

    private Ratio credited(Ratio number, PayFact fact, Worth.OfFact worth) {
        for (var credit : worth.credits()) {
            if (numbers.fits(fact, credit.where())) {
                var beyond = credit.beyond();
                var below = beyond == null ? Ratio.ZERO : number.min(beyond);
                return below.plus(number.minus(below).times(credit.times()));
            }
        }
        return number;
    }
}
