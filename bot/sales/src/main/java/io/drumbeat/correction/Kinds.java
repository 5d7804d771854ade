package io.drumbeat.correction;

import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import org.jspecify.annotations.Nullable;

/** How people call what was recorded, and what it is about. */
public final class Kinds {
    private Kinds() {}

    /** As {@code #12 签单 华为}. */
    public static String title(Entry entry, Known known) {
        var fact = entry.fact();
        var customer = fact.customer();
        var name = customer != null
                ? " " + known.the(Customers.class).nameOf(customer)
                : fact instanceof Fact.PersonListed listed ? " " + listed.name() : "";
        return "#%d %s%s".formatted(entry.receipt(), of(fact), name);
    }

    static String of(Fact fact) {
        return switch (fact) {
            case Fact.ActivityLogged logged ->
                switch (logged.activity()) {
                    case VISIT -> "拜访";
                    case CALL -> "电话";
                    case DEMO -> "演示";
                    case FOLLOWUP -> "跟进";
                };
            case Fact.CustomerAdded _ -> "新客户";
            case Fact.LeadFound _ -> "线索";
            case Fact.DealOpened _ -> "商机";
            case Fact.QuoteGiven _ -> "报价";
            case Fact.ApprovalAsked _ -> "送批";
            case Fact.QuoteApproved _ -> "批准报价";
            case Fact.QuoteRejected _ -> "驳回报价";
            case Fact.StageMoved _ -> "推进";
            case Fact.DealWon _ -> "签单";
            case Fact.DealLost _ -> "丢单";
            case Fact.DealReopened _ -> "重开";
            case Fact.DealEstimated _ -> "预估";
            case Fact.DealSnoozed _ -> "暂缓";
            case Fact.CashCollected _ -> "回款";
            case Fact.CashScheduled _ -> "回款计划";
            case Fact.RefundGiven _ -> "退款";
            case Fact.CustomerRated _ -> "评分";
            case Fact.KudosGiven _ -> "点赞";
            case Fact.LeaveTaken _ -> "请假";
            case Fact.CustomerHandedOver _ -> "交接";
            case Fact.CustomerListed _, Fact.DealListed _ -> "名单";
            case Fact.ContactAdded _ -> "联系人";
            case Fact.PersonListed listed -> listed.joins() ? "新同事" : "人员";
            case Fact.ImportConfirmed _ -> "导入";
            case Fact.ImportTakenBack _ -> "撤销导入";
            case Fact.Voided _ -> "撤销";
            case Fact.Corrected _ -> "更正";
        };
    }

    /** The id of the deal that a fact is about, or null. */
    static @Nullable String dealOf(Fact fact) {
        return fact.deal();
    }
}
