package io.drumbeat.payout;

import io.drumbeat.money.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * What a plan pays one person for one month, line by line; the total is the sum of the lines.
 *
 * @param person the payee's id
 */
public record Statement(String person, YearMonth month, String plan, int version, List<Line> lines) {
    public Statement {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    /**
     * One rule's part.
     *
     * @param basis the money it was counted on
     * @param rate the share as people read it, as {@code 3%} or {@code 1% 至 ¥300,000，超出部分 1.5%}
     * @param receipts the facts it came from, by receipt number
     */
    public record Line(String rule, String of, Money basis, String rate, Money amount, List<Long> receipts) {
        public Line {
            receipts = List.copyOf(receipts);
        }
    }

    /** Says that it exists, never what it pays. */
    @Override
    public String toString() {
        return "Statement[person=" + person + ", month=" + month + ", ***]";
    }
}
