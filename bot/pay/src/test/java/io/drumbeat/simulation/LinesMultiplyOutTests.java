package io.drumbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.payslip.PayLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever multiplies what a line prints comes to what it pays, to the fen. */
class LinesMultiplyOutTests {
    private static final String NUMBER = "(-?[\\d,]+(?:\\.\\d+)?)";
    private static final Pattern PRODUCT = Pattern.compile(NUMBER + " × (-?[\\d.]+%|\\d+/\\d+)");
    private static final Pattern RATE = Pattern.compile("(-?[\\d.]+%|-?\\d+/\\d+)$");
    private static final Pattern SO_FAR = Pattern.compile("累计 ([-¥\\d,.]+)，");
    private static final Pattern DUE = Pattern.compile("应得 ([-¥\\d,.]+)，");

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("drumbeat.full") ? 1500 : 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theArithmeticThatALinePrintsGivesItsAmount(long seed) {
        var chance = new RandomPay(seed);
        var plan = chance.plan().replace("at: event", "at: rule");
        var facts = new ArrayList<Map<String, Object>>(chance.facts(6));
        facts.addAll(PayPropertiesTests.marked(chance.refunded(chance.facts(2))));
        for (var statement : RandomPay.run(plan, "2026", facts)) {
            for (var line : statement.lines()) {
                printed(line).ifPresent(amount -> assertThat(amount)
                        .as(plan + "\n" + line.rule() + " | " + line.basis() + " | " + line.rate() + " | " + line.why())
                        .isEqualByComparingTo(said(line)));
            }
        }
    }

    /** What a line came to so far, of which it pays what is new. */
    private static BigDecimal said(PayLine line) {
        var amount = BigDecimal.valueOf(line.amount(), 2);
        for (var pattern : List.of(SO_FAR, DUE)) {
            var found = pattern.matcher(line.why());
            if (found.find()) {
                return number(found.group(1));
            }
        }
        return amount;
    }

    /** Basis times rate, or the sum of products where several stand there; nothing where a sentence says it otherwise. */
    private static Optional<BigDecimal> printed(PayLine line) {
        if (line.rate().contains("各自算")) {
            return Optional.empty();
        }
        var products = PRODUCT.matcher(line.rate());
        var sum = BigDecimal.ZERO;
        var many = 0;
        while (products.find()) {
            sum = sum.add(times(number(products.group(1)), products.group(2)));
            many++;
        }
        if (many > 0) {
            return Optional.of(sum.setScale(2, RoundingMode.HALF_UP));
        }
        var rate = RATE.matcher(line.rate());
        var plain = !line.rule().contains(" ") && rate.find() && !line.why().contains("；");
        return plain
                ? Optional.of(times(number(line.basis()), rate.group(1)).setScale(2, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private static BigDecimal times(BigDecimal base, String rate) {
        if (rate.endsWith("%")) {
            return base.multiply(number(rate.substring(0, rate.length() - 1))).movePointLeft(2);
        }
        var parts = rate.split("/", -1);
        return base.multiply(number(parts[0])).divide(number(parts[1]), 12, RoundingMode.HALF_UP);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", "").replace("¥", ""));
    }
}
