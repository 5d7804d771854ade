package io.drumbeat.yardstick;

/** Whose facts count for a payee. */
public enum Whose {
    OWN("本人"),
    REPORTS("直接下属"),
    /** Two levels down, and no others. */
    REPORTS_2("下两级"),
    /** Three levels down, and no others. */
    REPORTS_3("下三级"),
    BELOW("所有下属"),
    TEAM("本团队"),
    EVERYONE("全公司");

    private final String label;

    Whose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
