package io.drumbeat.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ChainTests {
    private static BigDecimal number(long number) {
        return BigDecimal.valueOf(number);
    }

    @Example
    void anyLinkIsSolvedFromTheOthers() {
        var chain = Chain.OPEN
                .target(number(100_000_000))
                .price(number(5_000_000))
                .rates(List.of(new BigDecimal("0.2")))
                .solved();
        assertThat(chain.deals()).isEqualByComparingTo("20");
        assertThat(chain.leads()).isEqualByComparingTo("100");
        assertThat(Chain.OPEN
                        .price(number(500))
                        .leads(number(100))
                        .rates(chain.rates())
                        .solved()
                        .target())
                .isEqualByComparingTo("10000");
        assertThat(Chain.OPEN
                        .deals(number(20))
                        .leads(number(80))
                        .price(number(1))
                        .solved()
                        .rates())
                .containsExactly(new BigDecimal("0.250000"));
        assertThat(Chain.OPEN.deals(number(20)).target(number(100)).solved().price())
                .isEqualByComparingTo("5");
    }

    @Example
    void toDoubleEveryLinkGrowsByTheRootOfTwo() {
        assertThat(Chain.growth(BigDecimal.TWO, 3)).isEqualTo(260);
        assertThat(Chain.growth(BigDecimal.TWO, 4)).isEqualTo(190);
        assertThat(Chain.growth(new BigDecimal("1.3"), 1)).isEqualTo(300);
    }

    @Property
    void whatIsSolvedBackwardsReachesTheTargetAndOneLeadLessDoesNot(
            @ForAll @IntRange(min = 1, max = 1_000_000) int target,
            @ForAll @IntRange(min = 1, max = 50_000) int price,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        var rate = BigDecimal.valueOf(percent, 2);
        var chain = Chain.OPEN
                .target(number(target))
                .price(number(price))
                .rates(List.of(rate))
                .solved();
        assertThat(chain.isWhole()).isTrue();
        assertThat(Gap.of(chain)).isEmpty();
        var fewer = chain.leads(chain.leads().subtract(BigDecimal.ONE));
        assertThat(Gap.of(fewer)).get().extracting(Gap::link).isEqualTo(Gap.Link.DEALS);
    }
}
