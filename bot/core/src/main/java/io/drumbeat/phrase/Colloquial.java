package io.drumbeat.phrase;

import java.util.List;
import java.util.stream.Stream;

/** What people say in passing for a verb, and around one, without meaning more. */
public final class Colloquial {
    private Colloquial() {}

    /** Filling words and the small words around a verb: 嗯那个昨天我去拜访了, 补一条：上门拜访. */
    private static final List<String> IN_PASSING = List.of(
            "嗯", "呃", "额", "哦", "那个", "对了", "喜报", "报喜", "补一条", "补记一条", "补记", "补录", "记录", "记一条", "帮我", "终于", "正式", "成功",
            "顺利", "总算", "最终", "跑了一趟", "跑了趟", "跑一趟", "跑了", "跑到", "跑", "产品", "线上", "现场", "远程", "上门", "当面", "专程", "顺路",
            "顺便", "重新", "再次", "加了", "回了", "做了个", "做了一个", "做了", "有个", "有一个", "开个", "开了个", "新开", "哪些", "一家", "一个", "单子",
            "的单子", "看下", "查下", "给我看", "的款", "的货款", "的钱", "from", "also", "just", "on", "by", "回来", "出来", "和经理", "跟经理",
            "就是", "先", "后来", "接着", "之后", "随后", "二次", "还去", "还去了", "日报", "今日工作", "工作汇报", "第一次", "第二次", "第三次", "首次",
            "补一下", "补个", "补上", "补", "新增了", "新增", "有一个", "然后", "啊", "哎", "诶", "趟", "一趟", "了一趟", "陪我", "带我", "陪着", "陪同",
            "帮我记一下", "帮忙记一下", "给我记一下", "汇报一下", "报告一下", "同步一下", "更新一下", "今天的", "见面了", "我这边", "正好", "刚好", "抽空", "和领导",
            "跟领导", "和老板", "跟老板", "和同事", "跟同事", "做个", "做", "喂", "那啥", "哎呀", "好的", "展会上", "会上", "一条", "拿到", "挖到", "挖到了",
            "搞到", "一个新", "在线", "谈出", "聊出", "发现", "发现了", "建个", "建了个", "建一个", "立个", "录个", "加个", "提个", "啦", "咯", "喽", "哈",
            "呀", "哟", "嘞", "哇");

    /** These and the usual ones. */
    static List<String> inPassing(String... usual) {
        return Stream.concat(Stream.of(usual), IN_PASSING.stream()).toList();
    }

    /** Around 撤销 and 改: the one that was recorded last. */
    public static final Words THE_LAST = Ordered.longestFirst(List.of(
            "刚才那条", "刚才那笔", "刚才那个", "刚才这条", "刚才这个", "刚才记的", "刚刚那条", "刚刚那笔", "刚刚那个", "刚刚记的", "刚那条", "刚那个", "刚记的",
            "刚记的那条", "最后一条", "最近一条", "上一条", "上一笔", "上一个", "刚才的", "刚刚的", "上条", "刚才", "刚刚"));

    /** What puts a field right that was named before it. */
    public static final Words BEHIND_FIELDS = Words.of("改成", "改为");

    /** What only makes a question of a look. */
    public static final Words ASKING = Ordered.longestFirst(List.of(
            "怎么样了", "怎么样", "是多少", "有多少", "怎样", "如何", "多少", "情况", "有什么", "有啥", "还差多少", "差多少", "完成了多少", "完成多少", "做了多少",
            "达成多少", "到多少了", "多少了", "有哪些", "是什么", "呢", "咋样", "咋样了", "啥情况", "什么情况", "什么样", "还差多少钱", "谁", "的人"));

    /** Before 报价: the price came to us. */
    public static final Words RECEIVED = Words.of(
            "收到",
            "接到",
            "拿到",
            "看到",
            "发来",
            "报来",
            "送来",
            "发过来",
            "给我们",
            "给我",
            "给咱",
            "向我们",
            "向我",
            "对我们",
            "跟我们",
            "他们的",
            "received",
            "gave us",
            "sent us");

    /** After 报价: so did this one. */
    public static final Words TO_US = Words.of("给我", "给咱", "来了");

    /** What was done with somebody of whom it is not said how one met. */
    public static final Words TALKED = Words.of(
            "聊了",
            "聊过",
            "聊完",
            "谈了",
            "谈过",
            "谈完",
            "沟通了",
            "沟通过",
            "交流了",
            "对接了",
            "碰了",
            "碰面",
            "碰头",
            "开了个会",
            "开了会",
            "开完会",
            "视频会",
            "视频会议",
            "会议",
            "吃了",
            "吃饭",
            "喝茶",
            "喝咖啡",
            "接待",
            "来访",
            "来公司",
            "参观",
            "汇报了",
            "讲了",
            "介绍了",
            "过了一遍",
            "联系了",
            "联系上",
            "催了",
            "聊聊",
            "聊起",
            "确认了",
            "送了",
            "见面",
            "talked",
            "met with",
            "spoke");

    /** Beside it: it is still to come, or did not come about. */
    public static final Words NOT_TALKED = Words.of(
            "约了", "约在", "约好", "本来", "没", "未", "不", "要", "打算", "准备", "想", "取消", "会去", "明天", "后天", "下周", "?", "吗");

    /** Before a day: what the customer asked us to do on it. */
    public static final Words ASKED_OF_US = Ordered.longestFirst(
            List.of("让我们", "让我", "叫我们", "叫我", "要我们", "要我", "请我们", "请我", "催我们", "催我", "约我们", "约我", "说好", "讲好", "商定"));

    /** 他说下周四再约: what is left to both. */
    public static final Words BOTH_AGAIN =
            Ordered.longestFirst(List.of("再约", "再联系", "再打", "再谈", "再聊", "再沟通", "再碰", "再见面", "再议", "再过去", "再去"));

    /** Before a day: only what is left over comes on it. */
    public static final Words THE_REST = Words.of("余款", "尾款", "剩", "其余", "余下", "另外", "余额", "质保金", "二期", "第二");

    /** Before 拜访: it was they who came. */
    public static final Words TO_OURS =
            Words.of("来我们", "来咱们", "来我司", "来公司", "到我们", "到我司", "到咱们", "来我这", "来单位", "上我们", "came to");

    /** Behind a day: somebody else will do it then. */
    public static final Words PROMISED =
            Words.of("等", "答复", "回复", "给答复", "给回复", "定", "出结果", "出结论", "反馈", "决定", "开标", "开会", "上会", "批");

    /** Right before whom one met in the end. */
    public static final Words SAW = Words.of("见了", "见到了", "见到", "见着", "见着了");

    /** How an activity is told again behind its day: 周二打的, 昨天去的. */
    public static final Words DONE = Words.of("打", "通", "去", "见", "跑", "做", "讲", "演示", "跟", "发", "联系", "拜访", "聊", "谈");

    /** Before the verb of money, these say that it is still owed or only promised. */
    public static final Words OWED = Words.of("催", "欠", "应收", "待", "等", "答应", "承诺", "同意", "该", "剩", "说");

    /** What a payment is called by its turn; it stays in the note. */
    public static final Words INSTALMENTS = Words.of(
            "首付款", "首付", "首款", "尾款", "定金", "预付款", "进度款", "全款", "质保金", "货款", "二期款", "一期款", "第三笔", "第一期", "第二期", "第三期",
            "最后一笔", "第一笔", "第二笔", "余款");

    /** Beside a sum: it is a part of another, or what somebody else wants. */
    public static final Words ASIDE = Words.of(
            "原", "首付", "应收", "应付", "原定", "首款", "尾款", "定金", "订金", "预付", "余款", "首期", "一期", "二期", "三期", "后续", "原价", "原来",
            "其中", "单价", "每", "预算", "差", "剩", "余", "欠", "成本", "费", "税", "质保", "保证金", "押金", "对手", "竞", "友商", "对方", "另",
            "去年", "上次", "之前", "目标", "利润", "毛利", "含", "客户", "他", "说", "想", "尾", "门槛", "起", "满", "送", "赠", "年", "月");

    /** Beside a sum: whether it is still to be taken off the other is not clear. */
    public static final Words DISCOUNTS =
            Words.of("优惠", "让利", "立减", "减免", "便宜", "抹零", "抹掉", "返点", "返现", "折让", "降", "少了", "扣");

    /** Between a customer and what happened to it: 华为的单子签了. */
    public static final Words ITS_DEAL = Ordered.longestFirst(List.of(
            "的", "那个", "这个", "那", "这", "单子", "单", "合同", "二期", "一期", "三期", "项目", "订单", "增补", "追加", "增购", "加购", "复购",
            "补充", "续约", "续签", "新"));

    /** Words that only look as if they held a verb. */
    public static final Words NO_VERBS = Ordered.longestFirst(List.of(
            "完成了多少", "完成多少", "完成了几", "完成得", "完成情况", "完成率", "完成度", "新客户", "老客户", "大客户", "跑客户", "见客户", "陪客户", "客户端",
            "客户部", "客户说", "客户要", "目标客户", "报价单", "报价表", "电话号码", "电话号", "电话费", "演示文稿", "演示稿", "演示账号", "演示环境", "演示版",
            "演示视频", "演示资料", "意见", "再见", "常见", "看见", "听见", "碰见", "遇见", "见解", "见证", "高见", "少见", "可见", "成交价", "成交额", "成交率",
            "签约率", "签单率", "赞助", "赞成", "赞同", "称赞", "改天", "改日", "改进", "改善", "改造", "修改", "更改", "改变", "微信群", "微信号", "线索池",
            "阶段性", "导入期", "收款计划", "收款单", "收款码", "收款账", "收款条件", "收款方"));
}
