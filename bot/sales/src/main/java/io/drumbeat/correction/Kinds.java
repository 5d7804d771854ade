package io.drumbeat.correction;

import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.ActivityFact;
import io.drumbeat.ledger.CashFact;
import io.drumbeat.ledger.ChangeFact;
import io.drumbeat.ledger.CustomerFact;
import io.drumbeat.ledger.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.FileFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.QuoteFact;
import io.drumbeat.ledger.StaffFact;
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
                : fact instanceof StaffFact.PersonListed listed ? " " + listed.name() : "";
        return "#%d %s%s".formatted(entry.receipt(), of(fact), name);
    }

    static String of(Fact fact) {
        return switch (fact) {
            case ActivityFact.ActivityLogged logged ->
                switch (logged.activity()) {
                    case VISIT -> "拜访";
                    case CALL -> "电话";
                    case DEMO -> "演示";
                    case FOLLOWUP -> "跟进";
                };
            case CustomerFact.CustomerAdded _ -> "新客户";
            case DealFact.LeadFound _ -> "线索";
            case DealFact.DealOpened _ -> "商机";
            case QuoteFact.QuoteGiven _ -> "报价";
            case QuoteFact.ApprovalAsked _ -> "送批";
            case QuoteFact.QuoteApproved _ -> "批准报价";
            case QuoteFact.QuoteRejected _ -> "驳回报价";
            case DealFact.StageMoved _ -> "推进";
            case DealFact.DealWon _ -> "签单";
            case DealFact.DealLost _ -> "丢单";
            case DealFact.DealReopened _ -> "重开";
            case DealFact.DealEstimated _ -> "预估";
            case DealFact.DealSnoozed _ -> "暂缓";
            case CashFact.CashCollected _ -> "回款";
            case CashFact.CashScheduled _ -> "回款计划";
            case CashFact.RefundGiven _ -> "退款";
            case CustomerFact.CustomerRated _ -> "评分";
            case StaffFact.KudosGiven _ -> "点赞";
            case StaffFact.LeaveTaken _ -> "请假";
            case CustomerFact.CustomerHandedOver _ -> "交接";
            case CustomerFact.CustomerListed _, DealFact.DealListed _ -> "名单";
            case CustomerFact.ContactAdded _ -> "联系人";
            case StaffFact.PersonListed listed -> listed.joins() ? "新同事" : "人员";
            case FileFact.ImportConfirmed _ -> "导入";
            case FileFact.ImportTakenBack _ -> "撤销导入";
            case ChangeFact.Voided _ -> "撤销";
            case ChangeFact.Corrected _ -> "更正";
        };
    }

    /** The id of the deal that a fact is about, or null. */
    static @Nullable String dealOf(Fact fact) {
        return fact.deal();
    }
}
