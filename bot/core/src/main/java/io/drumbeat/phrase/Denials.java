package io.drumbeat.phrase;

import java.util.List;

/** Words that say that something did not happen, or not yet, or only ask whether it did. */
public final class Denials {
    private Denials() {}

    /** Said of what did not happen, or not yet; then nothing is recorded. */
    public static final Words NOT_DONE = Words.of(
            "没有", "没", "未", "不", "别", "取消", "想", "要", "准备", "打算", "计划", "将", "会", "如果", "假如", "是否", "应该", "需要", "能否",
            "忘", "差点", "差一点", "约好", "约定", "约在", "让我", "叫我", "预计", "争取", "有望", "可能", "希望", "听说", "据说", "传闻", "not",
            "will", "cancel", "plan", "if", "going", "would", "should", "n't", "heard", "hope", "didn", "don", "doesn",
            "haven", "hasn", "couldn", "wasn", "never", "unable", "正在去", "在路上", "的路上", "待办", "明日", "待拜", "待跟", "待回");

    /** Words that only look as if they said so. */
    public static final Words INNOCENT = Words.of(
            "会议", "开会", "例会", "早会", "晚会", "周会", "展会", "协会", "工会", "商会", "发布会", "会面", "会见", "会谈", "见面会", "会计", "会所",
            "会员", "会场", "会展", "午会", "视频会", "电话会", "现场会", "重要", "主要", "特别", "分别", "级别", "别墅", "不错", "理想", "没问题", "未来");

    /** Alone after everything else they make a question of it. */
    public static final Words QUESTIONS = Words.of("吗", "了吗", "了没", "没", "没有", "了没有", "呢", "么", "了么", "不了", "不成", "没成");

    /** What did not come about or is not so; other words that begin with 不 or 没 may be names. */
    public static final Words DENIALS = Words.of(
            "不在", "不同", "不行", "不想", "不要", "不需", "不太", "不顺", "不错", "不买", "不签", "不满", "不接", "不能", "不会", "不是", "不用", "不急",
            "不肯", "没见", "没人", "没谈", "没聊", "没来", "没在", "没空", "没时间", "没接", "没打", "没成", "没签", "没到", "没付", "没结果", "没想",
            "没问题", "没说", "出差");

    /** Behind somebody's name: they were not there. */
    public static final Words ABSENT = Ordered.longestFirst(List.of(
            "不在", "没在", "没见着", "没见到", "没碰到", "没碰上", "没碰着", "没遇到", "没找到", "没找着", "没来", "没出现", "没露面", "出差", "出去了", "外出",
            "出国", "出门了", "请假", "度假", "放假", "开会去", "不巧", "离职"));

    /** Right before a name: they were not met. */
    public static final Words NOT_MET =
            Ordered.longestFirst(List.of("没见着", "没见到", "没碰到", "没碰上", "没碰着", "没遇到", "没找到", "没找着", "没等到", "没能见到", "没见成"));
}
