package io.drumbeat.income;

import io.drumbeat.exchange.Rates;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.time.YearMonth;
import java.util.Optional;

/** What money of another country is counted as, in words. */
public final class InYuan {
    private InYuan() {}

    /**
     * As {@code ¥142,000（2026年11月 汇率 7.10）} or that it is not counted; empty for yuan.
     *
     * @param told what tells of the money
     */
    public static Optional<String> of(Money amount, Entry told, Known known) {
        if (amount.currency().equals(Money.CNY)) {
            return Optional.empty();
        }
        var month = YearMonth.from(told.date());
        var when = "%d年%d月".formatted(month.getYear(), month.getMonthValue());
        return Optional.of(known.the(MoneyRules.class)
                .rate(amount, told)
                .map(rate -> "%s（%s 汇率 %s）".formatted(Rates.inYuan(amount, rate), when, rate.toPlainString()))
                .orElseGet(() -> "%s没有 %s 汇率，未计入".formatted(when, amount.currency())));
    }
}
