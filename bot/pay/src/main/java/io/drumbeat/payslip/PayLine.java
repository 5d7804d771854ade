package io.drumbeat.payslip;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A line of a statement. Where it comes from is said when somebody asks. */
public final class PayLine {
    private final String rule;
    private final long amount;
    private final Supplier<Origin> telling;
    private @Nullable Origin told;

    /**
     * Where a line comes from.
     *
     * @param basis what it was counted on, a plain number
     * @param rate as people read it
     * @param facts the ids of the facts it came from
     * @param why one sentence
     */
    public record Origin(String basis, String rate, List<String> facts, String why) {
        public Origin {
            facts = List.copyOf(facts);
        }
    }

    /**
     * @param rule the rule's name
     * @param amount in the smallest unit of the plan's currency
     * @param telling says the same whenever it is asked
     */
    public PayLine(String rule, long amount, Supplier<Origin> telling) {
        this.rule = rule;
        this.amount = amount;
        this.telling = telling;
    }

    public PayLine(String rule, long amount, Origin origin) {
        this(rule, amount, () -> origin);
    }

    public String rule() {
        return rule;
    }

    public long amount() {
        return amount;
    }

    public String basis() {
        return origin().basis();
    }

    public String rate() {
        return origin().rate();
    }

    public List<String> facts() {
        return origin().facts();
    }

    public String why() {
        return origin().why();
    }

    private Origin origin() {
        var origin = told;
        if (origin == null) {
            origin = telling.get();
            told = origin;
        }
        return origin;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PayLine line
                && rule.equals(line.rule)
                && amount == line.amount
                && origin().equals(line.origin());
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, amount);
    }

    /** Says that it exists, never what it pays. */
    @Override
    public String toString() {
        return "PayLine[rule=" + rule + ", ***]";
    }

    /** The same, saying which month it belongs to among several. */
    public PayLine in(YearMonth month) {
        return new PayLine(rule, amount, () -> new Origin(basis(), rate(), facts(), month + "：" + why()));
    }
}
