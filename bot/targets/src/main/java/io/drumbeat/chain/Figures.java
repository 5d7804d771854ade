package io.drumbeat.chain;

import io.drumbeat.money.Money;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers of a chain as people read them. */
final class Figures {
    private static final Sentences SENTENCES = Sentences.beside(Figures.class);

    /** A share of more parts than these is better read as a percent. */
    private static final int MOST_PARTS = 20;

    private static final int EXACT = 9;

    private Figures() {}

    static String money(BigDecimal fen) {
        return Money.fen(fen.setScale(0, RoundingMode.HALF_UP).longValueExact()).toString();
    }

    /** At most one decimal. */
    static String count(BigDecimal count) {
        var rounded = count.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    static String deals(BigDecimal count) {
        return SENTENCES.say("countedDeals", Map.of("count", count(count)));
    }

    static String leads(BigDecimal count) {
        return SENTENCES.say("countedLeads", Map.of("count", count(count)));
    }

    /** At most two decimals of a percent. */
    static String percent(BigDecimal share) {
        var rounded = share.movePointRight(2).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString() + "%";
    }

    /** A percent that is exact as it is written; else the small fraction that it is, where it is one. */
    static String rate(BigDecimal rate) {
        var percent = percent(rate);
        for (var all = 3; all <= MOST_PARTS; all++) {
            var some = rate.multiply(BigDecimal.valueOf(all)).setScale(0, RoundingMode.HALF_UP);
            var share = some.divide(BigDecimal.valueOf(all), EXACT, RoundingMode.HALF_UP);
            if (rate.scale() > EXACT && share.compareTo(rate.setScale(EXACT, RoundingMode.HALF_UP)) == 0) {
                return rate.movePointRight(2).stripTrailingZeros().scale() > 2 ? some + "/" + all : percent;
            }
        }
        return percent;
    }

    static String rates(List<BigDecimal> rates) {
        return rates.stream().map(Figures::rate).collect(Collectors.joining(" × "));
    }

    /** {@code 26.0%} of tenths of a percent. */
    static String tenths(int tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString() + "%";
    }
}
