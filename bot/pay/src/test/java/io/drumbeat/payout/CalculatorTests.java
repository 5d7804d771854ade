package io.drumbeat.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.money.Money;
import io.drumbeat.payout.Plan.Rate;
import io.drumbeat.payout.Plan.Step;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalculatorTests {
    private static final List<Step> STEPS = List.of(
            new Step(0, new BigDecimal("0.01")),
            new Step(10_000_00, new BigDecimal("0.02")),
            new Step(20_000_00, new BigDecimal("0.03")));

    @Test
    void marginalTiersPayEachPartAtItsOwnShare() {
        assertThat(Calculator.pay(new Rate.Marginal(STEPS), 25_000_00)).isEqualTo(Money.yuan(450));
    }

    @Test
    void wholeTiersPayAllAtTheStepReached() {
        assertThat(Calculator.pay(new Rate.Whole(STEPS), 25_000_00)).isEqualTo(Money.yuan(750));
        assertThat(Calculator.pay(new Rate.Whole(STEPS), 9_999_99)).isEqualTo(Money.cny("100.00"));
    }

    @Test
    void aLineIsRoundedOnceHalfUp() {
        assertThat(Calculator.pay(new Rate.Flat(new BigDecimal("0.05")), 10)).isEqualTo(Money.fen(1));
        assertThat(Calculator.pay(new Rate.Flat(new BigDecimal("0.05")), 9)).isEqualTo(Money.fen(0));
    }

    @Test
    void moneyGivenBackCostsTheFirstStepsShare() {
        assertThat(Calculator.pay(new Rate.Marginal(STEPS), -1_000_00)).isEqualTo(Money.yuan(-10));
    }
}
