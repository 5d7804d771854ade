package io.drumbeat.phrase;

import java.util.List;
import java.util.Map;

/** What people say in passing for a verb, and around one, without meaning more. */
public final class Colloquial {
    private Colloquial() {}

    /** What means a verb only at the beginning of a line; elsewhere others may be doing it. */
    public static final Map<String, String> FIRST_VERBS = Map.of("收款", "回款", "撤回", "撤销");

    /** What means a verb only right behind a customer. */
    public static final Map<String, String> CUSTOMER_VERBS = Map.of("丢了", "丢单", "进入", "推进");

    /** After 撤销: the one it takes back anyway. */
    public static final List<String> THE_LAST =
            List.of("刚才那条", "刚才那笔", "刚刚那条", "刚刚那笔", "最后一条", "最近一条", "上一条", "上一笔", "刚才的", "刚刚的", "上条", "刚才");

    /** What only makes a question of a look. */
    public static final List<String> ASKING = List.of("怎么样了", "怎么样", "是多少", "有多少", "怎样", "如何", "多少", "情况");
}
