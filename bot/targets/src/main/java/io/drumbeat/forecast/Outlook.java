package io.drumbeat.forecast;

import io.drumbeat.calendar.Period;
import io.drumbeat.deal.Deal;
import io.drumbeat.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What open deals are likely to bring in a span, each as much as its stage is likely to be won. Deals that are expected before it or
 * after it are left out, and those of which nobody said an amount or only one in other money.
 *
 * @param weighted in fen
 * @param spread by how much it may be off nine times of ten, in fen, were each deal won or lost on its own
 * @param counted the deals that count
 * @param sooner how many are expected before
 * @param later how many are expected later
 * @param unknown how many have no amount in yuan
 */
record Outlook(long weighted, long spread, List<Deal> counted, int sooner, int later, int unknown) {
    /** The normal quantile of a two-sided interval of 90 %. */
    private static final BigDecimal Z = new BigDecimal("1.6449");

    Outlook {
        counted = List.copyOf(counted);
    }

    /** @param expected the day on which a deal is likely to be decided, never one that is over */
    static Outlook of(Collection<Deal> open, Odds odds, Period span, Function<Deal, LocalDate> expected) {
        var counted = new ArrayList<Deal>();
        var sooner = 0;
        var later = 0;
        var unknown = 0;
        var sum = BigDecimal.ZERO;
        var variance = BigDecimal.ZERO;
        for (var deal : open) {
            var amount = deal.amount();
            var close = expected.apply(deal);
            if (close.isAfter(span.to())) {
                later++;
            } else if (close.isBefore(span.from())) {
                sooner++;
            } else if (amount == null || !amount.currency().equals(Money.CNY)) {
                unknown++;
            } else {
                var won = odds.won(deal.stage());
                var fen = BigDecimal.valueOf(amount.minor());
                counted.add(deal);
                sum = sum.add(fen.multiply(won));
                variance = variance.add(fen.multiply(fen).multiply(won).multiply(BigDecimal.ONE.subtract(won)));
            }
        }
        var spread = fen(variance.sqrt(MathContext.DECIMAL64).multiply(Z));
        return new Outlook(fen(sum), spread, counted, sooner, later, unknown);
    }

    private static long fen(BigDecimal sum) {
        return sum.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** How many of the deals that count are at a stage. */
    long at(String stage) {
        return counted.stream().filter(deal -> deal.stage().equals(stage)).count();
    }

    /** What those at a stage are worth, unweighted, in fen. */
    long worth(String stage) {
        return counted.stream()
                .filter(deal -> deal.stage().equals(stage))
                .map(Deal::amount)
                .mapToLong(amount -> amount == null ? 0 : amount.minor())
                .sum();
    }
}
