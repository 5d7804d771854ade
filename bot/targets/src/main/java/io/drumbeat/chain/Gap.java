package io.drumbeat.chain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The first link at which a chain does not hold.
 *
 * @param there what it comes to
 * @param needed what it would have to come to
 */
record Gap(Link link, BigDecimal there, BigDecimal needed) {
    /** Where a chain can fail. */
    enum Link {
        /** More than all of what goes in would have to come out. */
        RATE,
        /** Leads and rates bring fewer deals than are needed. */
        DEALS,
        /** So many deals at such a price bring less than the target. */
        PRICE
    }

    /** @param chain solved */
    static Optional<Gap> of(Chain chain) {
        var over = chain.rates().stream()
                .filter(rate -> rate.compareTo(BigDecimal.ONE) > 0)
                .findFirst();
        if (over.isPresent()) {
            return Optional.of(new Gap(Link.RATE, BigDecimal.ONE, over.get()));
        }
        var each = chain.perLead();
        if (each != null && chain.leads() != null && chain.deals() != null) {
            var come = chain.leads().multiply(each).setScale(9, RoundingMode.HALF_UP);
            if (come.compareTo(chain.deals()) < 0) {
                return Optional.of(new Gap(Link.DEALS, come.setScale(1, RoundingMode.DOWN), chain.deals()));
            }
        }
        if (chain.price() != null && chain.deals() != null && chain.target() != null) {
            var brings = chain.price().multiply(chain.deals()).setScale(0, RoundingMode.HALF_UP);
            if (brings.compareTo(chain.target()) < 0) {
                return Optional.of(new Gap(Link.PRICE, brings, chain.target()));
            }
        }
        return Optional.empty();
    }
}
