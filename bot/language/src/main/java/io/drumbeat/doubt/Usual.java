package io.drumbeat.doubt;

import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.money.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sums a person is used to telling. One that is far from all of them is rather a slip of the keyboard.
 *
 * @param least the smallest of them
 * @param most the largest of them
 */
public record Usual(Money least, Money most) {
    /** Fewer tell nothing. */
    private static final int ENOUGH = 3;

    private static final BigDecimal BY_FAR = BigDecimal.TEN;
    private static final BigDecimal WAN = BigDecimal.TEN.pow(4);

    /** What is usual after these, in the currency of a sum; empty if they are too few to tell. */
    public static Optional<Usual> of(List<Entry> told, Money said) {
        var byReceipt = new HashMap<Long, Money>();
        for (var entry : told) {
            var sum = sum(entry.fact());
            if (sum != null && sum.currency().equals(said.currency())) {
                // A quote that opens its deal says one sum twice.
                byReceipt.merge(entry.receipt(), sum, Money::max);
            }
        }
        if (byReceipt.size() < ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(new Usual(Collections.min(byReceipt.values()), Collections.max(byReceipt.values())));
    }

    private static @Nullable Money sum(Fact fact) {
        return switch (fact) {
            case DealFact.DealOpened deal -> deal.amount();
            case QuoteFact.QuoteGiven quote -> quote.amount();
            case DealFact.DealWon won -> won.amount();
            case CashFact.CashCollected cash -> cash.amount();
            case CashFact.CashReported cash -> cash.amount();
            default -> null;
        };
    }

    /** Whether a sum is more than ten times the largest. */
    public boolean isFarBelow(Money said) {
        return most.times(BY_FAR).compareTo(said) < 0;
    }

    /** 报价 华为 12: the same number in tens of thousands, if that is usual and the number alone is not. */
    public Optional<Money> inTenThousands(Money bare) {
        var wan = bare.times(WAN);
        var tiny = bare.times(BY_FAR.multiply(BY_FAR)).compareTo(least) < 0;
        // Whoever writes fen does not think in tens of thousands.
        var toTheFen = bare.major().stripTrailingZeros().scale() > 1;
        return tiny && !toTheFen && !isFarBelow(wan) ? Optional.of(wan) : Optional.empty();
    }
}
