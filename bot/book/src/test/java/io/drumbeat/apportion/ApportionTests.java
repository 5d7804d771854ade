package io.drumbeat.apportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class ApportionTests {
    private static List<BigInteger> weights(long... weights) {
        return Arrays.stream(weights).mapToObj(BigInteger::valueOf).toList();
    }

    @Example
    void whatIsLeftGoesToTheLargestRemainderAndThenToTheEarlier() {
        assertThat(Apportion.byWeights(100_00, weights(1, 1, 1))).containsExactly(33_34, 33_33, 33_33);
        assertThat(Apportion.byWeights(10, weights(3, 5, 9))).containsExactly(2, 3, 5);
        assertThat(Apportion.byWeights(7, weights(0, 0))).containsExactly(4, 3);
        assertThat(Apportion.whole(List.of(new BigDecimal("1.2"), new BigDecimal("0.85"))))
                .containsExactly(BigInteger.valueOf(120), BigInteger.valueOf(85));
    }

    @Property
    void partsMakeUpTheWholeAndNoneIsAWholeOneOff(
            @ForAll @LongRange(min = 0, max = 10_000_000_000_000L) long total,
            @ForAll @NotEmpty @Size(max = 40) List<@LongRange(min = 0, max = 1_000_000) Long> given) {
        var weights = given.stream().map(BigInteger::valueOf).toList();
        var parts = Apportion.byWeights(total, weights);
        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
        var sum = given.stream().mapToLong(Long::longValue).sum();
        for (var i = 0; i < parts.length && sum > 0; i++) {
            var due = BigInteger.valueOf(total).multiply(weights.get(i));
            var got = BigInteger.valueOf(parts[i]).multiply(BigInteger.valueOf(sum));
            assertThat(got.subtract(due).abs()).isLessThan(BigInteger.valueOf(sum));
        }
    }

    @Property
    void partsThatArePartedOnceMoreByTheirOwnSizesStayTheSame(
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long total,
            @ForAll @NotEmpty @Size(max = 20) List<@LongRange(min = 1, max = 1_000) Long> given) {
        var parts = Apportion.byWeights(
                total, given.stream().map(BigInteger::valueOf).toList());
        assertThat(Apportion.byWeights(total, weights(parts))).containsExactly(parts);
    }

    @Property
    void daysAreTheSameAsByEqualWeights(
            @ForAll @LongRange(min = 3_100, max = 1_000_000) long total,
            @ForAll @IntRange(min = 1, max = 31) int days) {
        var byWeights = Apportion.byWeights(total, Collections.nCopies(days, BigInteger.ONE));
        for (var i = 0; i < days; i++) {
            assertThat(Apportion.firstDays(total, days, i + 1) - Apportion.firstDays(total, days, i))
                    .isEqualTo(byWeights[i]);
        }
    }

    @Example
    void fewThingsAreSpreadOverAllDays() {
        assertThat(Apportion.firstDays(8, 21, 11)).isEqualTo(4);
        assertThat(Apportion.firstDays(8, 21, 21)).isEqualTo(8);
    }
}
