package io.drumbeat.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTests {
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void amountsReadInFull() {
        assertThat(Money.yuan(500_000)).hasToString("¥500,000");
        assertThat(Money.fen(123_456)).hasToString("¥1,234.56");
        assertThat(Money.fen(-50)).hasToString("-¥0.50");
        assertThat(Money.of(new BigDecimal("20000"), USD)).hasToString("USD 20,000");
    }

    @Test
    void partsOfAFenAreRefused() {
        assertThatThrownBy(() -> Money.cny("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currenciesDoNotMix() {
        assertThatThrownBy(() -> Money.yuan(1).plus(new Money(1, USD))).hasMessageContaining("CNY 和 USD");
    }

    @Test
    void sharesAreRoundedHalfUp() {
        assertThat(Money.fen(50).times(new BigDecimal("0.01"))).isEqualTo(Money.fen(1));
        assertThat(Money.fen(49).times(new BigDecimal("0.01"))).isEqualTo(Money.fen(0));
    }
}
