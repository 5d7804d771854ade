package io.drumbeat.yardstick;

import org.jspecify.annotations.Nullable;

/**
 * A number that a person has in a span, however it is reached.
 *
 * @param name the measure: {@code revenue}, one that the plan declares, or one that is given
 * @param over the span; null for that of the rule that asks
 * @param whose whose it is; null for whose facts the rule that asks counts
 * @param toDate whether the target is only that of the months so far
 * @param carry what earlier spans of the year leave to the target
 */
public record Gauge(
        Kind kind,
        String name,
        @Nullable Span over,
        @Nullable Whose whose,
        boolean toDate,
        Carry carry) {
    /** The measure of what the rule that asks itself counts. */
    public static final String SAME = "";

    public static Gauge of(Kind kind, String name) {
        return new Gauge(kind, name, null, null, false, Carry.NOTHING);
    }

    public Gauge over(Span other) {
        return new Gauge(kind, name, other, whose, toDate, carry);
    }

    public Gauge as(Kind other) {
        return new Gauge(other, name, over, whose, toDate, carry);
    }

    /** The same, with what it does not say itself. */
    public Gauge within(Span span, Whose people) {
        return new Gauge(kind, name, over == null ? span : over, whose == null ? people : whose, toDate, carry);
    }

    public Gauge named(String other) {
        return new Gauge(kind, other, over, whose, toDate, carry);
    }

    public Gauge ofWhom(Whose other) {
        return new Gauge(kind, name, over, other, toDate, carry);
    }

    /** What of a target that was missed, or passed, the next one is changed by. */
    public enum Carry {
        NOTHING,
        /** What was missing is asked for on top. */
        DEFICIT,
        /** What was above is let off too. */
        BOTH
    }

    /** What is looked at of the measure. */
    public enum Kind {
        VALUE("value", ""),
        ATTAINMENT("attainment", "完成率"),
        INVERSE("inverse", "逆向完成率"),
        TARGET("target", "目标"),
        RANK("rank", "名次"),
        RANK_FROM_LAST("rank-from-last", "倒数名次"),
        RANK_SHARE("rank-share", "名次占比"),
        GROWTH("growth", "同比增长"),
        PREVIOUS("previous", "（上期）"),
        LAST_YEAR("last-year", "（去年同期）");

        private final String id;
        private final String label;

        Kind(String id, String label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public String label() {
            return label;
        }

        public boolean isShare() {
            return this == ATTAINMENT || this == INVERSE || this == GROWTH || this == RANK_SHARE;
        }

        /** Whether it says where somebody stands among others. */
        public boolean isRank() {
            return this == RANK || this == RANK_FROM_LAST || this == RANK_SHARE;
        }
    }
}
