package io.drumbeat.payslip;

import java.time.YearMonth;
import java.util.List;

/**
 * A line of a statement.
 *
 * @param rule the rule's name
 * @param basis what it was counted on, a plain number
 * @param rate as people read it
 * @param amount in the smallest unit of the plan's currency
 * @param facts the ids of the facts it came from
 * @param why one sentence
 */
public record PayLine(String rule, String basis, String rate, long amount, List<String> facts, String why) {
    public PayLine {
        facts = List.copyOf(facts);
    }

    /** The same, saying which month it belongs to among several. */
    public PayLine in(YearMonth month) {
        return new PayLine(rule, basis, rate, amount, facts, month + "：" + why);
    }
}
