package io.drumbeat.phrase;

import java.util.List;

/** Words that say that something did not happen, or not yet, or only ask whether it did. */
public final class Denials {
    private Denials() {}

    /** Said of what did not happen, or not yet; then nothing is recorded. */
    public static final List<String> NOT_DONE = List.of(
            "没有", "没", "未", "不", "别", "取消", "想", "要", "准备", "打算", "计划", "将", "会", "如果", "假如", "是否", "应该", "需要", "能否",
            "忘", "差点", "差一点", "约好", "约定", "约在", "让我", "叫我", "预计", "争取", "有望", "可能", "希望", "听说", "据说", "传闻", "not",
            "will", "cancel", "plan", "if", "going", "would", "should", "n't", "heard", "hope", "didn", "don", "doesn",
            "haven", "hasn", "couldn", "wasn", "never", "unable", "待办", "明日", "待拜", "待跟", "待回");

    /** Words that only look as if they said so. */
    public static final List<String> INNOCENT = List.of(
            "会议", "开会", "例会", "早会", "晚会", "周会", "展会", "协会", "工会", "商会", "发布会", "会面", "会见", "会谈", "见面会", "会计", "会所",
            "会员", "会场", "会展", "午会", "视频会", "电话会", "现场会", "重要", "主要", "特别", "分别", "级别", "别墅", "不错", "理想", "没问题", "未来");

    /** Beside money they say that it did not come about. */
    public static final List<String> FAILED = List.of(
            "没签",
            "黄了",
            "泡汤",
            "没戏",
            "作废",
            "未签",
            "没成",
            "失败",
            "取消",
            "没到",
            "未到",
            "没付",
            "未付",
            "没收",
            "未收",
            "没回",
            "没谈",
            "没打",
            "没盖章",
            "未盖章",
            "没盖",
            "走流程",
            "走审批",
            "审批中",
            "待签",
            "待盖",
            "等签",
            "等盖",
            "没下来",
            "没批",
            "口头",
            "还没发",
            "没发出",
            "未发出",
            "还没报",
            "还没给",
            "等老板",
            "等领导",
            "等批",
            "等审批",
            "待审批",
            "待批",
            "意向书",
            "没有签",
            "没有到",
            "not signed",
            "not paid",
            "failed");

    /** Alone after everything else they make a question of it. */
    public static final List<String> QUESTIONS =
            List.of("吗", "了吗", "了没", "没", "没有", "了没有", "呢", "么", "了么", "不了", "不成", "没成");

    /** What did not come about or is not so; other words that begin with 不 or 没 may be names. */
    public static final List<String> DENIALS = List.of(
            "不在", "不同", "不行", "不想", "不要", "不需", "不太", "不顺", "不错", "不买", "不签", "不满", "不接", "不能", "不会", "不是", "不用", "不急",
            "不肯", "没见", "没人", "没谈", "没聊", "没来", "没在", "没空", "没时间", "没接", "没打", "没成", "没签", "没到", "没付", "没结果", "没想",
            "没问题", "没说", "出差");

    /** Beside a contract or cash they leave open whether it came about. */
    private static final List<String> OPEN = List.of(
            "没", "未", "不是", "不算", "等", "待", "其实", "可能", "应该", "好像", "据说", "如果", "要是", "暂时", "差点", "错", "别人", "口头", "假的",
            "算", "说的", "听说");

    /** Nor do these, though they look so. */
    private static final List<String> PLAIN = List.of(
            "没问题", "没有问题", "没降价", "没打折", "没有打折", "没让价", "没压价", "没议价", "未税", "没开票", "未开票", "没开发票", "没有开票", "没发货", "未发货",
            "没有发货", "没交货", "未交货", "没异议", "没有异议", "没意见", "未来", "等额", "等级", "平等", "优等", "高等", "中等", "等等", "等人", "等部门",
            "招待", "待遇", "期待", "接待", "不错", "没有变", "没变", "算上", "预算", "结算", "折算", "核算", "总算", "划算", "计算", "清算");

    /** Activities that were tried and came to nothing. */
    private static final List<String> IN_VAIN =
            List.of("爽约", "扑空", "扑了个空", "未果", "白跑", "放鸽子", "放了鸽子", "放我鸽子", "没见着", "没去成", "没成行", "没见成", "吃闭门羹", "吃了闭门羹");

    /** What was put off did not come about, if a remark begins so. */
    private static final List<String> PUT_OFF = List.of("推迟", "延期", "改期", "改约", "改到", "取消", "顺延", "延后");

    /** A loss that is only feared is none. */
    private static final List<String> FEARED =
            List.of("还没", "还未", "没定", "未定", "不确定", "可能", "应该", "快", "差点", "估计", "要丢", "会丢");

    /** Whether money did not come about, or somebody says so beside it. */
    public static boolean failed(String remark) {
        return Vocabulary.anyIn(FAILED, plain(remark));
    }

    /** Whether a remark leaves open if a contract or cash it stands beside came about at all. */
    public static boolean open(String remark) {
        return Vocabulary.anyIn(OPEN, plain(remark));
    }

    /** Whether an activity was tried and came to nothing. */
    public static boolean inVain(String remark) {
        return Vocabulary.anyIn(IN_VAIN, remark) || PUT_OFF.stream().anyMatch(remark::startsWith);
    }

    /** Whether the reason given for a loss says that it is none yet. */
    public static boolean feared(String reason) {
        return FEARED.stream().anyMatch(reason::startsWith);
    }

    private static String plain(String remark) {
        var said = remark;
        for (var plain : PLAIN) {
            said = said.replace(plain, "");
        }
        return said;
    }
}
