package io.drumbeat.phrase;

import java.util.List;
import java.util.stream.Stream;

/** Where leads come from, as people call it. */
public final class Sources {
    private Sources() {}

    /** What a source was there for: 官网留言. */
    public static final Words KINDS = Words.of("留言", "咨询", "报名", "注册", "表单", "私信");

    /** After a source, saying nothing more. */
    public static final Words AFTER = Words.of(
            Stream.concat(KINDS.stream(), Stream.of("来的", "来", "的", "上")).toList());

    /** Where leads come from. */
    public static final Words ALL = Ordered.longestFirst(List.of(
            "老客户介绍",
            "朋友介绍",
            "客户介绍",
            "转介绍",
            "介绍",
            "展会",
            "官网",
            "网站",
            "百度",
            "抖音",
            "小红书",
            "公众号",
            "视频号",
            "微信",
            "陌拜",
            "地推",
            "广告",
            "招标",
            "招投标",
            "电话营销",
            "来电",
            "400电话",
            "邮件",
            "活动",
            "沙龙",
            "直播",
            "阿里巴巴",
            "1688",
            "知乎",
            "渠道",
            "代理商",
            "referral",
            "website",
            "expo",
            "ads"));
}
