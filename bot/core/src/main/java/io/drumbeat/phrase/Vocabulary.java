package io.drumbeat.phrase;

import java.util.List;
import java.util.Map;

/** The words that every sentence may use, in one place; verbs come from the usages, stages from the company. */
public final class Vocabulary {
    private Vocabulary() {}

    /** After a verb, saying nothing more: 拜访了, 见到, 打给. */
    public static final List<String> AFTER_VERB = List.of(
            "联系了", "联系", "回复了", "回复", "回访了", "回访", "回来了", "回来", "发给了", "发给", "给到", "完了", "完", "了一下", "过了", "到了", "了",
            "过", "着", "一下");

    /** After 见: 见了面, 见面. */
    public static final List<String> AFTER_MEET = List.of("了面", "过面", "面了", "面", "完了", "完", "到了", "了", "过", "到");

    /** Before or between what matters, saying nothing more. */
    public static final List<String> LEADS = Ordered.longestFirst(Colloquial.inPassing(
            "我们", "我", "咱们", "咱", "刚刚", "刚才", "刚", "已经", "已", "又", "去了", "去", "来", "来了", "到", "在", "和", "跟", "与", "同",
            "给", "向", "对", "为", "把", "将", "帮", "的", "了", "过", "从", "看看", "看一下", "看", "查一下", "查看", "查", "我的", "一下", "一起",
            "约见了", "见了", "约了", "记一下", "记录一下", "那个单子", "这个单子", "那单", "这单", "找", "拿", "由", "是", "to", "with", "the", "of",
            "for", "i", "at", "a", "my", "show", "客户", "老客户", "老客", "大客户", "公司", "for the", "done"));

    /** Before a date that is a next step: 下一步下周三送合同, 约了周五签约. */
    public static final List<String> BEFORE_NEXT = List.of(
            "下一步",
            "下次",
            "接下来",
            "然后",
            "约了",
            "约好",
            "约定",
            "约在",
            "约",
            "定在",
            "定于",
            "计划",
            "准备",
            "打算",
            "and",
            "next step",
            "并");

    /** Before an amount. */
    public static final List<String> BEFORE_AMOUNT = Ordered.longestFirst(List.of(
            "预计", "预期", "预估", "估计", "大概", "大约", "约", "共计", "一共", "总共", "合计", "共", "总价", "总额", "金额", "合同额", "合同金额", "合同",
            "价格", "报了", "报价", "报", "签了", "签", "收到", "收了", "收", "回款", "到账", "打款", "打了", "付了", "退了", "退", "拿下", "成交", "了",
            "到", "为", "是", "价值"));

    public static final List<String> AFTER_AMOUNT = List.of("左右", "上下", "的单子", "的合同", "的订单", "的单", "的", "了", "整");

    /** Before and after the day a deal is expected to close. */
    public static final List<String> BEFORE_EXPECTED = Ordered.longestFirst(List.of(
            "预计",
            "预期",
            "估计",
            "大概",
            "大约",
            "计划",
            "争取",
            "希望",
            "要",
            "在",
            "预计日期",
            "预计成交日期",
            "预计成交",
            "by",
            "expected",
            "close",
            "closing",
            "in"));

    public static final List<String> AFTER_EXPECTED = Ordered.longestFirst(List.of(
            "左右", "前", "之前", "以前", "签单", "签约", "签合同", "签", "成交", "能签", "可签", "可以签", "拿下", "完成", "关单", "能成", "下单", "定",
            "能定"));

    /** Before a stage: 推进到意向. */
    public static final List<String> BEFORE_STAGE =
            Ordered.longestFirst(List.of("到", "到了", "至", "成", "为", "进入", "进入了", "进到", "转", "转到", "推到", "to"));

    /** How a remark begins, so that it is not taken for a name. */
    public static final List<String> OPENERS = Ordered.longestFirst(List.of(
            "谈",
            "聊",
            "讲",
            "说",
            "讨论",
            "沟通",
            "介绍",
            "送",
            "了解",
            "确认",
            "汇报",
            "签",
            "催",
            "交流",
            "对接",
            "商量",
            "商谈",
            "商讨",
            "问",
            "约",
            "反馈",
            "解决",
            "处理",
            "客户",
            "对方",
            "他们",
            "他",
            "她",
            "希望",
            "想",
            "要求",
            "需要",
            "表示",
            "觉得",
            "认为",
            "很",
            "不",
            "没",
            "已",
            "准备",
            "打算",
            "关于",
            "续约",
            "续费",
            "续签",
            "价格",
            "报价",
            "方案",
            "合同",
            "演示",
            "试用",
            "培训",
            "售后",
            "投诉",
            "预计",
            "预算",
            "下单",
            "付款",
            "回款",
            "开票",
            "发票",
            "吃饭",
            "喝茶",
            "喝咖啡",
            "参观",
            "测试",
            "拜访",
            "回访",
            "维护",
            "提",
            "看了",
            "看",
            "做",
            "给",
            "发",
            "寄",
            "拿",
            "带",
            "因为",
            "由于",
            "about",
            "because",
            "discuss",
            "discussed",
            "talked",
            "re:"));

    /** What only a next step is called, whenever it is. */
    public static final List<String> AGAIN = Ordered.longestFirst(List.of("回访", "再", "回电", "回复", "follow up"));

    /** What a next step may consist of. */
    public static final List<String> NEXT_STEPS = Ordered.longestFirst(List.of(
            "送", "寄", "发", "签约", "签合同", "签单", "签", "打电话", "电话", "拜访", "上门", "演示", "跟进", "联系", "报价", "给", "出", "交", "提交",
            "递交", "培训", "试用", "开会", "会议", "见面", "见", "约", "催", "收款", "请", "陪", "带", "去", "到", "安排", "付款", "交付", "交货",
            "visit", "call", "demo", "send", "meet", "sign"));

    /** What is no step of ours, though it has a day: 下周三他们搬家, 下周三出差. */
    public static final List<String> NOT_OURS = List.of(
            "他", "她", "对方", "客户", "出差", "放假", "休假", "休息", "搬", "过生日", "生日", "不在", "没空", "没时间", "不", "没", "才", "很", "都",
            "无", "忙");

    /** What a past day and a coming one have in common. */
    public static final List<String> TALK = Ordered.longestFirst(
            List.of("谈", "聊", "讲", "说", "沟通", "讨论", "汇报", "对接", "确认", "介绍", "商量", "交流", "talk", "discuss"));

    /** How a slot is called before a colon: 金额:50万. */
    public static final Map<String, List<String>> LABELS = Map.ofEntries(
            Map.entry("customer", List.of("客户", "客户名")), Map.entry("amount", List.of("金额", "合同金额", "合同额")),
            Map.entry("date", List.of("日期")), Map.entry("expected", List.of("预计", "预计日期", "预计成交")),
            Map.entry("next", List.of("下一步", "下次")), Map.entry("contact", List.of("联系人")),
            Map.entry("note", List.of("备注", "说明")), Map.entry("reason", List.of("原因")),
            Map.entry("source", List.of("来源")), Map.entry("product", List.of("产品")),
            Map.entry("score", List.of("评分")), Map.entry("receipt", List.of("编号")),
            Map.entry("person", List.of("同事")), Map.entry("period", List.of("时间")),
            Map.entry("stage", List.of("阶段")), Map.entry("newCustomer", List.of("新客/老客", "新老客")));

    /** Said of what did not happen, or not yet; then nothing is recorded. */
    public static final List<String> NOT_DONE = List.of(
            "没有", "没", "未", "不", "别", "取消", "想", "要", "准备", "打算", "计划", "将", "会", "如果", "假如", "是否", "应该", "需要", "能否",
            "忘", "差点", "差一点", "约好", "约定", "约在", "让我", "叫我", "预计", "争取", "有望", "可能", "希望", "听说", "据说", "传闻", "not",
            "will", "cancel", "plan", "if", "going", "would", "should", "n't", "heard", "hope");

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
            "没有签",
            "没有到",
            "not signed",
            "not paid",
            "failed");

    /** Alone after everything else they make a question of it. */
    public static final List<String> QUESTIONS =
            List.of("吗", "了吗", "了没", "没", "没有", "了没有", "呢", "么", "了么", "不了", "不成", "没成");

    public static final List<String> FIRST = List.of("新客", "首单", "new customer");
    public static final List<String> NEW = List.of("新客户", "新客", "new customer", "new", "首单");
    public static final List<String> OLD = List.of("老客户", "老客", "existing customer", "复购");

    /** A known customer's own rooms: 华为采购部 is still 华为. */
    public static final List<String> DEPARTMENTS = List.of(
            "采购部", "技术部", "市场部", "财务部", "销售部", "研发部", "人事部", "行政部", "总部", "it部", "信息部", "工程部", "项目部", "运营部", "采购", "财务",
            "那边", "那里", "这边", "公司", "团队", "客户", "集团", "法务", "法务部", "现场");

    /** Before somebody's name, without a colon. */
    public static final List<String> CALLED = List.of("新联系人", "联系人", "对接人", "负责人");

    /** What did not come about or is not so; other words that begin with 不 or 没 may be names. */
    public static final List<String> DENIALS = List.of(
            "不在", "不同", "不行", "不想", "不要", "不需", "不太", "不顺", "不错", "不买", "不签", "不满", "不接", "不能", "不会", "不是", "不用", "不急",
            "不肯", "没见", "没人", "没谈", "没聊", "没来", "没在", "没空", "没时间", "没接", "没打", "没成", "没签", "没到", "没付", "没结果", "没想",
            "没问题", "没说", "出差");

    /** The length of the first of these words that stands at a place, 0 if none does. */
    public static int lengthAt(List<String> words, String line, int at) {
        for (var word : words) {
            if (line.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    public static boolean anyIn(List<String> words, String part) {
        return words.stream().anyMatch(part::contains);
    }
}
