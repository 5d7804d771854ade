package io.drumbeat.exchange;

import io.drumbeat.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * What the company counts a currency as, month by month.
 *
 * @param byMonth the yuan that one of a currency's major unit is
 */
public record Rates(Map<YearMonth, Map<Currency, BigDecimal>> byMonth) {
    /** What a company has that wrote nothing. */
    public static final Rates NONE = new Rates(Map.of());

    public Rates {
        byMonth = Map.copyOf(byMonth);
    }

    /** The yuan that one is in a month; empty where the company did not say. */
    public Optional<BigDecimal> of(Currency currency, YearMonth month) {
        return Optional.ofNullable(byMonth.getOrDefault(month, Map.of()).get(currency));
    }

    /** So much in yuan, rounded half up at the fen. */
    public static Money inYuan(Money amount, BigDecimal rate) {
        var yuan = amount.major().multiply(rate).setScale(2, RoundingMode.HALF_UP);
        return Money.of(yuan, Money.CNY);
    }
}
