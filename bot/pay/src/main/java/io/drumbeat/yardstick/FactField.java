package io.drumbeat.yardstick;

/**
 * A number that a single fact has.
 *
 * @param id how plans call it
 * @param label how people call it
 * @param kind what sort of number it is
 * @param adds whether several facts have the sum of it
 */
public record FactField(String id, String label, Kind kind, boolean adds) {
    public static final FactField AMOUNT = new FactField("amount", "金额", Kind.MONEY, true);
    public static final FactField UNITS = new FactField("units", "数量", Kind.NUMBER, true);
    public static final FactField MARGIN = new FactField("margin", "毛利", Kind.MONEY, true);
    public static final FactField COST = new FactField("cost", "成本", Kind.MONEY, true);
    public static final FactField LIST = new FactField("list", "标价", Kind.MONEY, true);
    public static final FactField COUNT = new FactField("count", "笔数", Kind.NUMBER, true);
    public static final FactField SCORE = new FactField("score", "评分", Kind.NUMBER, false);
    public static final FactField MARGIN_RATE = new FactField("margin-rate", "毛利率", Kind.SHARE, false);
    public static final FactField MARKUP = new FactField("markup", "加价率", Kind.SHARE, false);
    public static final FactField DISCOUNT = new FactField("discount", "折扣率", Kind.SHARE, false);
    public static final FactField PRICE = new FactField("price", "单价", Kind.MONEY, false);
    public static final FactField DAYS = new FactField("days", "账期天数", Kind.NUMBER, false);
    public static final FactField CUSTOMER_AGE = new FactField("customer-age", "客户月龄", Kind.NUMBER, false);

    /** How long its person had been there. */
    public static final FactField SENIORITY = new FactField("seniority", "入职月数", Kind.NUMBER, false);

    public static final FactField SENIORITY_DAYS = new FactField("seniority-days", "入职天数", Kind.NUMBER, false);
    /** On which day of its month it happened. */
    public static final FactField DAY_OF_MONTH = new FactField("day-of-month", "几号", Kind.NUMBER, false);

    /** In full months since its deal was signed. */
    public static final FactField DEAL_AGE = new FactField("deal-age", "合同月龄", Kind.NUMBER, false);

    /** Since the customer's first lead. */
    public static final FactField LEAD_DAYS = new FactField("lead-days", "线索天数", Kind.NUMBER, false);

    private static final java.util.List<FactField> ALL = java.util.List.of(
            AMOUNT,
            UNITS,
            MARGIN,
            COST,
            LIST,
            COUNT,
            SCORE,
            MARGIN_RATE,
            MARKUP,
            DISCOUNT,
            PRICE,
            DAYS,
            CUSTOMER_AGE,
            SENIORITY,
            SENIORITY_DAYS,
            LEAD_DAYS,
            DEAL_AGE,
            DAY_OF_MONTH);

    /** What sort of number it is. */
    public enum Kind {
        MONEY,
        NUMBER,
        SHARE
    }

    /** Those that every fact may have; a plan may name others. */
    public static java.util.List<FactField> all() {
        return ALL;
    }

    /** One that a plan names for itself. */
    public static FactField named(String name, Kind kind) {
        return new FactField(name, name, kind, kind != Kind.SHARE);
    }

    public boolean isShare() {
        return kind == Kind.SHARE;
    }

    public boolean isMoney() {
        return kind == Kind.MONEY;
    }

    /** Whether several facts have one only by dividing two sums. */
    public boolean isQuotient() {
        return equals(MARGIN_RATE) || equals(MARKUP) || equals(DISCOUNT) || equals(PRICE);
    }
}
