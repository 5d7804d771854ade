package io.drumbeat.yardstick;

/** A number that a single fact has. */
public enum FactField {
    AMOUNT("amount", "金额", true),
    UNITS("units", "数量", true),
    MARGIN("margin", "毛利", true),
    COST("cost", "成本", true),
    COUNT("count", "笔数", true),
    SCORE("score", "评分", false),
    MARGIN_RATE("margin-rate", "毛利率", false),
    PRICE("price", "单价", false),
    DAYS("days", "账期天数", false),
    CUSTOMER_AGE("customer-age", "客户月龄", false);

    private final String id;
    private final String label;
    private final boolean adds;

    FactField(String id, String label, boolean adds) {
        this.id = id;
        this.label = label;
        this.adds = adds;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** Whether several facts have the sum of it. */
    public boolean adds() {
        return adds;
    }

    public boolean isShare() {
        return this == MARGIN_RATE;
    }

    public boolean isMoney() {
        return this == AMOUNT || this == MARGIN || this == COST || this == PRICE;
    }
}
