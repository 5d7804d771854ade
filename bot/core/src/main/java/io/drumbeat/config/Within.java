package io.drumbeat.config;

import java.math.BigDecimal;

/** Numbers that can only be meant between a least and a most; what was taken once stays readable. */
public final class Within {
    private Within() {}

    /**
     * A share such as {@code 30%}.
     *
     * @param least in percent
     * @param most in percent
     */
    public static BigDecimal percent(Yaml value, int least, int most) {
        var share = value.rate();
        if (share.compareTo(BigDecimal.valueOf(least, 2)) < 0 || share.compareTo(BigDecimal.valueOf(most, 2)) > 0) {
            value.refuse("应是 %d%% 到 %d%% 的比例".formatted(least, most));
        }
        return share;
    }

    /** A number of something that nobody has less than none of. */
    public static BigDecimal notNegative(Yaml value, BigDecimal number) {
        if (number.signum() < 0) {
            value.refuse("不能是负数，应是 0 或更大的数");
        }
        return number;
    }
}
