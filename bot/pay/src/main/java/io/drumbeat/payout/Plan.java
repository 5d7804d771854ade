package io.drumbeat.payout;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a company pays its reps.
 *
 * @param version grows with every change, so that a statement says which rules it followed
 */
public record Plan(String name, int version, List<Rule> rules) {
    public Plan {
        rules = List.copyOf(rules);
    }

    /** What one rule pays: a rate on money of one kind, from one kind of customer. */
    public record Rule(String name, Basis basis, Customers customers, Rate rate) {}

    /** When money counts. */
    public enum Basis {
        WON("签单额"),
        COLLECTED("回款额");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whose money counts: customers are new in the deal they buy first. */
    public enum Customers {
        ALL,
        NEW,
        EXISTING
    }

    /** How much of the money is paid. */
    public sealed interface Rate {
        /** 固定比例: the same share of every fen. */
        record Flat(BigDecimal share) implements Rate {}

        /** 超额累进: each part of the money at its own step's share. */
        record Marginal(List<Step> steps) implements Rate {
            public Marginal {
                steps = List.copyOf(steps);
            }
        }

        /** 全额累进: all of the money at the share of the step it reaches. */
        record Whole(List<Step> steps) implements Rate {
            public Whole {
                steps = List.copyOf(steps);
            }
        }
    }

    /**
     * A step of a tiered rate.
     *
     * @param from the amount in fen from which it holds; the first step's is 0
     */
    public record Step(long from, BigDecimal share) {}
}
