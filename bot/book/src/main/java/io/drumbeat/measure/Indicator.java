package io.drumbeat.measure;

import java.math.BigDecimal;

/** What somebody can have a target in: a measure of the bot's own, or one that a company declares. */
public interface Indicator {
    /** The name used in files: {@code new-customers}. */
    String id();

    String label();

    /** How many decimal places its smallest unit lies behind the unit people say: 2 for fen behind yuan, 0 for a count. */
    int places();

    /** Whether what several people reach in several days adds up; a rate does not, and is to be held in each. */
    default boolean addsUp() {
        return true;
    }

    default boolean isMoney() {
        return false;
    }

    /** Whether it is a share of a hundred. */
    default boolean isShare() {
        return false;
    }

    /** Whether less of it is more wanted. */
    default boolean isLowerBetter() {
        return false;
    }

    /** A value as people read it: {@code ¥310,000} or {@code 6}. */
    String show(long value);

    /** A target or a distance as people read it, which nobody is paid by. */
    String about(long value);

    /** A value in few digits: {@code 31.0万} or {@code 6}. */
    String brief(long value);

    /** A value in the unit cards use: yuan or a count. */
    default BigDecimal onCards(long value) {
        return BigDecimal.valueOf(value, places());
    }

    /**
     * What was said, in the smallest unit.
     *
     * @throws ArithmeticException where it is finer than that
     */
    default long ofSaid(BigDecimal said) {
        return said.movePointRight(places()).longValueExact();
    }
}
