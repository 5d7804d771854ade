package io.drumbeat.chain;

import io.drumbeat.reach.OwnRates;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chain with every link known, and where each is from.
 *
 * @param chain solved
 * @param sources of the links that were said, are habits or were set; the others follow from them
 */
record Plan(Chain chain, Map<Part, Source> sources) {
    /** A link of the chain. */
    enum Part {
        TARGET,
        PRICE,
        DEALS,
        RATE,
        LEADS,
        FOLLOWUPS
    }

    /** Where a link is from. */
    enum Source {
        SAID,
        HABIT,
        SET
    }

    Plan {
        sources = Map.copyOf(sources);
    }

    /**
     * What was said, with what follows from it; what is missing then is as it usually is, and the target as it was set.
     *
     * @param target what is still to be reached, in fen; empty where none is set
     */
    static Plan of(Chain said, OwnRates rates, Optional<BigDecimal> target) {
        var sources = new EnumMap<Part, Source>(Part.class);
        said(said, sources);
        var chain = said.solved();
        if (!chain.isWhole() && chain.price() == null && rates.price().isPresent()) {
            sources.put(Part.PRICE, Source.HABIT);
            chain = chain.price(rates.price().get()).solved();
        }
        if (!chain.isWhole() && chain.rates().isEmpty() && rates.rate().isPresent()) {
            sources.put(Part.RATE, Source.HABIT);
            chain = chain.rates(List.of(rates.rate().get())).solved();
        }
        if (!chain.isWhole() && chain.target() == null && target.isPresent()) {
            sources.put(Part.TARGET, Source.SET);
            chain = chain.target(target.get()).solved();
        }
        return new Plan(chain, sources);
    }

    private static void said(Chain said, Map<Part, Source> sources) {
        put(said.target() != null, Part.TARGET, sources);
        put(said.price() != null, Part.PRICE, sources);
        put(said.deals() != null, Part.DEALS, sources);
        put(!said.rates().isEmpty(), Part.RATE, sources);
        put(said.leads() != null, Part.LEADS, sources);
        put(said.followups() != null, Part.FOLLOWUPS, sources);
    }

    private static void put(boolean there, Part part, Map<Part, Source> sources) {
        if (there) {
            sources.put(part, Source.SAID);
        }
    }

    /** The first link that nothing tells; empty where the chain is whole. */
    Optional<Part> missing() {
        if (chain.isWhole()) {
            return Optional.empty();
        }
        return Optional.of(
                chain.price() == null && (chain.target() == null || chain.deals() == null)
                        ? Part.PRICE
                        : chain.rates().isEmpty() ? Part.RATE : Part.TARGET);
    }
}
