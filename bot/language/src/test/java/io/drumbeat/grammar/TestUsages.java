package io.drumbeat.grammar;

import static io.drumbeat.command.Slot.AMOUNT;
import static io.drumbeat.command.Slot.CONTACT;
import static io.drumbeat.command.Slot.DATE;
import static io.drumbeat.command.Slot.EXPECTED;
import static io.drumbeat.command.Slot.NEW_CUSTOMER;
import static io.drumbeat.command.Slot.NEXT;
import static io.drumbeat.command.Slot.NOTE;
import static io.drumbeat.command.Slot.PERIOD;
import static io.drumbeat.command.Slot.PERSON;
import static io.drumbeat.command.Slot.PRODUCT;
import static io.drumbeat.command.Slot.REASON;
import static io.drumbeat.command.Slot.RECEIPT;
import static io.drumbeat.command.Slot.REST;
import static io.drumbeat.command.Slot.SCORE;
import static io.drumbeat.command.Slot.SOURCE;

import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Mention;
import io.drumbeat.people.Role;
import io.drumbeat.stage.Stages;
import java.util.Arrays;
import java.util.List;

/** The verbs people use, for tests of the grammar alone. */
final class TestUsages {
    private TestUsages() {}

    static final Slot<?> CUSTOMER = Mention.SLOT;

    static final List<Usage> ALL = List.of(
            activity("拜访 见", "visit", "拜访 华为 张总 谈续约 下周三回访")
                    .telling(Deed.VISIT)
                    .heard(Turn.ANYWHERE, "见面聊了、见面谈了、见了一面、见了个面、met"),
            activity("电话 打电话 通话", "call", "电话 华为 张总 谈续约")
                    .telling(Deed.CALL)
                    .heard(
                            Turn.ANYWHERE,
                            "打了电话、打过电话、打了个电话、打个电话、通了电话、通了话、通完话、去了个电话、回了个电话、去了电话、回了电话、打了一个电话",
                            "通了个电话、通完电话、通电话、通个电话、打完电话、一个电话"),
            activity("演示", "demo", "演示 华为 李经理 明天送报价").telling(Deed.DEMO),
            activity("跟进 微信", "followup", "跟进 华为 发了资料")
                    .telling(Deed.TOUCH)
                    .heard(Turn.ANYWHERE, "发微信、发了微信、发了个微信、发了条微信、发个微信、微信上、微信聊了、follow up、follow-up", "followed up"),
            usage("线索 新线索", "lead", "线索 新客户 比亚迪 展会")
                    .telling(Deed.OPENING)
                    .needing(CUSTOMER)
                    .taking(SOURCE, CONTACT, NOTE),
            usage("商机 新商机", "deal", "商机 华为 50万 月底")
                    .telling(Deed.OPENING)
                    .needing(CUSTOMER)
                    .taking(AMOUNT, EXPECTED, NOTE),
            usage("报价", "quote", "报价 华为 50万")
                    .telling(Deed.QUOTE)
                    .heard(Turn.ANYWHERE, "报了个价、报了价、报过价、发了报价、出了报价、做了报价")
                    .needing(CUSTOMER, AMOUNT)
                    .taking(DATE, NOTE),
            usage("推进 阶段", "stage", "推进 华为 意向")
                    .telling(Deed.MOVE)
                    .heard(Turn.BEHIND_CUSTOMER, "进入")
                    .needing(CUSTOMER, Stages.SLOT)
                    .taking(DATE),
            usage("签单 成交 拿下 签约", "won", "签单 华为 80万 新客")
                    .telling(Deed.CONTRACT)
                    .heard(Turn.ANYWHERE, "签了单、签了约、签下、signed")
                    .heard(Turn.BEHIND_CUSTOMER, "签了")
                    .needing(CUSTOMER, AMOUNT)
                    .taking(PRODUCT, NEW_CUSTOMER, DATE, NOTE),
            usage("丢单 输单", "lost", "丢单 华为 价格太高")
                    .telling(Deed.LOSS)
                    .heard(Turn.BEHIND_CUSTOMER, "丢了")
                    .needing(CUSTOMER, REASON)
                    .taking(DATE),
            usage("回款 到账", "collected", "回款 华为 30万")
                    .telling(Deed.CASH)
                    .heard(Turn.FIRST, "收款")
                    .needing(CUSTOMER, AMOUNT)
                    .taking(DATE, NOTE),
            usage("退款 退单", "refund", "退款 华为 5万")
                    .telling(Deed.REFUND)
                    .heard(Turn.ANYWHERE, "退了款")
                    .needing(CUSTOMER, AMOUNT)
                    .taking(DATE, NOTE),
            usage("满意度 评分", "rate", "满意度 华为 5").telling(Deed.RATING).needing(CUSTOMER, SCORE),
            usage("撤销", "undo", "撤销 #12")
                    .being(Trait.OF_THE_LAST)
                    .heard(Turn.FIRST, "撤回、删除、删掉")
                    .taking(RECEIPT),
            usage("改", "change", "改 #12 金额 8万")
                    .being(Trait.OF_THE_LAST)
                    .heard(Turn.ANYWHERE, "改成、改为")
                    .heard(Turn.FIRST, "修改、更正")
                    .needing(RECEIPT)
                    .taking(REST),
            usage("今天", "today", "今天")
                    .heard(
                            Turn.ASKING,
                            "干了啥、干了什么、做了什么、做了啥、记了什么、记了啥、要做什么、要干什么、要干嘛、该做什么、有什么安排、有啥安排、有什么要做的",
                            "有哪些事、有什么事、待办"),
            usage("进度", "progress", "进度 本周")
                    .being(Trait.COUNTS)
                    .being(Trait.LOOKS)
                    .heard(
                            Turn.ASKING_OF,
                            "怎么样、怎么样了、怎样、如何、咋样、咋样了、完成了多少、完成多少、做了多少、做得怎么样、干得怎么样、业绩、业绩怎么样、业绩如何",
                            "还差多少、差多少、达成多少、完成情况、完成得怎么样、完成情况怎么样、达标了吗、达标没、达标了没、指标完成多少、完成率、完成率多少")
                    .taking(PERSON, PERIOD),
            usage("漏斗", "funnel", "漏斗 本月").taking(PERSON, PERIOD),
            usage("目标", "target", "目标 本月").being(Trait.LOOKS_AHEAD).taking(PERSON, PERIOD),
            usage("客户", "customer", "客户 华为")
                    .heard(
                            Turn.ASKING,
                            "怎么样、怎么样了、到哪了、到哪一步、到哪一步了、到哪步了、到什么阶段了、到哪个阶段了、什么阶段、什么情况、啥情况、什么进展、进展",
                            "进展如何、进展怎么样、咋样、咋样了、情况怎么样、情况如何、什么状态、现在什么情况、最近怎么样、最近怎么样了、谈得怎么样了",
                            "跟得怎么样了、跟到哪了、还欠多少、还欠多少钱、欠多少、欠多少钱、欠我们多少、欠款多少、还欠我们多少、回款多少了、付了多少",
                            "付了多少了、回了多少、还有多少没付、还有多少没回")
                    .needing(CUSTOMER),
            usage("排行", "board", "排行 本周")
                    .heard(Turn.ASKING, "谁第一、谁排第一、谁是第一、排第几、排第几名、第几名、排多少名、谁最高、谁领先")
                    .taking(PERIOD),
            usage("提成", "payout", "提成 本月")
                    .heard(Turn.ASKING, "能拿多少、能拿多少钱、拿多少、拿多少钱、能拿多少提成、挣了多少、挣了多少钱、赚了多少")
                    .taking(PERIOD),
            usage("为什么", "why", "为什么 3420").taking(REST),
            usage("赞", "kudos", "赞 小美 #12 干得好")
                    .heard(Turn.ANYWHERE, "点赞")
                    .needing(PERSON)
                    .taking(RECEIPT, NOTE),
            usage("请假", "leave", "请假 明天").needing(REST),
            usage("帮助", "help", "帮助")
                    .being(Trait.EXPLAINS)
                    .heard(Turn.FIRST, "怎么用、使用说明")
                    .taking(REST),
            usage("团队", "team", "团队 本周").taking(PERIOD).onlyFor(Role.MANAGER, Role.ADMIN),
            usage("卡住", "stuck", "卡住").heard(Turn.ANYWHERE, "商机卡住").onlyFor(Role.MANAGER, Role.ADMIN),
            usage("交接", "handover", "交接 小美").needing(PERSON).taking(REST).onlyFor(Role.MANAGER, Role.ADMIN));

    private static Usage activity(String chinese, String english, String example) {
        return usage(chinese, english, example).needing(CUSTOMER).taking(CONTACT, NOTE, NEXT, DATE);
    }

    private static Usage usage(String chinese, String english, String example) {
        return Usage.of(Arrays.asList(chinese.split(" ")), List.of(english), chinese.split(" ")[0] + "：记下或看", example);
    }
}
