package io.drumbeat.valuation;

import io.drumbeat.deal.Deal;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What deals are worth in yuan, by when they came to their stage. */
public final class OpenWorth {
    private final Known known;

    public OpenWorth(Known known) {
        this.known = known;
    }

    /** Empty where the amount is not known, or not what it is worth. */
    public Optional<Money> of(Deal deal) {
        return Optional.ofNullable(deal.amount()).flatMap(amount -> yuan(amount, deal));
    }

    private Optional<Money> yuan(Money amount, Deal deal) {
        return known.ledger().under(deal.history().getLast().receipt()).stream()
                .reduce((_, last) -> last)
                .flatMap(told -> known.the(MoneyRules.class).yuan(amount, told));
    }

    /** That some amounts are left out; empty where none is. */
    public Optional<String> uncounted(List<Deal> deals) {
        var sums = new TreeMap<String, Money>();
        for (var deal : deals) {
            var amount = deal.amount();
            if (amount != null && of(deal).isEmpty()) {
                sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
            }
        }
        return sums.isEmpty()
                ? Optional.empty()
                : Optional.of("没有汇率，未计入：%s"
                        .formatted(sums.values().stream().map(Money::toString).collect(Collectors.joining("、"))));
    }
}
