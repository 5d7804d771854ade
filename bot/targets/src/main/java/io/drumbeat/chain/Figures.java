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

    static String rates(List<BigDecimal> rates) {
        return rates.stream().map(Figures::percent).collect(Collectors.joining(" × "));
    }

    /** {@code 26.0%} of tenths of a percent. */
    static String tenths(int tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString() + "%";
    }
}
