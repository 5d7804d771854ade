package io.drumbeat.forecast;

import io.drumbeat.calendar.Period;
import io.drumbeat.deal.Deal;
import io.drumbeat.valuation.OpenWorth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What open deals are likely to bring in a span, each as much as its stage is likely to be won. Deals that are expected before it or
 * after it are left out, and those of which nobody said an amount, or one in other money for which there is no rate.
 *
 * @param weighted in fen
 * @param spread by how much it may be off nine times of ten, in fen, were each deal won or lost on its own
 * @param counted the deals that count, with what each is worth in fen
 * @param sooner how many are expected before
 * @param later how many are expected later
 * @param unknown those that nobody said an amount of, or one that has no rate
 */
record Outlook(long weighted, long spread, Map<Deal, Long> counted, int sooner, int later, List<Deal> unknown) {
    /** The normal quantile of a two-sided interval of 90 %. */
    private static final BigDecimal Z = new BigDecimal("1.6449");

    Outlook {
        counted = Collections.unmodifiableMap(new LinkedHashMap<>(counted));
        unknown = List.copyOf(unknown);
    }

    /** @param expected the day on which a deal is likely to be decided, never one that is over */
    static Outlook of(
            Collection<Deal> open, Odds odds, Period span, Function<Deal, LocalDate> expected, OpenWorth worth) {
        var counted = new LinkedHashMap<Deal, Long>();
        var sooner = 0;
        var later = 0;
        var unknown = new ArrayList<Deal>();
        var sum = BigDecimal.ZERO;
        var variance = BigDecimal.ZERO;
        for (var deal : open) {
            var amount = worth.of(deal);
            var close = expected.apply(deal);
            if (close.isAfter(span.to())) {
                later++;
            } else if (close.isBefore(span.from())) {
                sooner++;
            } else if (amount.isEmpty()) {
                unknown.add(deal);
            } else {
                var won = odds.won(deal.stage());
                var fen = BigDecimal.valueOf(amount.get().minor());
                counted.put(deal, amount.get().minor());
                sum = sum.add(fen.multiply(won));
                variance = variance.add(fen.multiply(fen).multiply(won).multiply(BigDecimal.ONE.subtract(won)));
            }
        }
        var spread = fen(variance.sqrt(MathContext.DECIMAL64).multiply(Z));
        return new Outlook(fen(sum), spread, counted, sooner, later, unknown);
    }

    /** Of several people together: what each is likely to bring, added up. */
    static Outlook together(List<Outlook> each) {
        var counted = new LinkedHashMap<Deal, Long>();
        var unknown = new ArrayList<Deal>();
        each.forEach(one -> {
            counted.putAll(one.counted());
            unknown.addAll(one.unknown());
        });
        return new Outlook(
                each.stream().mapToLong(Outlook::weighted).sum(),
                spread(each.stream().map(Outlook::spread).toList()),
                counted,
                each.stream().mapToInt(Outlook::sooner).sum(),
                each.stream().mapToInt(Outlook::later).sum(),
                unknown);
    }

    /** Of a sum of which each part may be off by so much on its own. */
    static long spread(List<Long> spreads) {
        return fen(spreads.stream()
                .map(BigDecimal::valueOf)
                .map(one -> one.multiply(one))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .sqrt(MathContext.DECIMAL64));
    }

    private static long fen(BigDecimal sum) {
        return sum.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** How many of the deals that count are at a stage. */
    long at(String stage) {
        return counted.keySet().stream()
                .filter(deal -> deal.stage().equals(stage))
                .count();
    }

    /** What those at a stage are worth, unweighted, in fen. */
    long worth(String stage) {
        return counted.entrySet().stream()
                .filter(one -> one.getKey().stage().equals(stage))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Of how many nobody said an amount. */
    long unsaid() {
        return unknown.stream().filter(deal -> deal.amount() == null).count();
    }
}
