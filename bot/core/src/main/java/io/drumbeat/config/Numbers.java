package io.drumbeat.config;

import java.math.BigDecimal;

/** Numbers as people write them. */
final class Numbers {
    /** In yuan more than any company turns over, and in fen still a whole number that can be reckoned with. */
    static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000_000L);

    private Numbers() {}

    /** @throws NumberFormatException if it is none */
    static BigDecimal plain(String text) {
        var digits = text.replace(",", "").replace("_", "");
        return digits.endsWith("万")
                ? new BigDecimal(digits.substring(0, digits.length() - 1)).movePointRight(4)
                : new BigDecimal(digits);
    }

    /** @throws NumberFormatException if it is none */
    static BigDecimal rate(String text) {
        return text.endsWith("%")
                ? new BigDecimal(text.substring(0, text.length() - 1).strip()).movePointLeft(2)
                : new BigDecimal(text);
    }
}
