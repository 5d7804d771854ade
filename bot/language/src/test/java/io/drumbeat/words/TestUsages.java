package io.drumbeat.words;

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

import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
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
            activity("拜访 见", "visit", "拜访 华为 张总 谈续约 下周三回访"),
            activity("电话 打电话 通话", "call", "电话 华为 张总 谈续约"),
            activity("演示", "demo", "演示 华为 李经理 明天送报价"),
            activity("跟进 微信", "followup", "跟进 华为 发了资料"),
            usage("线索 新线索", "lead", "线索 新客户 比亚迪 展会").needing(CUSTOMER).taking(SOURCE, CONTACT, NOTE),
            usage("商机 新商机", "deal", "商机 华为 50万 月底").needing(CUSTOMER).taking(AMOUNT, EXPECTED, NOTE),
            usage("报价", "quote", "报价 华为 50万").needing(CUSTOMER, AMOUNT).taking(DATE, NOTE),
            usage("推进 阶段", "stage", "推进 华为 意向").needing(CUSTOMER, Stages.SLOT).taking(DATE),
            usage("签单 成交 拿下 签约", "won", "签单 华为 80万 新客")
                    .needing(CUSTOMER, AMOUNT)
                    .taking(PRODUCT, NEW_CUSTOMER, DATE, NOTE),
            usage("丢单 输单", "lost", "丢单 华为 价格太高").needing(CUSTOMER, REASON).taking(DATE),
            usage("回款 到账", "collected", "回款 华为 30万").needing(CUSTOMER, AMOUNT).taking(DATE, NOTE),
            usage("退款 退单", "refund", "退款 华为 5万").needing(CUSTOMER, AMOUNT).taking(DATE, NOTE),
            usage("满意度 评分", "rate", "满意度 华为 5").needing(CUSTOMER, SCORE),
            usage("撤销", "undo", "撤销 #12").taking(RECEIPT),
            usage("改", "change", "改 #12 金额 8万").needing(RECEIPT).taking(REST),
            usage("今天", "today", "今天"),
            usage("进度", "progress", "进度 本周").taking(PERSON, PERIOD),
            usage("漏斗", "funnel", "漏斗 本月").taking(PERSON, PERIOD),
            usage("目标", "target", "目标 本月").taking(PERSON, PERIOD),
            usage("客户", "customer", "客户 华为").needing(CUSTOMER),
            usage("排行", "board", "排行 本周").taking(PERIOD),
            usage("提成", "payout", "提成 本月").taking(PERIOD),
            usage("为什么", "why", "为什么 3420").taking(REST),
            usage("赞", "kudos", "赞 小美 #12 干得好").needing(PERSON).taking(RECEIPT, NOTE),
            usage("请假", "leave", "请假 明天").needing(REST),
            usage("帮助", "help", "帮助").taking(REST),
            usage("团队", "team", "团队 本周").taking(PERIOD).onlyFor(Role.MANAGER, Role.ADMIN),
            usage("卡住", "stuck", "卡住").onlyFor(Role.MANAGER, Role.ADMIN),
            usage("交接", "handover", "交接 小美").needing(PERSON).taking(REST).onlyFor(Role.MANAGER, Role.ADMIN));

    private static Usage activity(String chinese, String english, String example) {
        return usage(chinese, english, example).needing(CUSTOMER).taking(CONTACT, NOTE, NEXT, DATE);
    }

    private static Usage usage(String chinese, String english, String example) {
        return Usage.of(Arrays.asList(chinese.split(" ")), List.of(english), chinese.split(" ")[0] + "：记下或看", example);
    }
}
