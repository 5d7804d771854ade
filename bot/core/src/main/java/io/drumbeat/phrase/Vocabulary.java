package io.drumbeat.phrase;

import java.util.List;

/** The words that every sentence may use, in one place; verbs come from the usages, stages from the company. */
public final class Vocabulary {
    private Vocabulary() {}

    /** After a verb, saying nothing more: 拜访了, 见到, 打给. */
    public static final Words AFTER_VERB = Ordered.longestFirst(List.of(
            "联系了", "联系", "回复了", "回复", "回访了", "回访", "回来了", "回来", "发给了", "发给", "给到", "完了", "完", "了一下", "过了", "到了", "了",
            "过", "着", "一下", "催了一下", "催了", "催", "问了", "问了下", "问", "通知了", "咨询了", "说了", "做完了", "做完", "结束了", "结束", "完毕",
            "打完了", "打通了", "联系上了"));

    /** After 见: 见了面, 见面. */
    public static final Words AFTER_MEET = Words.of("了面", "过面", "面了", "面", "完了", "完", "到了", "了", "过", "到", "的");

    /** Before or between what matters, saying nothing more. */
    public static final Words LEADS = Ordered.longestFirst(Colloquial.inPassing(
            "我们", "我", "咱们", "咱", "刚刚", "刚才", "刚", "已经", "已", "又", "去了", "去", "来", "来了", "到", "在", "和", "跟", "与", "同",
            "给", "向", "对", "为", "把", "将", "帮", "的", "了", "过", "从", "看看", "看一下", "看", "查一下", "查看", "查", "我的", "一下", "一起",
            "约见了", "见了", "约了", "记一下", "记录一下", "那个单子", "这个单子", "那单", "这单", "找", "拿", "由", "是", "to", "with", "the", "of",
            "for", "i", "at", "a", "my", "show", "客户", "老客户", "老客", "大客户", "公司", "for the", "done"));

    /** Before a date that is a next step: 下一步下周三送合同, 约了周五签约. */
    public static final Words BEFORE_NEXT = Words.of(
            "下一步",
            "下次",
            "接下来",
            "后续",
            "下步",
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
    public static final Words BEFORE_AMOUNT = Ordered.longestFirst(List.of(
            "预计", "预期", "预估", "估计", "大概", "大约", "约", "共计", "一共", "总共", "合计", "共", "总价", "总额", "金额", "合同额", "合同金额", "合同",
            "含税价", "含税", "未税", "不含税", "折后", "折后价", "优惠价", "优惠后", "最终", "最后", "底价", "成交价", "实付", "实收", "实际", "总金额",
            "合同总额", "总计", "打来", "汇来", "转来", "价格", "报了", "报价", "报", "签了", "签", "收到", "收了", "收", "回款", "到账", "打款", "打了",
            "付了", "退了", "退", "拿下", "成交", "了", "到", "为", "是", "价值", "转了", "汇了", "结了", "打款了", "汇款", "回了", "多收的", "多收",
            "多付的", "多付", "退还", "退还了", "收款", "打过来", "转过来", "汇过来", "打款过来", "来款", "到款", "款"));

    public static final Words AFTER_AMOUNT = Words.of(
            "左右", "上下", "的单子", "的合同", "的订单", "的单", "的价格", "的报价", "的价", "的", "了", "整", "到账了", "到账", "已到账", "已经到账");

    /** Before and after the day a deal is expected to close. */
    public static final Words BEFORE_EXPECTED = Ordered.longestFirst(List.of(
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

    public static final Words AFTER_EXPECTED = Ordered.longestFirst(List.of(
            "左右", "前", "之前", "以前", "签单", "签约", "签合同", "签", "成交", "能签", "可签", "可以签", "拿下", "完成", "关单", "能成", "下单", "定",
            "能定"));

    /** Before a stage: 推进到意向. */
    public static final Words BEFORE_STAGE =
            Ordered.longestFirst(List.of("到", "到了", "至", "成", "为", "进入", "进入了", "进到", "转", "转到", "推到", "to"));

    /** How a remark begins, so that it is not taken for a name. */
    public static final Words OPENERS = Ordered.longestFirst(List.of(
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
    public static final Words AGAIN = Ordered.longestFirst(List.of("回访", "再", "回电", "回复", "follow up"));

    /** What a next step may consist of. */
    public static final Words NEXT_STEPS = Ordered.longestFirst(List.of(
            "送", "寄", "发", "签约", "签合同", "签单", "签", "打电话", "电话", "拜访", "上门", "演示", "跟进", "联系", "报价", "给", "出", "交", "提交",
            "递交", "培训", "试用", "开会", "会议", "见面", "见", "约", "催", "收款", "请", "陪", "带", "去", "到", "安排", "付款", "交付", "交货",
            "visit", "call", "demo", "send", "meet", "sign"));

    /** What is no step of ours, though it has a day: 下周三他们搬家, 下周三出差. */
    public static final Words NOT_OURS = Words.of(
            "他", "她", "对方", "客户", "出差", "放假", "休假", "休息", "搬", "过生日", "生日", "不在", "没空", "没时间", "不", "没", "才", "很", "都",
            "无", "忙");

    /** What a past day and a coming one have in common. */
    public static final Words TALK = Ordered.longestFirst(
            List.of("谈", "聊", "讲", "说", "沟通", "讨论", "汇报", "对接", "确认", "介绍", "商量", "交流", "talk", "discuss"));

    public static final Words FIRST = Words.of("新客", "首单", "new customer");
    public static final Words NEW = Words.of("新客户", "新客", "new customer", "new", "首单");
    public static final Words OLD = Words.of("老客户", "老客", "existing customer", "复购", "非新客户", "非新客", "不是新客户", "不是新客");

    /** A known customer's own rooms: 华为采购部 is still 华为. */
    public static final Words DEPARTMENTS = Words.of(
            "采购部", "技术部", "市场部", "财务部", "销售部", "研发部", "人事部", "行政部", "总部", "it部", "信息部", "工程部", "项目部", "运营部", "采购", "财务",
            "那边", "那里", "这边", "公司", "团队", "客户", "集团", "法务", "法务部", "现场");
    /** Behind a customer, saying no more than its name does. */
    public static final Words THERE = Words.of("那边", "那里", "这边", "那头", "这头", "他们家", "他家");
    /** Behind somebody's name, and what is done with them, not by them. */
    public static final Words AND_OTHERS = Words.of("他们几个", "他们", "她们", "几位", "等人", "一行");

    public static final Words DONE_WITH = Words.of("做了", "做", "演示", "开了", "讲了", "聊", "谈");

    /** What kind of company it is; a name means the same with it. */
    public static final Words LEGAL_FORMS = Words.of(
            "股份有限公司",
            "有限责任公司",
            "集团有限公司",
            "集团股份有限公司",
            "集团有限责任公司",
            "控股有限公司",
            "有限公司",
            "集团公司",
            "(集团)股份有限公司",
            "(集团)有限公司",
            "(中国)有限公司");

    /** Before somebody's name, without a colon. */
    public static final Words CALLED = Words.of("新联系人", "联系人", "对接人", "负责人");

    /** The length of the first of these words that stands at a place, 0 if none does. */
    public static int lengthAt(Words words, String line, int at) {
        return words.lengthAt(line, at);
    }

    /** The same of words that only somebody's company or usage has. */
    public static int lengthAt(List<String> words, String line, int at) {
        for (var word : words) {
            if (line.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    public static boolean anyIn(Words words, String part) {
        return words.anyIn(part);
    }
}
