package io.drumbeat.exchange;

import io.drumbeat.config.Yaml;
import io.drumbeat.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code config/rates.yml}: for each month what other money is worth, as {@code 2026-11: {USD: 7.10}}. */
public final class RatesFile {
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    private RatesFile() {}

    /** @throws io.drumbeat.config.ConfigError naming the line, the value and what would be right */
    public static Rates read(Yaml file) {
        var byMonth = new LinkedHashMap<YearMonth, Map<Currency, BigDecimal>>();
        file.entries().forEach((month, rates) -> byMonth.put(month(month, file.key(month)), rates(rates)));
        return new Rates(byMonth);
    }

    private static YearMonth month(String key, Yaml rates) {
        try {
            return YearMonth.parse(key);
        } catch (java.time.DateTimeException wrong) {
            throw rates.wrong("应是月份，例如 2026-11");
        }
    }

    private static Map<Currency, BigDecimal> rates(Yaml month) {
        var rates = new LinkedHashMap<Currency, BigDecimal>();
        month.entries().forEach((code, rate) -> rates.put(currency(code, rate), rate(rate)));
        return rates;
    }

    private static Currency currency(String code, Yaml rate) {
        try {
            var currency = Currency.getInstance(code);
            if (!currency.equals(Money.CNY)) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // said below
        }
        throw rate.wrong("\"%s\" 应是外币的三个字母，例如 USD".formatted(code));
    }

    private static BigDecimal rate(Yaml yaml) {
        var wanted = "应是一个外币值多少元，例如 7.10";
        var rate = yaml.as(BigDecimal::new, wanted);
        if (rate.signum() <= 0) {
            throw yaml.wrong(wanted);
        }
        if (rate.compareTo(MOST) > 0) {
            yaml.refuse(wanted);
        }
        return rate;
    }
}
