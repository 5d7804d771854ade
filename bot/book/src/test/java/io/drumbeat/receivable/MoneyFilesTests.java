package io.drumbeat.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.Yaml;
import io.drumbeat.exchange.RatesFile;
import io.drumbeat.income.CashRulesFile;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyFilesTests {
    @Test
    void ratesAreReadByMonth() {
        var rates = RatesFile.read(Yaml.parse("2026-11: {USD: 7.10, EUR: 7.7}\n", "rates.yml"));
        assertThat(rates.of(Currency.getInstance("USD"), YearMonth.of(2026, 11)))
                .contains(new BigDecimal("7.10"));
        assertThat(rates.of(Currency.getInstance("USD"), YearMonth.of(2026, 12)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "November: {USD: 7.1}|\"November\"，应是月份",
                "2026-11: {XX1: 7.1}|\"XX1\" 应是外币的三个字母",
                "2026-11: {CNY: 1}|\"CNY\" 应是外币的三个字母",
                "2026-11: {USD: -1}|应是一个外币值多少元",
                "2026-11: {USD: seven}|应是一个外币值多少元"
            })
    void whatIsWrongWithARateIsSaidWithItsLine(String text, String said) {
        assertThatThrownBy(() -> RatesFile.read(Yaml.parse(text, "rates.yml")))
                .hasMessageContaining("第 1 行")
                .hasMessageContaining(said);
    }

    @Test
    void whoConfirmsIsFinanceOrNobody() {
        assertThat(CashRulesFile.read(Yaml.parse("confirm: finance", "cash.yml"))
                        .confirms())
                .isTrue();
        assertThat(CashRulesFile.read(Yaml.parse("confirm: none", "cash.yml")).confirms())
                .isFalse();
        assertThatThrownBy(() -> CashRulesFile.read(Yaml.parse("confirm: boss", "cash.yml")))
                .hasMessageContaining("\"boss\"，应是 finance");
    }
}
